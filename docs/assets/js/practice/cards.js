// Flashcards: think, turn, and say how it went. FSRS decides when the card comes again.

import { focusOn, h } from "./dom.js";
import { pose, solution } from "./kinds/index.js";
import { Round, submit } from "./round.js";
import { preview, rate, Rating, RATINGS } from "./schedule.js";
import { current, isDone, judged, seedFor, turned } from "./session.js";
import * as text from "./text.js";

const RESULTS = { [Rating.Again]: "wrong", [Rating.Hard]: "right", [Rating.Good]: "right", [Rating.Easy]: "right" };
const LISTED = { multiple: "options", ordering: "items", matching: "rights" };

export class CardRound extends Round {
  /**
   * `recordOf(id)` gives what is stored of a question.
   * @param {import("./session.js").Session} session
   * @param {import("./round.js").RoundOptions & {recordOf: (id: string) => import("./records.js").Card | undefined}} options
   */
  constructor(session, { recordOf, ...rest }) {
    super(session, rest);
    this.recordOf = recordOf;
  }

  start() {
    this.body.addEventListener("keydown", (event) => this.pressed(event));
    this.show();
  }

  /** 1–4 grade, while the focus is on the card. */
  pressed({ key, ctrlKey, metaKey, altKey }) {
    if (ctrlKey || metaKey || altKey) return;
    this.body.querySelector(`.mt-grade[data-rating="${CSS.escape(key)}"]`)?.click();
  }

  show() {
    const { session } = this;
    if (isDone(session)) {
      this.finish(session);
      return;
    }
    const id = current(session);
    const left = session.ids.length - session.index;
    this.advance(session.index, session.ids.length);
    this.card = pose(this.questions.get(id), seedFor(session, id));
    this.heading = h(
      "h3",
      { class: "mt-ask__heading", tabindex: "-1" },
      h("span", { class: "mt-ask__number" }, left === 1 ? "Siste kort" : `${left} kort igjen`),
      h("span", { class: "mt-ask__text" }, this.front()),
    );
    const turn = submit("Vis svaret");
    const form = h("form", { class: "mt-round__form" }, h("div", { class: "mt-round__actions" }, turn));
    form.addEventListener("submit", (event) => {
      event.preventDefault();
      this.turn(id, form);
    });
    this.sheet = h(
      "div",
      { class: "mt-ask mt-card-face", "data-kind": this.card.question.kind, "data-question": id },
      this.heading,
      this.choices(),
    );
    this.body.replaceChildren(this.sheet, form);
    focusOn(this.heading, this.element);
  }

  front() {
    const { question, pieces, text: asked } = this.card;
    if (question.kind === "true-false") return `Sant eller usant? ${asked}`;
    return pieces ? pieces.join(" … ") : asked;
  }

  /** What must be seen for the question to be understood. */
  choices() {
    const { question, order, pairs } = this.card;
    const list = this.card[LISTED[question.kind]];
    if (!list) return "";
    const items = h(
      "ul",
      { class: "mt-card-face__list" },
      order.map((index) => h("li", {}, list[index].text)),
    );
    if (!pairs) return items;
    return h(
      "div",
      { class: "mt-card-face__sides" },
      h(
        "ul",
        { class: "mt-card-face__list" },
        pairs.map(({ left }) => h("li", {}, left)),
      ),
      items,
    );
  }

  turn(id, form) {
    const lines = solution(this.card);
    const listed = this.card.question.kind === "ordering" ? "ol" : "ul";
    const answer = h("h4", { class: "mt-card-face__title", tabindex: "-1" }, "Svar");
    const { more, source } = this.card.question;
    const link = h("a", { href: new URL(more.url, this.root).href }, more.title);
    const body =
      lines.length > 1
        ? h(
            listed,
            { class: `mt-card-face__${listed}` },
            lines.map((line) => h("li", {}, line)),
          )
        : h("p", {}, lines[0]);
    const back = h(
      "div",
      { class: "mt-card-face__back" },
      answer,
      body,
      this.why(),
      h("p", { class: "mt-outcome__more" }, "Les mer: ", link, source ? ` ${source.label}` : ""),
    );
    this.sheet.append(back);
    form.replaceWith(this.grades(id));
    focusOn(answer);
  }

  /** The explanation of the answer, where one explains it all. */
  why() {
    const { question, options, feedback } = this.card;
    const right = options?.filter(({ correct }) => correct) ?? [];
    const chosen = question.kind === "true-false" || right.length === 1 ? right[0]?.feedback : feedback;
    return chosen ? h("p", {}, chosen) : "";
  }

  grades(id) {
    const waits = preview(this.recordOf(id), this.now());
    const buttons = RATINGS.map((rating, index) => {
      const label = [
        h("span", { class: "mt-grade__word" }, text.RATINGS[index]),
        h("span", { class: "mt-grade__wait" }, text.interval(waits[index])),
      ];
      return h(
        "button",
        { type: "button", class: "mt-grade", "data-rating": rating, onclick: () => this.grade(id, rating) },
        label,
      );
    });
    const label = "Hvor godt husket du det? Under hvert svar står når kortet kommer igjen.";
    return h("div", { class: "mt-grades", role: "group", "aria-label": label }, buttons);
  }

  grade(id, rating) {
    const now = this.now();
    const verdict = RESULTS[rating];
    this.announcer.say(`${text.RATINGS[rating - 1]}.`);
    this.session = turned(
      judged(this.session, id, { score: Number(verdict === "right"), verdict }, now),
      rating === Rating.Again,
      now,
    );
    this.save(this.session, rate(id, rating, verdict, now));
    this.show();
  }
}
