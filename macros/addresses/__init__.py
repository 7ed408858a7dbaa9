"""Every address of the site and the name of every file that is published: a method a thing.

May import: nothing of ours.
"""

from __future__ import annotations

from .urls import BIBLIOGRAPHY_FILES, PUBLIC_DATA_FILES, urls

__all__ = ["BIBLIOGRAPHY_FILES", "PUBLIC_DATA_FILES", "urls"]
