// The time of an exam on the screen: it can be stopped, given five minutes more, and put away.

import { extended, isRunning, left, passed, started, stopped, unlimited } from "./clock.js";
import { button, h } from "./dom.js";
import { clockFace, timeLeft } from "./text.js";

const EACH = 1000;

export class Timer {
  /** `changed(clock)` is called when the reader changes it, `out()` once when the time is out. */
  constructor(clock, { announcer, changed, out, now = Date.now }) {
    this.clock = clock;
    this.announcer = announcer;
    this.changed = changed;
    this.out = out;
    this.now = now;
    this.face = h("span", { class: "mt-timer__face", role: "timer", "aria-live": "off", tabindex: "-1" });
    this.pause = button("Pause", () => this.turn());
    this.more = button("+5 min", () => this.change(extended(this.clock), "Du fikk fem minutter til."));
    this.away = button("Uten tid", () => this.change(started(unlimited(this.clock), this.now()), "Tiden er skrudd av."));
    this.element = h(
      "div",
      { class: "mt-timer", role: "group", "aria-label": "Tid" },
      this.face,
      this.pause,
      this.more,
      this.away,
    );
  }

  start() {
    this.before = left(this.clock, this.now());
    this.ticking = setInterval(() => this.look(), EACH);
    this.show();
  }

  stop() {
    clearInterval(this.ticking);
  }

  /** Stops the clock, or lets it run again. */
  turn() {
    const now = this.now();
    if (isRunning(this.clock)) this.change(stopped(this.clock, now), "Pause. Spørsmålet er skjult.");
    else this.change(started(this.clock, now), "Klokka går igjen.");
  }

  change(clock, said) {
    this.clock = clock;
    this.before = left(clock, this.now());
    if (said) this.announcer.say(said);
    this.show();
    this.changed(clock);
  }

  look() {
    const after = left(this.clock, this.now());
    const point = passed(this.before, after);
    if (point) this.announcer.say(timeLeft(point));
    const isOut = after === 0 && this.before > 0;
    this.before = after;
    this.show();
    if (isOut) this.out();
  }

  show() {
    const remaining = left(this.clock, this.now());
    const focused = document.activeElement;
    const endless = remaining === null;
    this.face.textContent = endless ? "Uten tid" : clockFace(remaining);
    this.pause.textContent = isRunning(this.clock) ? "Pause" : "Fortsett";
    this.pause.hidden = this.more.hidden = this.away.hidden = endless;
    if (endless && focused === this.away) this.face.focus();
  }
}
