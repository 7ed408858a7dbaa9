"""How large what authors write may be: every limit of the wiki stands here, and in the guide.

Each is far beyond what any page or file needs, and far below what makes a reader, a parser or the
build slow. What goes beyond one is told in one issue and read no further.
"""

from __future__ import annotations

PAGE_BYTES = 100_000
"""A page. The longest has a tenth of that."""

DATA_BYTES = 1_000_000
"""A file of data."""

BIBLIOGRAPHY_BYTES = 4_000_000
"""The bibliography, which is one file: ten thousand works. Today's has a quarter of a megabyte."""

LINE = 5_000
"""Characters on a line of a page."""

WORD = 100
"""Letters and figures without a space or a sign between them."""

CALLS = 200
"""Macro calls on a page."""

CALL = 2_000
"""Characters of a macro call."""

INDENT = 60
"""Columns before the first word on a line: fifteen levels of a list."""

MARKERS = 10
"""Quotes and list items that begin on the same line."""

OPEN = 50
"""Brackets, comments or elements that are open at the same time on a page."""

PARTS = 300
"""Headings, boxes, tabs and definitions on a page, and lines that look like one."""

SIGN_RUN = 20
"""Backticks or tildes in a row, and signs before a number in a macro call."""

DEPTH = 20
"""Levels of lists and keys within each other in a file of data."""

ITEMS = 500
"""Items of a list, or keys side by side, in a file of data."""

LONG_LIST = 10_000
"""Items of a list that is what a file is for, such as the works of the bibliography."""

TEXT = 10_000
"""Characters of one value in a file of data."""

STAGES = 40
"""Stages of a model. The longest known has nine."""
