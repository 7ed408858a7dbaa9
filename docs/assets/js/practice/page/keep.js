// Taking progress along as a file, bringing it in from one, and deleting it.

import * as text from "../text.js";
import { BadFile, exported, imported, joined, LARGEST } from "../transfer.js";
import { save } from "../../workbench/files.js";

export class Keep {
  /**
   * `isKnown()` gives a function that tells whether an id is in the bank, once the bank is there.
   * @param {HTMLElement} element
   * @param {{store: import("../store.js").Store, dialogs: import("./dialogs.js").Dialogs,
   *   isKnown: () => ((id: string) => boolean) | undefined}} options
   */
  constructor(element, { store, dialogs, isKnown }) {
    this.store = store;
    this.dialogs = dialogs;
    this.isKnown = isKnown;
    this.message = element.querySelector("[data-kept]");
    /** @type {HTMLInputElement} */
    this.file = element.querySelector("[data-file]");
    const acts = { export: () => this.export(), import: () => this.file.click(), reset: () => this.reset() };
    for (const [name, act] of Object.entries(acts)) element.querySelector(`[data-action=${name}]`).addEventListener("click", act);
    this.file.addEventListener("change", () => this.import(this.file.files[0]));
  }

  say(message) {
    this.message.textContent = message;
  }

  export() {
    const now = Date.now();
    const name = `mtenk-fremgang-${new Date(now).toISOString().slice(0, 10)}.json`;
    save(name, "application/json", exported(this.store.state, this.store.parcels, now));
    this.say(`Filen ${name} er laget.`);
  }

  async import(file) {
    if (!file) return;
    try {
      if (file.size > LARGEST) throw new BadFile("large");
      const found = imported(await file.text(), Date.now(), this.isKnown());
      let changed = 0;
      await this.store.update((state) => {
        const together = joined(state, found.state);
        ({ changed } = together);
        if (found.ahead) this.store.parcels.push(found.ahead);
        return together.state;
      });
      this.say(text.joined(changed, found.counts));
    } catch (error) {
      this.say(text.BAD_FILES[error.reason] ?? text.BAD_FILES.json);
    }
    this.file.value = ""; // so that the same file can be chosen again
  }

  async reset() {
    if ((await this.dialogs.ask("reset")) !== "reset") return;
    await this.store.clear();
    this.say("Fremgangen er slettet.");
  }
}
