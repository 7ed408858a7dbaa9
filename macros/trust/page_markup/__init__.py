"""HTML in pages: what a page may bring along, judged on what Markdown makes of the page.

The author's own HTML and all that Markdown writes are read by an HTML tokenizer that does as
browsers do, and held against lists. So it makes no difference how a thing was written: as a tag, an
attribute list, a link by reference, with entities. Macros are put in later and are not judged here.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import count

from ..page_template import Call, Fault, Template
from .judging import findings, placeholder
from .places import Places


def markup_faults(template: Template) -> Iterator[Fault]:
    """Yield a fault, with its place in the body, for all HTML that a page may not hold."""
    found = findings(bare(template))
    if found:
        places = Places(template.body)
        calls = list(template.calls)
        for finding in found:
            is_of_macro = finding.macro is not None and finding.macro < len(calls)
            position = (
                calls[finding.macro or 0].start if is_of_macro else places.of(finding.needles)
            )
            yield Fault(position, finding.message, finding.hint)


def bare(template: Template) -> str:
    """The page's Markdown with a word in the place of every macro."""
    numbers = count()
    return "".join(
        placeholder(next(numbers)) if isinstance(part, Call) else part.text
        for part in template.parts
    )
