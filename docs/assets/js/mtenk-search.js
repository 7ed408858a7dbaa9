// <mtenk-search>: the search dialog. The index is fetched when the dialog is first opened.

import { excerpt, prepare, rank } from "./search-rank.js";

const INDEXES = ["search/search_index.json", "search.json"]; // where MkDocs and Zensical put it
const nothing = "Ingen treff. Prøv et kortere ord eller en annen skrivemåte.";

class MtenkSearch extends HTMLElement {
  connectedCallback() {
    this.dialog = this.querySelector("dialog");
    this.input = this.querySelector("input");
    this.status = this.querySelector("[role=status]");
    this.results = this.querySelector("ol");
    this.opener = this.querySelector(".mt-search__open");
    this.opener.addEventListener("click", () => this.open());
    this.opener.addEventListener("pointerenter", () => this.load(), { once: true });
    this.input.addEventListener("input", () => this.search());
    this.dialog.addEventListener("click", (event) => this.clicked(event));
    this.dialog.addEventListener("keydown", (event) => this.move(event));
    this.querySelector("form").addEventListener("submit", (event) => this.submitted(event));
    this.shortcut = (event) => this.pressed(event);
    document.addEventListener("keydown", this.shortcut);
  }

  disconnectedCallback() {
    document.removeEventListener("keydown", this.shortcut);
  }

  /** «/» or Ctrl+K opens, unless the reader is writing somewhere. */
  pressed(event) {
    const writing = event.target.closest?.("input, select, textarea, [contenteditable]");
    const slash = event.key === "/" && !writing && !event.ctrlKey && !event.metaKey && !event.altKey;
    const controlK = event.key.toLowerCase() === "k" && (event.ctrlKey || event.metaKey);
    if (this.dialog.open || !(slash || controlK)) return;
    event.preventDefault();
    this.open();
  }

  open() {
    this.dialog.showModal();
    this.input.select();
    this.search();
  }

  /** Fetched once; a failure is told and may be tried again. */
  load() {
    this.loading ??= this.fetchIndex()
      .then((index) => prepare(index.docs ?? index.items))
      .catch((error) => {
        this.loading = undefined;
        throw error;
      });
    return this.loading;
  }

  async fetchIndex() {
    for (const path of INDEXES) {
      const answer = await fetch(this.address(path));
      if (answer.ok) return answer.json();
    }
    throw new Error("no search index");
  }

  address(path) {
    return new URL(path, new URL(this.dataset.base, document.baseURI));
  }

  async search() {
    const query = this.input.value.trim();
    let pages;
    try {
      pages = await this.load();
    } catch {
      this.show([], "Søket kunne ikke lastes. Er du på nett?");
      return;
    }
    if (query !== this.input.value.trim()) return;
    const hits = query ? rank(pages, query) : [];
    const told = hits.length === 1 ? "1 side" : `${hits.length} sider`;
    this.show(hits, query ? (hits.length ? told : nothing) : "Skriv et ord. Piltastene flytter mellom treffene.", query);
  }

  show(hits, status, query) {
    this.status.textContent = status;
    this.results.replaceChildren(
      ...hits.map(({ page, sections }) => {
        const item = document.createElement("li");
        item.append(this.link(page, query), ...sections.map((section) => this.link(section, query, "mt-search__hit--section")));
        return item;
      }),
    );
  }

  link(part, query, extraClass) {
    const link = document.createElement("a");
    link.className = ["mt-search__hit", extraClass].filter(Boolean).join(" ");
    link.href = this.address(part.url);
    const title = this.marked("mt-search__hit-title", part.title, query, part.title.length);
    link.append(title, this.marked("mt-search__hit-text", part.text, query));
    return link;
  }

  marked(className, text, query, length) {
    const line = document.createElement("span");
    line.className = className;
    for (const part of excerpt(text, query, length)) {
      const piece = document.createElement(part.marked ? "mark" : "span");
      piece.textContent = part.text;
      line.append(piece);
    }
    return line;
  }

  /** A click on the backdrop, or on a hit on this very page, closes. */
  clicked(event) {
    if (event.target === this.dialog || event.target.closest(".mt-search__hit")) this.dialog.close();
  }

  /** Enter in the field follows the first hit; the button closes. */
  submitted(event) {
    if (event.submitter && document.activeElement !== this.input) return;
    event.preventDefault();
    this.results.querySelector("a")?.click();
  }

  /** The arrows walk from the field through the hits and back. */
  move(event) {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (!step) return;
    const stops = [this.input, ...this.results.querySelectorAll("a")];
    const at = Math.max(0, stops.indexOf(document.activeElement));
    event.preventDefault();
    stops[(at + step + stops.length) % stops.length].focus();
  }
}

customElements.define("mtenk-search", MtenkSearch);
