// The list to choose from: checkboxes under a search field.

import * as facets from "../facets.js";
import { counted, matches } from "./text.js";

const fold = (text) => text.toLocaleLowerCase("nb").normalize("NFKD").replace(/\p{M}/gu, "").trim();

export class Picker {
  /** `choose(id, wanted)` is called when the reader ticks or unticks. */
  constructor(element, limit, choose) {
    this.element = element;
    this.limit = limit;
    this.search = element.querySelector("input[type=search]");
    this.found = element.querySelector(".mt-picker__found");
    this.count = element.querySelector(".mt-picker__count");
    this.options = [...element.querySelectorAll(".mt-picker__list > li")].map((item) => ({
      item,
      box: item.querySelector("input"),
      text: fold(item.dataset.find),
    }));
    this.facets = facets.read(element.dataset.facets);
    this.fields = facets.selects(this.facets, () => this.filter());
    element.querySelector(".mt-picker__facets").append(...this.fields);
    this.search.addEventListener("input", () => this.filter());
    this.filter();
    element.addEventListener("change", ({ target }) => {
      if (target.type === "checkbox") choose(target.value, target.checked);
    });
    element.addEventListener("keydown", (event) => this.pressed(event));
  }

  /** Ticks what is chosen and nothing else. */
  sync(models) {
    for (const { box } of this.options) box.checked = models.includes(box.value);
    this.count.textContent = counted(models.length, this.limit);
  }

  focus() {
    this.element.open = true;
    this.search.focus();
  }

  get shown() {
    return this.options.filter(({ item }) => !item.hidden);
  }

  filter() {
    const words = fold(this.search.value).split(/\s+/).filter(Boolean);
    const chosen = facets.chosenIn(this.fields);
    for (const { item, text } of this.options)
      item.hidden = !words.every((word) => text.includes(word)) || !facets.fits(item.dataset, chosen, this.facets);
    const isNarrowed = words.length || Object.values(chosen).some(Boolean);
    this.found.textContent = isNarrowed ? matches(this.shown.length) : "";
    const items = this.options.map(({ item }) => item.dataset);
    facets.tell(this.fields, items, this.facets);
  }

  /** Arrows walk between the field and the boxes; Enter ticks; Escape empties the field. */
  pressed(event) {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    const inField = event.target === this.search;
    if (event.key === "Escape" && inField && this.search.value) {
      event.preventDefault();
      this.search.value = "";
      this.filter();
    } else if (event.key === "Enter" && (inField || event.target.type === "checkbox")) {
      event.preventDefault();
      (inField ? this.shown[0]?.box : event.target)?.click();
    } else if (step && (inField || event.target.type === "checkbox")) {
      event.preventDefault();
      const stops = [this.search, ...this.shown.map(({ box }) => box)];
      const next = stops[stops.indexOf(event.target) + step];
      next?.focus();
    }
  }
}
