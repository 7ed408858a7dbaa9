// <mtenk-search>: the search dialog. What searches (search/) is fetched when it is first needed.

const PAUSE = 120; // milliseconds without a key before the texts of the hits are fetched

class MtenkSearch extends HTMLElement {
  connectedCallback() {
    this.dialog = this.querySelector("dialog");
    this.input = this.querySelector("input");
    this.status = this.querySelector("[role=status]");
    this.results = this.querySelector("ol");
    const opener = this.querySelector(".mt-search__open");
    opener.addEventListener("click", () => this.open());
    opener.addEventListener("pointerenter", () => this.load().catch(() => {}), { once: true });
    this.input.addEventListener("input", () => this.search());
    this.dialog.addEventListener("click", (event) => this.clicked(event));
    this.dialog.addEventListener("keydown", (event) => this.move(event));
    this.shortcut = (event) => this.pressed(event);
    document.addEventListener("keydown", this.shortcut);
  }

  disconnectedCallback() {
    document.removeEventListener("keydown", this.shortcut);
  }

  /** «/» or Ctrl+K opens, unless the reader is writing somewhere. */
  pressed(event) {
    const writing = event.target.closest?.("input, select, textarea, [contenteditable]");
    const slash = event.key === "/" && !writing && !event.ctrlKey && !event.metaKey && !event.altKey;
    const controlK = event.key.toLowerCase() === "k" && (event.ctrlKey || event.metaKey);
    if (this.dialog.open || !(slash || controlK)) return;
    event.preventDefault();
    this.open();
  }

  open() {
    this.dialog.showModal();
    this.input.select();
    this.search();
  }

  /** Fetched once; a failure is told and may be tried again. */
  load() {
    this.loading ??= Promise.all([import("./search/engine.js"), import("./search/results.js")])
      .then(async ([{ Engine }, view]) => ({ engine: await Engine.open(this.address("search/")), view }))
      .catch((error) => {
        this.loading = undefined;
        throw error;
      });
    return this.loading;
  }

  address = (path) => new URL(path, new URL(this.dataset.base, document.baseURI));

  search() {
    const turn = {};
    this.turn = turn; // whatever comes later than the next key is thrown away
    this.searching = this.answer(this.input.value.trim(), () => this.turn === turn);
  }

  async answer(text, isLatest) {
    const { engine, view } = (await this.load().catch(() => null)) ?? {};
    if (!isLatest()) return;
    if (!engine) {
      this.show([], "Søket kunne ikke lastes. Er du på nett?");
      return;
    }
    this.parts = { engine, view };
    let query = engine.query(text);
    if (!text) {
      this.offer("Skriv et ord, eller gå rett til:");
      return;
    }
    let lack = "";
    if (!engine.isReady(query)) {
      const byName = engine.rank(query);
      if (byName.length) this.showHits(byName, "Søker …", query);
      lack = await this.loadWords(query);
      if (!isLatest()) return;
    }
    const meant = engine.corrected(query);
    if (meant) {
      lack = `Ingen treff på «${text}». Viser treff på «${meant.text}». ${lack}`;
      lack += await this.loadWords(meant);
      if (!isLatest()) return;
      query = meant;
    }
    const hits = engine.rank(query);
    if (hits.length) this.showHits(hits, `${lack}${count(hits.length, engine.most)}`, query);
    else this.offer(`Ingen treff på «${text}». ${lack}Prøv et kortere ord, eller gå til:`);
    this.explain(hits, query, isLatest);
  }

  async loadWords(query) {
    try {
      await this.parts.engine.load(query);
      return "";
    } catch {
      return "Tekstene kunne ikke lastes, så bare titlene er med. ";
    }
  }

  /** Pages to go to when no word leads anywhere. */
  offer(status) {
    const { engine, view } = this.parts;
    this.show(
      engine.offered.map((page) => view.pageItem(page, this.address)),
      status,
    );
  }

  /** The hits at once, each with its lines if they are there. */
  showHits(hits, status, query) {
    const { engine, view } = this.parts;
    this.show(
      hits.map((hit) => view.hitItem(hit, query, this.address)),
      status,
    );
    hits.forEach((hit, index) => engine.loadedText(hit) && this.fill(this.results.children[index], hit, query));
  }

  /** A reader who is on a hit while better ones arrive stays on the hit in that place. */
  show(items, status) {
    const at = [...this.results.children].findIndex((item) => item.contains(document.activeElement));
    this.status.textContent = status;
    this.results.replaceChildren(...items);
    this.results.scrollTop = 0;
    if (at >= 0) (this.results.children[at]?.querySelector("a") ?? this.input).focus();
  }

  fill(item, hit, query) {
    const { engine, view } = this.parts;
    view.fill(item, hit, engine.loadedText(hit), query, this.address);
  }

  /** Fetch the texts of the hits when the reader rests, and put their lines in. */
  async explain(hits, query, isLatest) {
    const { engine } = this.parts;
    const lacking = hits.map((hit, index) => [hit, this.results.children[index]]).filter(([hit]) => !engine.loadedText(hit));
    await new Promise((resolve) => setTimeout(resolve, PAUSE));
    for (const [hit, item] of isLatest() ? lacking : []) {
      engine.loadText(hit).then(
        () => isLatest() && this.fill(item, hit, query),
        () => item.querySelector(".mt-search__hit-text").remove(), // a hit without its lines is still a hit
      );
    }
  }

  /** A click on the backdrop, or on a hit on this very page, closes. */
  clicked(event) {
    if (event.target === this.dialog || event.target.closest(".mt-search__hit")) this.dialog.close();
  }

  /** Enter in the field follows the first hit of what stands there, even if it has yet to be found. */
  async follow(event) {
    event.preventDefault();
    await this.searching;
    if (this.input.value.trim()) this.results.querySelector("a")?.click();
  }

  /** The arrows walk from the field through the hits and back; a letter goes on writing. */
  move(event) {
    if (event.key === "Enter" && event.target === this.input && !event.isComposing) this.follow(event);
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (!step) {
      const isLetter = event.key.length === 1 && event.key !== " " && !event.ctrlKey && !event.metaKey && !event.altKey;
      const onHit = event.target.closest(".mt-search__hit");
      if (onHit && (isLetter || event.key === "Backspace")) this.input.focus();
      return;
    }
    const stops = [this.input, ...this.results.querySelectorAll("a")];
    const at = Math.max(0, stops.indexOf(/** @type {HTMLInputElement} */ (document.activeElement)));
    event.preventDefault();
    stops[(at + step + stops.length) % stops.length].focus();
  }
}

const count = (number, most) => (number === 1 ? "1 treff" : number < most ? `${number} treff` : `De ${most} beste treffene`);

customElements.define("mtenk-search", MtenkSearch);
