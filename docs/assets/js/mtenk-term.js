// <mtenk-term>: a link to a term's page that says what the term means on hover, on focus and at the first tap.
// As WCAG 1.4.13 has it: Escape takes the tip away, the pointer may move onto it, and it stays until one leaves.
// Without script the link is a plain link.

const GRACE = 250; // milliseconds to cross from the word to the tip
const EDGE = 16; // least distance from the tip to the side of the window
const BELOW = 6;

let made = 0;
let shown;

const element = (name, className, text = "") => Object.assign(document.createElement(name), { className, textContent: text });

class MtenkTerm extends HTMLElement {
  connectedCallback() {
    if (this.tip || !("popover" in HTMLElement.prototype)) return;
    this.link = this.querySelector("a");
    this.tip = this.makeTip();
    this.append(this.tip);
    this.addEventListener("pointerenter", (event) => event.pointerType !== "touch" && this.show());
    this.addEventListener("pointerleave", (event) => event.pointerType !== "touch" && this.hideSoon());
    this.link.addEventListener("focus", () => this.link.matches(":focus-visible") && this.show());
    this.link.addEventListener("blur", () => this.hide());
    this.link.addEventListener("pointerdown", (event) => (this.pointer = event.pointerType));
    this.link.addEventListener("click", (event) => this.clicked(event));
  }

  disconnectedCallback() {
    clearTimeout(this.waiting);
    if (shown === this) shown = undefined;
  }

  makeTip() {
    const tip = element("span", "mt-tip");
    const text = element("span", "mt-tip__text", this.dataset.definition);
    text.id = `mt-tip-${++made}`;
    tip.popover = "manual";
    tip.setAttribute("role", "tooltip");
    this.link.setAttribute("aria-describedby", text.id);
    const hint = element("span", "mt-tip__hint", "Trykk på ordet igjen for å åpne siden.");
    hint.setAttribute("aria-hidden", "true");
    tip.append(element("strong", "mt-tip__term", this.dataset.term), " ", text, hint);
    return tip;
  }

  /** The first tap with a finger shows the tip, the second follows the link. A click from a key just follows. */
  clicked(event) {
    const tapped = this.pointer === "touch";
    this.pointer = undefined;
    if (!tapped || shown === this) return;
    event.preventDefault();
    this.show();
  }

  show() {
    clearTimeout(this.waiting);
    if (shown === this) return;
    shown?.hide();
    shown = this;
    this.tip.showPopover();
    this.place();
  }

  hideSoon() {
    this.waiting = setTimeout(() => this.hide(), GRACE);
  }

  hide() {
    clearTimeout(this.waiting);
    if (shown !== this) return;
    shown = undefined;
    this.tip.hidePopover();
  }

  /** Below the word, or above it where there is no room, and always within the window. */
  place() {
    const word = this.link.getClientRects()[0];
    const { width, height } = this.tip.getBoundingClientRect();
    const widest = document.documentElement.clientWidth;
    const left = Math.max(EDGE, Math.min(word.left, widest - width - EDGE));
    const below = word.bottom + BELOW;
    const fits = below + height <= window.innerHeight || word.top < height + BELOW;
    const top = fits ? below : word.top - height - BELOW;
    this.tip.style.left = `${left + window.scrollX}px`;
    this.tip.style.top = `${top + window.scrollY}px`;
  }
}

document.addEventListener("keydown", (event) => event.key === "Escape" && shown?.hide());
document.addEventListener("pointerdown", (event) => shown && !shown.contains(event.target) && shown.hide());
window.addEventListener("resize", () => shown?.hide());

customElements.define("mtenk-term", MtenkTerm);
