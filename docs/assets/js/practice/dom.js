// Elements made in script. Texts are always set as text, so that nothing in the bank can become markup.

/** An element: h("p", {class: "x", onclick: f, hidden: true}, "text", child, …). */
export function h(name, attributes = {}, ...children) {
  const element = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) {
    if (key.startsWith("on")) element.addEventListener(key.slice(2), value);
    else if (value === true) element.setAttribute(key, "");
    else if (value !== false && value !== null && value !== undefined) element.setAttribute(key, value);
  }
  element.append(...children.flat().filter((child) => child !== null && child !== undefined && child !== ""));
  return element;
}

let made = 0;

/** An id that no other element on the page has. */
export const newId = (name) => `mt-${name}-${(made += 1)}`;

export const hidden = (text) => h("span", { class: "visually-hidden" }, text);

/** A button that submits nothing. */
export const button = (text, onclick, attributes = {}) =>
  h("button", { type: "button", class: "mt-button", onclick, ...attributes }, text);

/** Puts the focus where the reader should go on, with all of the frame around it in view if there is room. */
export function focusOn(element, frame = element) {
  element.focus({ preventScroll: true });
  const { top, bottom } = frame.getBoundingClientRect();
  const seen = top >= headerHeight() && bottom <= window.innerHeight;
  if (!seen) frame.scrollIntoView({ block: "start", behavior: "instant" });
}

const headerHeight = () => document.querySelector(".mt-header")?.getBoundingClientRect().bottom ?? 0;

/** Says something to those who do not see; the same thing again is said anew. */
export class Announcer {
  constructor() {
    this.element = h("p", { class: "visually-hidden", role: "status" });
  }

  say(text) {
    this.element.textContent = this.element.textContent === text ? `${text}\u00a0` : text;
  }
}
