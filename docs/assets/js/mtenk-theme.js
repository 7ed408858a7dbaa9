// <mtenk-theme>: one button that goes round: the system's palette, the opposite of it, the same as it.
// The choice is kept in local storage; following the system stores nothing.

const KEY = "mtenk-tema";
const NAMES = { system: "følger systemet", light: "lyst", dark: "mørkt" };

/** The first press always shows: on a dark system it gives the light palette, and the other way round. */
function order() {
  return matchMedia("(prefers-color-scheme: dark)").matches ? ["system", "light", "dark"] : ["system", "dark", "light"];
}

function stored() {
  try {
    return localStorage.getItem(KEY) ?? "system";
  } catch {
    return "system";
  }
}

function store(theme) {
  try {
    if (theme === "system") localStorage.removeItem(KEY);
    else localStorage.setItem(KEY, theme);
  } catch {
    // Storage is closed: the choice lasts for this page.
  }
}

class MtenkTheme extends HTMLElement {
  connectedCallback() {
    this.button = this.querySelector("button");
    this.button.addEventListener("click", () => this.turn());
    this.show(stored());
  }

  turn() {
    const round = order();
    const next = round[(round.indexOf(this.theme) + 1) % round.length];
    store(next);
    this.show(next);
  }

  show(theme) {
    this.theme = theme in NAMES ? theme : "system";
    if (this.theme === "system") delete document.documentElement.dataset.theme;
    else document.documentElement.dataset.theme = this.theme;
    /** @type {NodeListOf<HTMLElement>} */
    const icons = this.querySelectorAll("[data-theme-icon]");
    for (const icon of icons) icon.hidden = icon.dataset.themeIcon !== this.theme;
    const label = `Fargetema: ${NAMES[this.theme]}`;
    this.button.setAttribute("aria-label", label);
    this.button.title = label;
  }
}

customElements.define("mtenk-theme", MtenkTheme);
