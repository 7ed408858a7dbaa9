// <mtenk-practice>: the questions of a page. A button runs them in place; the list stays to look up in.

class MtenkPractice extends HTMLElement {
  connectedCallback() {
    /** @type {HTMLButtonElement} */
    this.start = this.querySelector("[data-action=start]");
    this.listening = new AbortController();
    this.start.addEventListener("click", () => this.run(), { signal: this.listening.signal });
  }

  disconnectedCallback() {
    this.listening.abort();
  }

  /** The rest of the script is fetched only by readers who practise. */
  async run() {
    this.start.disabled = true;
    try {
      const { runInPlace } = await import("./in-place-round.js");
      await runInPlace(this);
    } catch {
      this.querySelector(".mt-practice__message").textContent =
        "Spørsmålene kunne ikke hentes. Er du på nett? Du kan lese dem med svar under.";
    }
    this.start.disabled = false;
  }
}

customElements.define("mtenk-practice", MtenkPractice);
