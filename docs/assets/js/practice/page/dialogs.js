// The dialogs of the page: asked one at a time, answered by the value of the button that was pressed.

export class Dialogs {
  constructor(root) {
    this.root = root;
  }

  /** Asks; resolves to the pressed button's value, which is empty when the reader turned away. */
  ask(name, text) {
    const dialog = this.root.querySelector(`[data-dialog="${name}"]`);
    if (text) dialog.querySelector(".mt-dialog__text").textContent = text;
    dialog.returnValue = "";
    dialog.showModal();
    return new Promise((resolve) => dialog.addEventListener("close", () => resolve(dialog.returnValue), { once: true }));
  }

  /** Takes away what is open, when what it asked about is gone. */
  close() {
    for (const dialog of this.root.querySelectorAll("dialog[open]")) dialog.close("");
  }
}
