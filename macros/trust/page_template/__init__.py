"""What a page may say in braces: calls of our macros with literal arguments, and ``{% raw %}``.

Pages come from strangers. Jinja is a language in which they could run whatever they like, so a page
is read by this small grammar instead, and the site engine is only ever given what it lets through
(``engine``). Reading takes time in step with the page's length, whatever it holds.
"""

from __future__ import annotations

from .reading import parse
from .types import Call, Fault, Template, Text

__all__ = ["Call", "Fault", "Template", "Text", "parse"]
