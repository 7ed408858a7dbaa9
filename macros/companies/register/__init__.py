"""Brønnøysundregistrene's open APIs: asking them, reading the answers, renewing data files."""
