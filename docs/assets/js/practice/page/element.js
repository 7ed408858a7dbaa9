// <mtenk-exam>: the practice page. It chooses, runs and sums up rounds of questions.

import { Bank } from "../bank.js";
import { all as together, dropSession, keepSession, keepSettings } from "../changes.js";
import { Announcer, button, focusOn } from "../dom.js";
import { entries, knownIn } from "../pools.js";
import { unfinished } from "../records.js";
import { create, known, rested } from "../session.js";
import { Store } from "../store.js";
import { ELSEWHERE, NO_BANK, onlyKept, SOURCES } from "../text.js";
import { Dialogs } from "./dialogs.js";
import { Keep } from "./keep.js";
import { Notices } from "./notices.js";
import { own } from "./owned.js";
import { showProgress } from "./progress.js";
import { resumption } from "./resume.js";
import { Setup } from "./setup.js";

const SOON = 400; // milliseconds between what is typed and when it is stored

const rounds = () => import("../rounds.js");

export class MtenkExam extends HTMLElement {
  connectedCallback() {
    if (!this.bank) this.prepare();
    this.listening = new AbortController();
    const { signal } = this.listening;
    this.store.follow(signal);
    this.store.addEventListener("change", () => this.refresh(), { signal });
    window.addEventListener("pagehide", () => this.saveNow(), { signal });
    this.ready = this.open();
    this.offerToResume().finally(() => (this.dataset.ready = ""));
  }

  disconnectedCallback() {
    this.saveNow();
    this.listening.abort();
    this.round?.end?.();
  }

  prepare() {
    /** @type {(name: string) => HTMLElement} */
    const one = (name) => this.querySelector(`.mt-exam__${name}`);
    this.stage = one("stage");
    this.startPage = one("start");
    this.notices = new Notices(one("notices"));
    this.bank = new Bank(this.dataset.bank);
    this.store = new Store();
    this.dialogs = new Dialogs(this);
    this.announcer = new Announcer();
    this.append(this.announcer.element);
    this.keep = new Keep(this.querySelector(".mt-progress"), {
      store: this.store,
      dialogs: this.dialogs,
      isKnown: () => this.index && knownIn(this.index),
    });
    this.setup = new Setup(this.querySelector(".mt-setup"), {
      start: (choice) => this.begin(create(choice, Date.now())),
      sheet: (choice) => this.print(create(choice, Date.now())),
      changed: (settings) => this.store.update(keepSettings(settings, Date.now())),
    });
    for (const hint of ["pointerover", "focusin"]) this.addEventListener(hint, () => rounds().catch(() => {}), { once: true });
    this.setup.settings = this.store.state.settings;
  }

  /** Fetches the index; until then there is nothing to start. */
  async open() {
    try {
      this.index = await this.bank.index();
    } catch {
      this.setup.say(NO_BANK);
      this.notices.show(
        "bank",
        NO_BANK,
        button("Prøv igjen", () => (this.ready = this.open())),
      );
      return;
    }
    this.notices.show("bank", "");
    this.store.rename(this.index.aliases);
    this.setup.offer(this.index);
    this.refresh();
  }

  refresh() {
    this.setup.know(this.store.state.cards);
    if (this.index) showProgress(this.querySelector(".mt-progress__list"), entries(this.index), this.store.state.cards);
    this.notices.tellOf(this.store, () => this.keep.export());
  }

  async offerToResume() {
    for (const session of unfinished(this.store.state, Date.now())) {
      const release = await own(session.id);
      if (release) {
        this.offer(rested(session), release);
        return;
      }
    }
  }

  offer(session, release) {
    const put = (act) => async () => {
      await this.ready; // ids may have been renamed
      notice.remove();
      release();
      act(rested(this.store.state.sessions[session.id] ?? session));
    };
    const notice = resumption(session, {
      resume: put((current) => this.begin(current)),
      discard: put(() => {
        this.store.update(dropSession(session.id));
        this.home();
      }),
    });
    this.startPage.prepend(notice);
  }

  // A round

  async begin(session) {
    if (this.round || this.starting) return;
    this.starting = true;
    await this.run(session);
    this.starting = false;
  }

  async run(session) {
    const [questions, parts] = await this.fetch(session.ids);
    const sound = questions && known(session, (id) => questions.has(id));
    if (!sound) {
      if (questions) this.store.update(dropSession(session.id));
      return;
    }
    this.release = await own(session.id);
    this.notices.show("session", this.release ? "" : ELSEWHERE);
    if (!this.release) return;
    this.querySelector(".mt-resume")?.remove();
    this.round = new parts.ROUNDS[session.mode](sound, {
      questions,
      root: this.bank.root,
      announcer: this.announcer,
      recordOf: (id) => this.store.state.cards[id],
      confirm: (name, text) => this.dialogs.ask(name, text),
      save: (current, change, options) => this.save(current, change, options),
      finish: (current) => this.finish(current, questions, parts.result),
      leave: (current) => this.leave(current),
    });
    this.save(sound);
    this.put(this.round.element);
    this.round.start();
  }

  /** The questions, and the script that asks them; nothing when they cannot be had. */
  async fetch(ids) {
    try {
      const fetched = await Promise.all([this.bank.questions(ids), rounds()]);
      this.notices.show("bank", "");
      return fetched;
    } catch {
      await this.narrow();
      return [];
    }
  }

  /** When not all questions can be had, the form offers those that are on this device. */
  async narrow() {
    const index = await this.bank.kept().catch(() => null);
    if (!index?.pages.length) return this.notices.show("bank", NO_BANK);
    this.setup.offer(index);
    return this.notices.show(
      "bank",
      onlyKept(index.pages.length),
      button("Prøv med alle", () => (this.ready = this.open())),
    );
  }

  /** Shows something in place of the form, or the form again. */
  put(element) {
    this.stage.replaceChildren(...(element ? [element] : []));
    this.stage.hidden = !element;
    this.startPage.hidden = Boolean(element);
  }

  save(session, change, { soon = false } = {}) {
    this.session = session;
    clearTimeout(this.saving);
    if (soon) this.saving = setTimeout(() => this.save(session), SOON);
    else this.store.update(change ? together(change, keepSession(session)) : keepSession(session));
  }

  /** For a page that is going away: no time to wait for a lock. */
  saveNow() {
    if (!this.session) return;
    clearTimeout(this.saving);
    this.session = this.round.leaving?.() ?? this.session;
    this.store.updateNow(keepSession(this.session));
  }

  /** Ends the round; what was answered is stored already. */
  close() {
    clearTimeout(this.saving);
    this.round.end?.();
    this.release?.();
    this.round = this.session = this.release = null;
  }

  finish(session, questions, result) {
    this.close();
    this.store.update(dropSession(session.id));
    const { element, heading } = result(session, {
      questions,
      root: this.bank.root,
      now: Date.now(),
      sections: Object.fromEntries(this.index.sections.map(({ id, title }) => [id, title])),
      again: (ids) =>
        this.begin(
          create(
            { id: `${session.id}-igjen`, source: "mistakes", mode: session.mode === "cards" ? "cards" : "learn", ids },
            Date.now(),
          ),
        ),
      done: () => this.home(),
    });
    this.put(element);
    focusOn(heading);
  }

  async leave(session) {
    const answer = await this.dialogs.ask(
      "leave",
      `${SOURCES[session.source]}: Det du har svart, er lagret. Du kan fortsette senere i denne nettleseren.`,
    );
    if (!answer) return;
    const current = this.round.leaving?.() ?? session;
    this.close();
    await this.store.update(answer === "discard" ? dropSession(current.id) : keepSession(current));
    this.home();
    if (answer === "later") this.offerToResume();
  }

  home() {
    this.put(null);
    focusOn(this.setup.form.querySelector("input[name=source]:checked"), this.setup.form);
  }

  async print(session) {
    const [questions, parts] = await this.fetch(session.ids);
    if (questions) parts.printSheet(session, questions, `Oppgaver fra MTENK: ${SOURCES[session.source].toLowerCase()}`);
  }
}
