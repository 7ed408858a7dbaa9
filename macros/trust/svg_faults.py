"""What in an SVG drawing could run, fetch something or show what is not a drawing. Pure.

A list of what a drawing needs: everything else is a fault. The parser fetches nothing, reads no
document type and puts no entities in.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from lxml import etree

SVG = "{http://www.w3.org/2000/svg}"
XLINK = "{http://www.w3.org/1999/xlink}"
_XML = "{http://www.w3.org/XML/1998/namespace}"

ELEMENTS = {
    *("circle", "clipPath", "defs", "desc", "ellipse", "feBlend"),
    *("feColorMatrix", "feComposite", "feDropShadow", "feFlood", "feGaussianBlur", "feMerge"),
    *("feMergeNode", "feMorphology", "feOffset", "filter", "g", "line"),
    *("linearGradient", "marker", "mask", "metadata", "path", "pattern"),
    *("polygon", "polyline", "radialGradient", "rect", "stop", "style"),
    *("svg", "switch", "symbol", "text", "textPath", "title"),
    *("tspan", "use", "view"),
}
"""Elements that draw. No script, no links, no pictures within the picture, nothing that moves."""

_ADDRESS = re.compile(
    r"url\s*\(\s*(?!['\"]?#)|@import|[a-z]+script:|expression\s*\(|\\", re.IGNORECASE
)
"""In styles and attributes: an address other than a part of the drawing itself."""

Fault = tuple[int, str, str]
"""Line, message and hint."""

PLAIN = "lagre tegningen som vanlig SVG («Plain SVG» i Inkscape), eller fjern det"


def faults(raw: bytes) -> Iterator[Fault]:
    """Everything in the drawing that is not allowed, by line."""
    if b"<!DOCTYPE" in raw or b"<!ENTITY" in raw:
        yield 1, "tegningen har en dokumenttype (DOCTYPE)", "fjern linjen med «<!DOCTYPE …>»"
        return
    parser = etree.XMLParser(
        resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False
    )
    try:
        root = etree.fromstring(raw, parser)
    except etree.XMLSyntaxError as error:
        message = "tegningen kan ikke leses som SVG"
        yield max(error.lineno or 1, 1), message, "åpne den i et tegneprogram, og lagre den på nytt"
        return
    info = root.getroottree().docinfo
    if info.internalDTD is not None or (info.encoding or "UTF-8").upper() != "UTF-8":
        yield 1, "tegningen er ikke lagret som ren UTF-8", "lagre den som SVG med tegnsettet UTF-8"
        return
    if root.tag != f"{SVG}svg":
        yield 1, "filen er ikke en SVG-tegning", PLAIN
        return
    for node in root.getroottree().xpath("/processing-instruction() | //processing-instruction()"):
        yield node.sourceline or 1, f"«<?{node.target} …?>» står i tegningen", "fjern linjen"
    for element in root.iter(etree.Element):
        yield from _element_faults(element)


def _element_faults(element: Any) -> Iterator[Fault]:
    line, tag = element.sourceline or 1, str(element.tag)
    name = tag.removeprefix(SVG)
    if name not in ELEMENTS:
        yield line, f"elementet «{etree.QName(tag).localname}» er ikke tillatt i en tegning", PLAIN
        return
    if name == "style" and _ADDRESS.search("".join(element.itertext())):
        yield line, "stilene i tegningen henter noe utenfra", "fjern adressen"
    for key, value in element.attrib.items():
        found = _attribute_fault(str(key), str(value))
        if found:
            yield line, *found


def _attribute_fault(key: str, value: str) -> tuple[str, str] | None:
    name = etree.QName(key).localname
    if name.lower().startswith("on"):
        return f"«{name}» kjører et skript", "fjern det"
    if name == "href" or key.startswith(XLINK):
        if name == "href" and not value.startswith("#"):
            return "tegningen viser til noe utenfor seg selv", "fjern «href», eller vis til «#id»"
        return None
    if key.startswith("{") and not key.startswith((_XML, XLINK)):
        return f"«{name}» hører til tegneprogrammet", PLAIN
    if _ADDRESS.search(value):
        return f"«{name}» henter noe utenfra", "fjern adressen"
    return None
