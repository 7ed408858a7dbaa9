// What all rounds of questions share: the frame on the screen, and the question that is asked now.

import { button, focusOn, h } from "./dom.js";
import { judge, pose } from "./kinds/index.js";
import { seedFor } from "./session.js";
import { QuestionView } from "./views/question.js";

/**
 * @typedef {import("./session.js").Session} Session
 * @typedef {import("./store.js").Change} Change
 * @typedef {{questions: Map<string, any>, root: string, announcer: import("./dom.js").Announcer,
 *   save: (session: Session, change?: Change, options?: {soon?: boolean}) => unknown,
 *   finish: (session: Session) => unknown, leave: (session: Session) => unknown, now?: () => number}} RoundOptions
 */

export class Round {
  /**
   * `questions` are those of the session by id. `announcer` speaks to those who do not see.
   * `save(session, change)` stores, `finish(session)` and `leave(session)` are called at the end.
   * @param {import("./session.js").Session} session
   * @param {RoundOptions} options
   */
  constructor(session, { questions, root, announcer, save, finish, leave, now = Date.now }) {
    this.session = session;
    this.questions = questions;
    this.root = root;
    this.announcer = announcer;
    this.save = save;
    this.finish = finish;
    this.leave = leave;
    this.now = now;
    this.bar = h("progress", { class: "mt-round__progress", "aria-label": "Fremdrift", max: session.ids.length, value: 0 });
    this.head = h(
      "div",
      { class: "mt-round__head" },
      this.bar,
      button("Avslutt", () => this.leave(this.session), { class: "mt-button mt-button--quiet" }),
    );
    this.body = h("div", { class: "mt-round__body" });
    this.element = h("section", { class: "mt-round", "aria-label": "Øving" }, this.head, this.body);
  }

  posed(id) {
    return pose(this.questions.get(id), seedFor(this.session, id));
  }

  /**
   * Puts a question on the screen, with the focus on its heading.
   * @param {string} id
   * @param {string} number
   * @param {{actions: Node[], changed?: () => void}} options
   */
  ask(id, number, { actions, changed }) {
    this.view = new QuestionView(this.posed(id), {
      number,
      root: this.root,
      changed,
      announce: (text) => this.announcer.say(text),
    });
    this.form = h(
      "form",
      { class: "mt-round__form", novalidate: true },
      this.view.element,
      h("div", { class: "mt-round__actions" }, actions),
    );
    this.body.replaceChildren(this.form);
    focusOn(this.view.heading, this.element);
  }

  judgement(id, answer) {
    return judge(this.posed(id), answer);
  }

  /** Shows how far the round has come. */
  advance(done, of) {
    this.bar.max = of;
    this.bar.value = done;
  }
}

/** The button that Enter presses. */
export const submit = (text) => h("button", { class: "mt-button mt-button--first" }, text);
