// <mtenk-search-field>: a button in the text that opens the search dialog of the header.

class MtenkSearchField extends HTMLElement {
  connectedCallback() {
    /** @type {any} */
    const search = document.querySelector("mtenk-search");
    this.addEventListener("pointerenter", () => search.load().catch(() => {}), { once: true });
    this.querySelector("button").addEventListener("click", () => search.open());
  }
}

// Shown (.mt-needs-script) only when there is a search to open.
await customElements.whenDefined("mtenk-search");
customElements.define("mtenk-search-field", MtenkSearchField);
