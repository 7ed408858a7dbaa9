// Learning: one question at a time, with feedback at once.

import { button, h } from "./dom.js";
import { isEmpty } from "./kinds/index.js";
import { Round, submit } from "./round.js";
import { rate, ratingOf, resultOf } from "./schedule.js";
import { answered, current, isDone, judged, moved } from "./session.js";
import { place, verdictOf } from "./text.js";

const LONG = ["ordering", "matching", "open"]; // too much to read out unasked

export class LearnRound extends Round {
  start() {
    this.show();
  }

  show() {
    const { session } = this;
    if (isDone(session)) {
      this.finish(session);
      return;
    }
    const id = current(session);
    this.answering = true;
    this.primary = submit("Svar");
    this.primary.addEventListener("click", (event) => event.detail > 1 && event.preventDefault()); // the second of a double click
    this.skip = button("Vis svaret", () => this.giveUp(id));
    this.notice = h("p", { class: "mt-fault" });
    this.ask(id, place(session.index, session.ids.length), { actions: [this.primary, this.skip] });
    this.form.append(this.notice);
    this.advance(session.index, session.ids.length);
    this.form.addEventListener("submit", (event) => {
      event.preventDefault();
      if (this.answering) this.answer(id);
      else this.show();
    });
  }

  answer(id) {
    const { view } = this;
    if (this.marking) {
      this.conclude(id, view.answer);
      return;
    }
    if (isEmpty(view.posed, view.answer)) {
      this.tell("Svar først, eller velg «Vis svaret».");
      return;
    }
    if (!view.check()) return;
    if (view.isMarkedByReader) this.startMarking();
    else this.conclude(id, view.answer);
  }

  /** The reader compares with a model answer before the points are counted. */
  startMarking() {
    this.marking = true;
    this.view.startMarking();
    this.primary.textContent = "Tell poengene";
    this.skip.remove();
    this.announcer.say("Sammenlign svaret ditt med forslaget, og kryss av for det du fikk med.");
    this.view.element.querySelector(".mt-open__model h4").scrollIntoView({ block: "nearest" });
  }

  giveUp(id) {
    this.conclude(id, undefined);
  }

  /** Judges, shows and stores; without an answer the reader has given up. */
  conclude(id, answer) {
    const judgement = this.judgement(id, answer);
    const now = this.now();
    this.answering = false;
    this.marking = false;
    this.notice.textContent = "";
    this.view.reveal(judgement);
    this.session = moved(
      judged(answered(this.session, id, answer ?? null, now), id, judgement, now),
      this.session.index + 1,
      now,
    );
    this.save(this.session, rate(id, ratingOf(judgement), resultOf(judgement), now));
    this.skip.remove();
    this.primary.textContent = isDone(this.session) ? "Se hvordan det gikk" : "Neste spørsmål";
    this.advance(this.session.index, this.session.ids.length);
    this.announcer.say(this.summary(judgement.verdict));
    this.primary.focus({ preventScroll: true });
  }

  /** What is read out: the verdict, and the feedback where it is short. */
  summary(verdict) {
    const { question } = this.view.posed;
    const remarks = LONG.includes(question.kind) ? ["Forklaringen står i spørsmålet."] : this.view.remarks;
    return [`${verdictOf(question, verdict)}.`, ...remarks].join(" ");
  }

  tell(text) {
    this.notice.textContent = text;
    this.announcer.say(text);
  }
}
