"""The wiki as one document to print, with links that work on paper and in a PDF."""
