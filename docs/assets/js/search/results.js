// The list of hits. A hit is shown at once; the lines of its text are put in when they have come.

import { excerpt, markedLine, shown } from "./excerpt.js";
import { otherName } from "./names.js";

/** A list item with a link to a page. `address(path)` is where a page of the wiki lies. */
export function pageItem(page, address) {
  const item = element("li", "mt-search__item");
  const link = linkTo(address(page.url), "mt-search__hit");
  link.append(element("span", "mt-search__hit-title", page.title));
  item.append(link);
  return item;
}

/** The list item of a hit: its title, kind, the name it was found by, and room for its lines. */
export function hitItem({ page }, query, address) {
  const item = pageItem(page, address);
  const link = item.firstChild;
  const kind = element("span", "mt-search__hit-kind", page.kind);
  const other = otherName(page, query);
  if (other) kind.append(page.kind && " · ", ...pieces(markedLine(other, query)));
  link.firstChild.replaceChildren(...pieces(markedLine(page.title, query)));
  if (kind.hasChildNodes()) link.append(" ", kind);
  link.append(element("span", "mt-search__hit-text"));
  return item;
}

/** Put the lines about a hit in its item, and links to the sections that answer. */
export function fill(item, { page, inText }, sections, query, address) {
  const { lead, below } = shown(sections, query, inText);
  item.querySelector(".mt-search__hit-text").append(...pieces(excerpt(lead, query)));
  item.append(...below.map((section) => sectionLink(section, query, address(`${page.url}#${section.anchor}`))));
}

function sectionLink(section, query, href) {
  const link = linkTo(href, "mt-search__hit mt-search__hit--section");
  const title = element("span", "mt-search__hit-title");
  title.append(...pieces(markedLine(section.heading, query)));
  const text = element("span", "mt-search__hit-text");
  text.append(...pieces(excerpt(section, query)));
  link.append(title, text);
  return link;
}

function linkTo(href, className) {
  const link = element("a", className);
  link.href = href;
  return link;
}

function pieces(parts) {
  return parts.map(({ text, isMarked }) => (isMarked ? element("mark", "", text) : document.createTextNode(text)));
}

function element(tag, className, text = "") {
  const made = document.createElement(tag);
  if (className) made.className = className;
  made.textContent = text;
  return made;
}
