// <mtenk-calculator>: works its formula out again at every keystroke. The worked example stands without it.

import { formatNumber, parseNumber } from "./norwegian-numbers.js";
import { evaluate } from "./postfix.js";

class MtenkCalculator extends HTMLElement {
  connectedCallback() {
    this.form = this.querySelector("form");
    this.form.hidden = false;
    this.form.addEventListener("input", () => this.show());
    this.form.addEventListener("submit", (event) => event.preventDefault());
  }

  show() {
    const values = {};
    let wrong = false;
    for (const field of this.form.querySelectorAll("input")) {
      values[field.name] = parseNumber(field.value);
      const invalid = Number.isNaN(values[field.name]);
      field.setAttribute("aria-invalid", String(invalid));
      wrong ||= invalid;
    }
    this.form.querySelector("output").textContent = wrong
      ? "Skriv tall i alle feltene, for eksempel 1 234,50."
      : this.answer(values);
  }

  answer(values) {
    const value = evaluate(JSON.parse(this.dataset.postfix), values);
    if (!Number.isFinite(value)) return "Kan ikke regnes ut: det blir delt på null.";
    const number = formatNumber(value, Number(this.dataset.decimals));
    return this.dataset.unit ? `${number}\u00a0${this.dataset.unit}` : number;
  }
}

customElements.define("mtenk-calculator", MtenkCalculator);
