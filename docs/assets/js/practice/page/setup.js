// The form: how to practise, and which questions to take from.

import { counted, NOTHING, questions } from "../text.js";
import * as pools from "../pools.js";
import { PageList } from "./pages.js";

const GROUPS = ["sections", "kinds", "difficulties", "generated"];

export class Setup {
  /** `start(choice, ids)` is called when the reader starts, `sheet(choice, ids)` when it is to be printed. */
  constructor(form, { start, sheet, changed }) {
    this.form = form;
    this.one = (selector) => form.querySelector(selector);
    this.entries = null;
    this.cards = {};
    const touched = () => {
      this.show();
      changed(this.settings);
    };
    this.pages = new PageList(this.one(".mt-choose__pages"), () => touched());
    form.addEventListener("change", ({ target }) => target.name && target.name !== "find" && touched());
    form.addEventListener("submit", (event) => {
      event.preventDefault();
      this.pick(start);
    });
    this.one("[data-action=sheet]").addEventListener("click", () => this.pick(sheet));
  }

  boxes(group) {
    return [...this.form.querySelectorAll(`input[name=${group}]`)];
  }

  ticked(group) {
    return this.boxes(group)
      .filter(({ checked }) => checked)
      .map(({ value }) => value);
  }

  get source() {
    return this.form.elements.source.value;
  }

  get choice() {
    return {
      sections: this.ticked("sections"),
      pages: this.pages.value,
      kinds: this.ticked("kinds"),
      difficulties: this.ticked("difficulties").map(Number),
      generated: this.ticked("generated").length > 0,
    };
  }

  /** What is remembered: what was left out, so that what is new in the bank is with. */
  get settings() {
    const without = GROUPS.flatMap((group) =>
      this.boxes(group)
        .filter(({ checked }) => !checked)
        .map(({ value }) => `${group}:${value}`),
    );
    const { count, minutes } = this.form.elements;
    return { source: this.source, without, pages: this.pages.value, count: count.value, minutes: minutes.value };
  }

  set settings({ source, without, pages, count, minutes }) {
    const out = new Set(Array.isArray(without) ? without : []);
    for (const group of GROUPS) for (const box of this.boxes(group)) box.checked = !out.has(`${group}:${box.value}`);
    for (const radio of this.boxes("source")) if (radio.value === source) radio.checked = true;
    for (const [name, value] of Object.entries({ count, minutes })) {
      const options = [...this.form.elements[name].options];
      if (options.some((option) => option.value === value)) this.form.elements[name].value = value;
    }
    this.pages.value = Array.isArray(pages) ? pages.filter((id) => typeof id === "string") : [];
    this.show();
  }

  /** Takes the bank's index; from now on there is something to start. */
  offer(index) {
    this.entries = pools.entries(index);
    this.pages.offer(index.pages);
    this.one("[data-start]").disabled = this.one("[data-action=sheet]").disabled = false;
    this.show();
  }

  /** Takes what is stored of each question. */
  know(cards) {
    this.cards = cards;
    this.show();
  }

  /** The questions of the choice in the order to ask them in. */
  pool(seed, now = Date.now()) {
    const fitting = pools.fitting(this.entries, this.choice);
    if (this.source === "mistakes") return pools.mistakes(fitting, this.cards);
    if (this.source === "daily") return pools.daily(fitting, this.cards, now, seed);
    return pools.any(fitting, seed);
  }

  pick(use) {
    if (!this.entries) return;
    const seed = crypto.getRandomValues(new Uint32Array(2)).join("-");
    const { count, minutes } = this.form.elements;
    const pool = this.pool(seed);
    const ids = Number(count.value) ? pool.slice(0, Number(count.value)) : pool;
    if (!ids.length) {
      this.say(NOTHING[this.source]);
      return;
    }
    use({ id: seed, source: this.source, mode: modeOf(this.source), ids, minutes: Number(minutes.value) });
  }

  show() {
    this.one(".mt-field--minutes").dataset.off = String(this.source !== "exam");
    this.form.elements.minutes.disabled = this.source !== "exam";
    const left = GROUPS.some((group) => this.boxes(group).some(({ checked }) => !checked)) || this.pages.value.length;
    this.one("[data-chosen]").textContent = left ? "et utvalg er med" : "alt er med";
    if (!this.entries) return;
    const fitting = pools.fitting(this.entries, this.choice);
    const waiting = {
      daily: pools.due(fitting, this.cards, Date.now()).length,
      mistakes: pools.mistakes(fitting, this.cards).length,
    };
    for (const [name, count] of Object.entries(waiting)) {
      this.one(`[data-waiting=${name}]`).textContent = count ? `${count} venter` : "";
    }
    this.say(`${questions(fitting.length)} passer til valget. ${this.plan(waiting, fitting)}`);
  }

  /** What starting now would bring, where it is not plain. */
  plan({ daily, mistakes }, fitting) {
    if (this.source === "mistakes") return mistakes ? `${questions(mistakes)} gikk galt sist.` : NOTHING.mistakes;
    if (this.source !== "daily") return "";
    const fresh = fitting.filter(({ id }) => !this.cards[id]).length;
    return `${daily ? `${daily} bør gjentas` : "Ingenting må gjentas nå"}, og ${counted(fresh, "er nytt", "er nye")}.`;
  }

  say(text) {
    const found = this.one("[data-found]");
    if (found.textContent !== text) found.textContent = text; // else it is read out again
  }
}

const modeOf = (source) => (source === "exam" || source === "cards" ? source : "learn");
