// The list of single pages to practise on. It is long, so it is made when it is first opened.

import { h } from "../dom.js";
import { counted } from "../text.js";

const fold = (text) => text.toLocaleLowerCase("nb").normalize("NFKD").replace(/\p{M}/gu, "").trim();

export class PageList {
  constructor(element, changed) {
    this.element = element;
    this.list = element.querySelector(".mt-ticks--pages");
    this.search = element.querySelector("input[type=search]");
    this.found = element.querySelector("[data-pages-found]");
    this.count = element.querySelector("[data-pages]");
    this.rows = [];
    this.wanted = [];
    element.addEventListener("toggle", () => this.fill());
    this.list.addEventListener("change", () => {
      this.wanted = this.rows.filter(({ box }) => box.checked).map(({ box }) => box.value);
      this.tell();
      changed();
    });
    this.search.addEventListener("input", () => this.filter());
    this.search.addEventListener("keydown", (event) => event.key === "Enter" && event.preventDefault());
  }

  /** The chosen pages; none means all. */
  get value() {
    return this.wanted;
  }

  set value(pages) {
    this.wanted = pages;
    for (const { box } of this.rows) box.checked = pages.includes(box.value);
    this.tell();
  }

  /** Takes the pages of the bank's index. */
  offer(pages) {
    this.pages = [...pages].sort((one, other) => one.title.localeCompare(other.title, "nb"));
    const known = new Set(pages.map(({ id }) => id));
    this.rows = [];
    this.value = this.wanted.filter((id) => known.has(id));
    this.fill();
  }

  fill() {
    if (this.rows.length || !this.pages || !this.element.open) return;
    this.rows = this.pages.map(({ id, title, questions }) => {
      const box = h("input", { type: "checkbox", value: id, autocomplete: "off" });
      box.checked = this.wanted.includes(id);
      const text = h("span", {}, `${title} `, h("small", { class: "mt-note" }, String(questions.length)));
      return { box, text: fold(title), element: h("label", { class: "mt-tick" }, box, text) };
    });
    this.list.replaceChildren(...this.rows.map(({ element }) => element));
  }

  filter() {
    const words = fold(this.search.value).split(/\s+/).filter(Boolean);
    for (const { element, text } of this.rows) element.hidden = !words.every((word) => text.includes(word));
    const shown = this.rows.filter(({ element }) => !element.hidden).length;
    this.found.textContent = words.length ? `${counted(shown, "side", "sider")} passer.` : "";
  }

  tell() {
    this.count.textContent = this.wanted.length ? counted(this.wanted.length, "side", "sider") : "ingen valgt";
  }
}
