"""The question bank: what authors wrote, what data gives, and how both are drawn.

May import: rendering, glossary, comparison, citations and what they may.
"""
