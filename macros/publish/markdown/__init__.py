"""A built page as Markdown: its main content, whole and clean, for those who read text."""
