// <mtenk-workbench>: choose models, see them aligned and drawn, and take the result along.
//
// The element holds everything the page was built with: the table of all models, a drawing of each,
// the sources. Here it is only chosen from, ordered and turned. The choice lives in the address.

import { Chosen } from "./chosen.js";
import * as files from "./files.js";
import * as lanes from "./lanes.js";
import { toMarkdown } from "./markdown.js";
import { Picker } from "./picker.js";
import { EMPTY, moved, read, write } from "./state.js";
import * as tables from "./table.js";
import * as text from "./text.js";
import * as words from "./words.js";

const TOGGLES = { transpose: "transposed", differences: "differences", "hide-empty": "hideEmpty" };

export class MtenkWorkbench extends HTMLElement {
  connectedCallback() {
    if (!this.picker) this.prepare();
    this.listening = new AbortController();
    const { signal } = this.listening;
    window.addEventListener("popstate", () => this.restore(), { signal });
    window.addEventListener("beforeprint", () => this.unfold(true), { signal });
    window.addEventListener("afterprint", () => this.unfold(false), { signal });
    document.addEventListener("click", (event) => this.followed(event), { signal });
    this.restore();
    this.picker.element.open = this.state.models.length < 2;
  }

  disconnectedCallback() {
    this.listening.abort();
  }

  prepare() {
    /** @type {(name: string) => HTMLTemplateElement} */
    const part = (name) => this.querySelector(`template[data-part="${name}"]`);
    /** @type {(name: string) => HTMLElement} */
    const one = (name) => this.querySelector(`.mt-workbench__${name}`);
    this.parts = Object.fromEntries(["view", "pair", "sources", "elsewhere", "lanes"].map((name) => [name, part(name)]));
    this.all = one("all");
    this.view = one("view");
    this.messages = one("messages");
    this.status = one("status");
    this.tools = one("tools");
    this.limit = Number(this.dataset.limit);
    this.words = new words.Source(this.dataset.words);
    this.records = new words.Source(this.dataset.records);
    this.rows = tables.takeRows(this.all.querySelector("table"));
    const nameOf = (id) => this.rows.bodies.get(id).dataset.modelLabel;
    this.nameOf = nameOf;
    this.picker = new Picker(this.querySelector(".mt-picker"), this.limit, (id, wanted) => this.choose(id, wanted));
    this.chosen = new Chosen(this.querySelector(".mt-chosen"), part("chosen"), nameOf, (id, move) => this.move(id, move));
    this.tools.addEventListener("click", ({ target }) => {
      /** @type {HTMLElement} */
      const button = /** @type {Element} */ (target).closest("[data-action]");
      if (button) this.act(button.dataset.action);
    });
  }

  /** Takes the state from the address, and says what in it could not be followed. */
  restore() {
    const { state, unknown, cut } = read(location.search, this.rows.bodies, this.limit);
    if (this.state && write(state) === write(this.state)) return; // only the anchor changed
    this.show(state);
    const strangers = unknown.filter((id) => !this.tellElsewhere(id));
    if (strangers.length) this.tell(text.unknown(strangers));
    if (cut.length) this.tell(text.cut(this.limit, cut.map(this.nameOf)));
  }

  /** Shows a state and writes it into the address, as a new step or in place of this one. */
  go(state, { step = true } = {}) {
    this.show(state);
    const query = write(state);
    const address = `${location.pathname}${query}`;
    if (step && query !== location.search) history.pushState(null, "", address);
    else history.replaceState(null, "", address);
  }

  show(state) {
    this.state = state;
    const { models } = state;
    const names = models.map(this.nameOf);
    this.picker.sync(models);
    this.chosen.sync(models);
    this.tools.hidden = models.length === 0;
    for (const [action, key] of Object.entries(TOGGLES)) this.button(action).setAttribute("aria-pressed", state[key]);
    this.button("reverse").textContent = models.length === 2 ? "Bytt plass" : "Snu rekkefølgen";
    this.button("reverse").disabled = this.button("differences").disabled = models.length < 2;
    for (const old of this.messages.querySelectorAll(".mt-workbench__message")) old.remove();
    const summary = text.summary(names, this.rows.bodies.size);
    if (this.status.textContent !== summary) this.status.textContent = summary; // else it is read out again
    this.all.hidden = models.length > 0;
    this.view.hidden = models.length === 0;
    if (models.length) this.fill(names);
  }

  /** Puts table, chart, words and sources of the chosen models in place. */
  fill(names) {
    const { models, differences } = this.state;
    if (!this.view.firstChild) this.view.append(this.parts.view.content.cloneNode(true));
    const one = (selector) => this.view.querySelector(selector);
    this.shown = tables.show(one("table"), this.rows, this.state, this.nameOf, text.corner(this.dataset.noun));
    one("caption").textContent = text.caption(names, this.dataset.noun);
    const chart = one(".mt-lanes");
    chart.setAttribute("aria-label", text.drawing(names, this.dataset.noun));
    chart.replaceChildren(...Object.values(lanes.assemble(this.parts.lanes, models, differences ? this.shown.uneven : [])));
    const sources = models.map((id) => this.parts.sources.content.querySelector(`[data-model="${id}"]`).cloneNode(true));
    one(".mt-view__sources ul").replaceChildren(...sources);
    words.show(this.view, this.parts.pair, this.words, models, this.nameOf);
    if (models.length > 1) this.records.get().catch(() => {}); // at hand should the net go away
  }

  choose(id, wanted) {
    const { models } = this.state;
    if (wanted && models.length >= this.limit) {
      this.picker.sync(models);
      this.tell(text.tooMany(this.limit, this.nameOf(id)));
      return;
    }
    this.go({ ...this.state, models: wanted ? [...models, id] : models.filter((other) => other !== id) });
  }

  move(id, move) {
    if (move !== "away") {
      this.go({ ...this.state, models: moved(this.state.models, id, move === "up" ? -1 : 1) }, { step: false });
      return;
    }
    this.choose(id, false);
    if (!this.state.models.length) this.picker.focus();
  }

  async act(action) {
    const { models } = this.state;
    const key = TOGGLES[action];
    if (key) this.go({ ...this.state, [key]: !this.state[key] }, { step: false });
    else if (action === "reverse") this.go({ ...this.state, models: [...models].reverse() }, { step: false });
    else if (action === "clear") {
      this.go(EMPTY);
      this.picker.focus();
    } else if (action === "print") window.print();
    else if (action === "svg")
      this.save("svg", "image/svg+xml", lanes.standalone(this.parts.lanes, models, this.marked, this.caption));
    else if (action === "copy-link") this.copied(await files.copy(location.href), text.COPIED_LINK);
    else if (action === "copy-markdown") {
      this.copied(
        await files.copy(toMarkdown(this.view, this.shown.grid, this.state.transposed, location.href)),
        text.COPIED_MARKDOWN,
      );
    } else this.saveRecords(action);
  }

  async saveRecords(kind) {
    try {
      const records = files.chosenRecords(await this.records.get(), this.state.models, this.caption);
      if (kind === "csv") this.save("csv", "text/csv", files.toCsv(records));
      else this.save("json", "application/json", files.toJson(records));
    } catch {
      this.tell(text.NO_RECORDS);
    }
  }

  save(ending, type, content) {
    files.save(`${this.state.models.join("-")}.${ending}`, `${type};charset=utf-8`, content);
  }

  copied(done, message) {
    this.tell(done ? message : text.NOT_COPIED);
  }

  /** A link on this page to another choice is followed here, without loading the page again. */
  followed(event) {
    const link = event.target.closest?.("a[href]");
    const plain = event.button === 0 && !event.ctrlKey && !event.metaKey && !event.shiftKey && !event.altKey;
    if (!link || !plain || event.defaultPrevented || link.target) return;
    const address = new URL(link.href);
    const here = address.origin === location.origin && address.pathname === location.pathname;
    if (!here || !address.searchParams.has("modeller")) return;
    event.preventDefault();
    this.go(read(address.search, this.rows.bodies, this.limit).state);
    this.picker.element.open = false;
    this.picker.element.querySelector("summary").focus({ preventScroll: true });
    this.scrollIntoView();
  }

  /** Says something beside the summary; the same thing again is said anew. */
  tell(...content) {
    const line = document.createElement("p");
    line.className = "mt-workbench__message";
    line.append(...content);
    for (const old of this.messages.querySelectorAll(".mt-workbench__message")) {
      if (old.textContent === line.textContent) old.remove();
    }
    this.messages.append(line);
  }

  /** Says where a model of another axis can be compared; false when there is none with this id. */
  tellElsewhere(id) {
    const model = this.parts.elsewhere.content.querySelector(`[data-model="${CSS.escape(id)}"]`);
    if (!model) return false;
    const target = model.querySelector("a");
    if (target) {
      const link = document.importNode(target, true); // addresses are relative to the page's document
      link.search = write({ ...EMPTY, models: [id] });
      this.tell(link, " ligger på en annen akse og kan sammenlignes på en egen side.");
    } else this.tell(`${model.textContent.trim()} ligger ikke på noen felles akse og kan ikke sammenlignes her.`);
    return true;
  }

  /** Folded reasons are opened for the printer, and closed again after. */
  unfold(open) {
    for (const fold of this.view.querySelectorAll("details")) {
      if (open && !fold.open) fold.dataset.opened = "";
      if (open || "opened" in fold.dataset) fold.open = open;
      if (!open) delete fold.dataset.opened;
    }
  }

  get caption() {
    return this.view.querySelector("caption").textContent;
  }

  get marked() {
    return this.state.differences ? this.shown.uneven : [];
  }

  /** @returns {HTMLButtonElement} */
  button(action) {
    return this.tools.querySelector(`[data-action="${action}"]`);
  }
}
