// <mtenk-table>: sorting and filtering for a table that is complete without script.
//
//   th[data-sort="text|number"]   the column can be sorted; a cell may carry data-sort-value
//   data-filters='[{"key": "kind", "label": "Slag"}]' on the element, and on every row
//   data-kind="journey" data-kind-label="Kundereise": one select for each key
//   A filter may bring its own "choices": then a row may have several values, and each choice tells its number.
//   data-unit="modeller" says what is counted («9 av 27 modeller»; rows if nothing is said)
//   data-search="off" leaves out the text filter (it is there from eight rows up)
//
// What is moved and hidden is a row, or a whole tbody where the table has several (rows that belong together).

import * as facets from "./facets.js";

const LEAST_ROWS_FOR_SEARCH = 8;
const collator = new Intl.Collator("nb", { numeric: true, sensitivity: "base" });
const NEXT_ORDER = { none: "ascending", ascending: "descending", descending: "none" };

const fold = (text) => text.toLocaleLowerCase("nb").replace(/\s+/g, " ").trim();

function element(name, properties = {}, ...children) {
  const made = Object.assign(document.createElement(name), properties);
  made.append(...children);
  return made;
}

/** The rows, or the groups of rows, that move as one. */
function unitsOf(table) {
  return table.tBodies.length > 1 ? [...table.tBodies] : [...(table.tBodies[0]?.rows ?? [])];
}

/** The column a heading stands over, wider headings before it counted in full. */
function columnOf(heading) {
  const before = [...heading.parentElement.cells].slice(0, heading.cellIndex);
  return before.reduce((sum, cell) => sum + cell.colSpan, 0);
}

function sortValue(unit, column) {
  const row = unit.rows ? unit.rows[0] : unit;
  const cell = row.cells[column];
  const value = cell?.dataset.sortValue ?? cell?.textContent.trim() ?? "";
  return value.replaceAll("AA", "A\u034fA"); // «aa» sorts as «å» in Norwegian, but not in AARRR
}

function toNumber(text) {
  const digits = text
    .replace(/[\s\u00a0]/g, "")
    .replace("−", "-")
    .replace(",", ".");
  const number = Number.parseFloat(digits);
  return Number.isNaN(number) ? null : number;
}

/** Numbers or words; what has no value comes last, whichever way the column is sorted. */
function comparer(column, type, order) {
  const direction = order === "descending" ? -1 : 1;
  const read = (unit) => (type === "number" ? toNumber(sortValue(unit, column)) : sortValue(unit, column) || null);
  const compare = type === "number" ? (a, b) => a - b : collator.compare;
  return (left, right) => {
    const [a, b] = [read(left), read(right)];
    if (a === null || b === null) return Number(a === null) - Number(b === null);
    return direction * compare(a, b);
  };
}

function readFilters(text) {
  try {
    const filters = JSON.parse(text ?? "[]");
    return Array.isArray(filters) ? filters : [];
  } catch {
    return [];
  }
}

/** Each value a key has among the rows, with its label, in Norwegian order. */
function choicesFor(key, units) {
  const labels = new Map();
  for (const unit of units) {
    const value = unit.dataset[key];
    if (value) labels.set(value, unit.dataset[`${key}Label`] ?? value);
  }
  return [...labels].sort(([, a], [, b]) => collator.compare(a, b));
}

class MtenkTable extends HTMLElement {
  connectedCallback() {
    this.table = this.querySelector("table");
    if (!this.table || this.units) return;
    this.units = unitsOf(this.table);
    this.makeSortable();
    this.makeTools();
  }

  makeSortable() {
    for (const heading of this.table.querySelectorAll("thead th[data-sort]")) {
      if (heading.querySelector(".mt-sort")) continue;
      const button = element("button", { type: "button", className: "mt-sort" }, ...heading.childNodes);
      button.addEventListener("click", () => this.sortBy(heading));
      heading.append(button);
      heading.setAttribute("aria-sort", "none");
    }
  }

  sortBy(heading) {
    const order = NEXT_ORDER[heading.getAttribute("aria-sort")] ?? "ascending";
    for (const other of this.table.querySelectorAll("th[aria-sort]")) other.setAttribute("aria-sort", "none");
    heading.setAttribute("aria-sort", order);
    const sorted = [...this.units];
    if (order !== "none") sorted.sort(comparer(columnOf(heading), heading.dataset.sort, order));
    sorted[0]?.parentElement.append(...sorted);
  }

  makeTools() {
    this.facets = readFilters(this.dataset.filters)
      .map((filter) => ({ ...filter, choices: filter.choices?.length ? filter.choices : choicesFor(filter.key, this.units) }))
      .filter(({ choices }) => choices.length > 1);
    this.fields = facets.selects(this.facets, () => this.filter());
    this.counted = readFilters(this.dataset.filters).some(({ choices }) => choices?.length);
    const wantsSearch = this.dataset.search !== "off" && this.units.length >= LEAST_ROWS_FOR_SEARCH;
    if (!this.fields.length && !wantsSearch) return;

    this.count = element("p", { className: "mt-table__count" });
    this.count.setAttribute("role", "status");
    this.resetButton = element("button", { type: "button", textContent: "Nullstill", hidden: true });
    this.resetButton.addEventListener("click", () => this.reset());
    const tools = element("div", { className: "mt-table__tools" });
    if (wantsSearch) tools.append(this.makeSearch());
    tools.append(...this.fields, this.resetButton, this.count);
    this.prepend(tools);
    this.tools = tools;
    this.filter();
  }

  makeSearch() {
    const input = element("input", { type: "search", autocomplete: "off" });
    input.addEventListener("input", () => this.filter());
    return element("label", {}, "Filtrer på tekst", input);
  }

  filter() {
    const chosen = facets.chosenIn(this.fields);
    const words = fold(this.tools.querySelector("input")?.value ?? "");
    let shown = 0;
    for (const unit of this.units) {
      const fits = facets.fits(unit.dataset, chosen, this.facets) && (!words || fold(unit.textContent).includes(words));
      unit.hidden = !fits;
      shown += fits;
    }
    this.count.textContent = `${shown} av ${this.units.length} ${this.dataset.unit ?? "rader"}`;
    this.resetButton.hidden = !Object.values(chosen).some(Boolean) && !words;
    if (this.counted) {
      const items = this.units.map(({ dataset }) => dataset);
      facets.tell(this.fields, items, this.facets);
    }
  }

  reset() {
    for (const control of this.tools.querySelectorAll("select, input")) control.value = "";
    this.filter();
    this.tools.querySelector("select, input").focus();
  }
}

customElements.define("mtenk-table", MtenkTable);
