"""Exam practice: the bank of questions, drawn and shown. Pure."""
