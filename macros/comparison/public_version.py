"""The version of the stage models as open data."""

from __future__ import annotations

VERSION = "2.0.0"
"""Version of the format (semantic): a field removed or renamed is a new first number."""
