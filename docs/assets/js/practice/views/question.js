// A question on the screen: heading, what to answer in, and afterwards how it went and where to read more.

import { h, newId } from "../dom.js";
import { DIFFICULTIES, KINDS, verdictOf } from "../text.js";
import * as choice from "./choice.js";
import * as cloze from "./cloze.js";
import { mark } from "./marks.js";
import * as matching from "./matching.js";
import * as numeric from "./numeric.js";
import * as open from "./open.js";
import * as ordering from "./ordering.js";

const VIEWS = { single: choice, multiple: choice, "true-false": choice, ordering, matching, numeric, cloze, open };
const CLOZE_HEADING = "Fyll inn det som mangler.";

export class QuestionView {
  /** `number` is «Spørsmål 3 av 20»; `root` is the address of the site; `changed` is called when the answer does. */
  constructor(posed, { number, root, changed = () => {}, announce = () => {} }) {
    const { question } = posed;
    this.posed = posed;
    this.root = root;
    const id = newId("sporsmal");
    this.heading = h(
      "h3",
      { class: "mt-ask__heading", id, tabindex: "-1" },
      number ? h("span", { class: "mt-ask__number" }, number) : "",
      h("span", { class: "mt-ask__text" }, question.kind === "cloze" ? CLOZE_HEADING : posed.text),
    );
    this.view = VIEWS[question.kind].view(posed, { describedBy: id, changed, announce });
    this.outcome = h("div", { class: "mt-outcome" });
    const about = [KINDS[question.kind], DIFFICULTIES[question.difficulty], question.generated ? "laget av data" : ""];
    this.element = h(
      "div",
      { class: "mt-ask", "data-kind": question.kind, "data-question": question.id },
      this.heading,
      h("p", { class: "mt-ask__about" }, about.filter(Boolean).join(" · ")),
      this.view.element,
      this.outcome,
    );
  }

  get answer() {
    return this.view.read();
  }

  set answer(answer) {
    this.view.write(answer);
  }

  /** Whether the reader has put anything in order; other kinds tell by their answers. */
  get isTouched() {
    return this.view.isTouched?.() ?? true;
  }

  /** Whether the answer can be judged as it is; if not, the view says why. */
  check() {
    return this.view.check?.(this.answer) ?? true;
  }

  get isMarkedByReader() {
    return Boolean(this.view.mark);
  }

  startMarking() {
    this.view.lock();
    this.view.mark();
  }

  reveal(judgement) {
    this.view.lock();
    this.view.reveal(judgement);
    const { verdict } = judgement;
    this.outcome.dataset.mark = verdict;
    this.outcome.replaceChildren(
      h("p", { class: "mt-outcome__verdict" }, mark(verdict, verdictOf(this.posed.question, verdict))),
      this.more(),
    );
  }

  /** What the feedback says, for those who hear it. */
  get remarks() {
    return [...this.element.querySelectorAll(".mt-remark")].map((remark) => {
      const copy = remark.cloneNode(true);
      for (const sign of copy.querySelectorAll("[aria-hidden]")) sign.remove();
      return copy.textContent;
    });
  }

  more() {
    const { more, source } = this.posed.question;
    const link = h("a", { href: new URL(more.url, this.root).href }, more.title);
    return h("p", { class: "mt-outcome__more" }, "Les mer: ", link, source ? ` ${source.label}` : "");
  }
}
