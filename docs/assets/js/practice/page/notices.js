// Lines above the form that tell of trouble: one of each kind.

import { button, h } from "../dom.js";
import { setAside, TROUBLES } from "../text.js";

export class Notices {
  constructor(element) {
    this.element = element;
  }

  /** Shows a notice of a kind, in place of the one before; an empty text takes it away. */
  show(kind, text, ...more) {
    const old = this.element.querySelector(`[data-kind=${kind}]`);
    if (old?.dataset.text === text) return;
    old?.remove();
    if (text)
      this.element.append(
        h("div", { class: "mt-exam__notice", "data-kind": kind, "data-text": text }, h("p", {}, text), ...more),
      );
  }

  /** What there is to tell of the stored progress; `save` makes a file of all of it. */
  tellOf(store, save) {
    this.show("store", TROUBLES[store.trouble] ?? "");
    this.show("aside", setAside(store.aside), button("Last ned alt som en fil", save));
  }
}
