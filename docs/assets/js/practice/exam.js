// A mock exam: questions in any order, a clock that gives way, feedback at the end.

import { all } from "./changes.js";
import { isRunning, prolonged, started, stopped, unlimited } from "./clock.js";
import { button, h } from "./dom.js";
import { isEmpty, judge } from "./kinds/index.js";
import { isMarked } from "./kinds/open.js";
import { Round, submit } from "./round.js";
import { rate, ratingOf, resultOf } from "./schedule.js";
import { answered, current, judged, moved, timed } from "./session.js";
import { place, questions } from "./text.js";
import { Timer } from "./timer.js";

export class ExamRound extends Round {
  /**
   * `confirm(name, text)` asks with a dialog of the page, and resolves to the button that was pressed.
   * @param {import("./session.js").Session} session
   * @param {import("./round.js").RoundOptions & {confirm: (name: string, text?: string) => Promise<string>}} options
   */
  constructor(session, { confirm, ...rest }) {
    super(session, rest);
    this.confirm = confirm;
  }

  start() {
    if (this.session.stage !== "asking") {
      this.mark();
      return;
    }
    this.timer = new Timer(started(this.session.clock, this.now()), {
      announcer: this.announcer,
      changed: (clock) => this.keepTime(clock),
      out: () => this.timeIsOut(),
      now: this.now,
    });
    this.rest = h("p", { class: "mt-pause" }, "Pause. Spørsmålet er skjult til du fortsetter.");
    this.list = h("ol", { class: "mt-overview__list" });
    this.listTitle = h("summary", {});
    this.overview = h("details", { class: "mt-overview" }, this.listTitle, this.list);
    this.head.after(this.timer.element);
    this.body.after(this.overview);
    this.timer.start();
    this.keepTime(this.timer.clock);
    this.show();
  }

  /** Lets go of the clock when the round is put away. */
  end() {
    this.timer?.stop();
  }

  /** The session as it should be kept when the page goes away. */
  leaving() {
    return this.timer ? timed(this.session, stopped(this.timer.clock, this.now()), this.now()) : this.session;
  }

  // Asking

  show() {
    const { session } = this;
    const { index, ids } = session;
    const id = current(session);
    const last = index === ids.length - 1;
    const back = button("Forrige", () => this.go(index - 1), { disabled: index === 0 });
    const next = last ? "" : submit("Neste");
    const hand = button("Lever", () => this.handIn(), { class: last ? "mt-button mt-button--first" : "mt-button" });
    this.ask(id, place(index, ids.length), { actions: [next, back, hand], changed: () => this.keep(id) });
    this.view.answer = session.answers[id];
    this.form.addEventListener("submit", (event) => {
      event.preventDefault();
      if (!last) this.go(index + 1);
    });
    this.advance(this.count(), ids.length);
    this.showList();
  }

  go(index) {
    this.session = moved(this.session, index, this.now());
    this.save(this.session);
    this.show();
  }

  keep(id) {
    this.session = answered(this.session, id, this.view.answer, this.now());
    this.save(this.session, (state) => state, { soon: true });
    this.advance(this.count(), this.session.ids.length);
    this.showList();
  }

  isAnswered(id) {
    const answer = this.session.answers[id];
    return answer !== undefined && !isEmpty(this.posed(id), answer);
  }

  count() {
    return this.session.ids.filter((id) => this.isAnswered(id)).length;
  }

  /** All questions, to go to and to see which are answered. */
  showList() {
    const { ids, index } = this.session;
    this.listTitle.textContent = `Alle spørsmål (${this.count()} av ${ids.length} besvart)`;
    const rows = ids.map((id, at) => {
      const done = this.isAnswered(id);
      const label = `Spørsmål ${at + 1}, ${done ? "besvart" : "ikke besvart"}`;
      const attributes = {
        "aria-label": label,
        "aria-current": at === index ? "step" : null,
        "data-answered": done,
        class: "mt-overview__go",
      };
      return h(
        "li",
        {},
        button(String(at + 1), () => this.go(at), attributes),
      );
    });
    this.list.replaceChildren(...rows);
  }

  // Time

  keepTime(clock) {
    const runs = isRunning(clock);
    this.session = timed(this.session, clock, this.now());
    this.save(this.session);
    this.body.hidden = this.overview.hidden = !runs;
    if (runs) this.rest.remove();
    else this.body.before(this.rest);
  }

  async timeIsOut() {
    const answer = await this.confirm("time");
    const now = this.now();
    if (answer === "hand-in") this.submit();
    else this.timer.change(answer === "more" ? prolonged(this.timer.clock, now) : unlimited(this.timer.clock));
  }

  // Handing in

  async handIn() {
    const { ids } = this.session;
    const open = ids.length - this.count();
    const text = open ? `${questions(open)} er ikke besvart.` : "Du har svart på alle spørsmålene.";
    if ((await this.confirm("hand-in", text)) === "hand-in") this.submit();
  }

  submit() {
    this.timer.stop();
    this.session = { ...this.leaving(), stage: "marking" };
    this.save(this.session);
    for (const gone of [this.timer.element, this.overview, this.rest]) gone.remove();
    this.timer = null;
    this.mark();
  }

  /** One by one the open answers are held against model answers; then everything is judged. */
  mark() {
    this.body.hidden = false;
    const waiting = this.session.ids.filter(
      (id) => this.isOpen(id) && this.isAnswered(id) && !isMarked(this.session.answers[id]),
    );
    if (!waiting.length) {
      this.conclude();
      return;
    }
    const [id] = waiting;
    this.ask(id, "Vurder svaret ditt", { actions: [submit(waiting.length > 1 ? "Neste svar" : "Se resultatet")] });
    this.view.answer = this.session.answers[id];
    this.view.startMarking();
    this.form.addEventListener("submit", (event) => {
      event.preventDefault();
      this.session = answered(this.session, id, this.view.answer, this.now());
      this.save(this.session);
      this.mark();
    });
  }

  isOpen(id) {
    return this.questions.get(id).kind === "open";
  }

  conclude() {
    const now = this.now();
    const changes = [];
    for (const id of this.session.ids) {
      const judgement = judge(this.posed(id), this.session.answers[id]);
      this.session = judged(this.session, id, judgement, now);
      if (judgement.verdict !== "none") changes.push(rate(id, ratingOf(judgement), resultOf(judgement), now));
    }
    this.save(this.session, all(...changes));
    this.finish(this.session);
  }
}
