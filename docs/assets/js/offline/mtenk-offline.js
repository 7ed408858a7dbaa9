// <mtenk-offline>: fetch the whole wiki, see how far it has come, and switch reading without a network off.

import { isOff, isPossible, setOff, start } from "./register.js";

const CACHE = "mtenk-sider";
const NOTE = "mtenk-offline-note.json";
const SIZE = "sw-size.json";

class MtenkOffline extends HTMLElement {
  connectedCallback() {
    this.status = this.querySelector("[role=status]");
    this.bar = this.querySelector("progress");
    this.buttons = Object.fromEntries([...this.querySelectorAll("button")].map((b) => [b.dataset.act, b]));
    for (const [act, button] of Object.entries(this.buttons)) button.addEventListener("click", () => this[act]());
    this.show();
  }

  async show() {
    const possible = isPossible();
    const off = isOff();
    const note = possible && !off ? await this.note() : null;
    this.buttons.download.hidden = !possible || off;
    this.buttons.download.textContent = note ? "Hent det som er nytt" : await this.label();
    this.buttons.remove.hidden = !note;
    this.buttons.off.hidden = !possible || off;
    this.buttons.on.hidden = !possible || !off;
    if (!possible) this.say("Nettleseren din kan ikke lese wikien uten nett.");
    else if (off) this.say("Lesing uten nett er slått av på denne enheten.");
    else if (note) this.say(`Hele wikien ligger på denne enheten: ${Object.keys(note.files).length} filer.`);
    else this.say("Sidene du har besøkt, ligger på denne enheten. Resten hentes når du ber om det.");
  }

  async label() {
    const answer = await fetch(this.dataset.root + SIZE).catch(() => null);
    if (!answer?.ok) return "Last ned hele wikien";
    const { bytes } = await answer.json();
    const megabytes = (bytes / 1e6).toLocaleString("nb", { maximumFractionDigits: 1 });
    return `Last ned hele wikien (${megabytes} MB)`;
  }

  async note() {
    const cache = await caches.open(CACHE);
    const answer = await cache.match(new URL(this.dataset.root + NOTE, location.href).href);
    return answer ? answer.json() : null;
  }

  async download() {
    this.buttons.download.disabled = true;
    this.bar.hidden = false;
    this.say("Henter wikien …");
    try {
      await this.ask("download", (state) => this.progress(state));
    } catch {
      this.say("Fikk ikke hentet wikien. Er du på nett? Prøv igjen om litt.");
    }
    this.bar.hidden = true;
    this.buttons.download.disabled = false;
  }

  async progress(state) {
    this.bar.max = state.total;
    this.bar.value = state.done;
    if (!state.finished) return;
    await this.show();
    if (state.full) this.say(`Enheten er full. ${state.done} av ${state.total} filer kom med.`);
    else if (state.failed) this.say(`${state.failed} av ${state.total} filer kom ikke med. Prøv igjen.`);
  }

  async remove() {
    await this.ask("remove", () => {});
    await this.show();
    this.say("De lagrede sidene er slettet fra enheten.");
  }

  async off() {
    setOff(true);
    await this.ask("off", () => {}).catch(() => {});
    await this.show();
  }

  async on() {
    setOff(false);
    await start();
    await this.show();
  }

  /** Ask the worker; ``hear`` gets each of its messages until one says that it is finished. */
  async ask(type, hear) {
    const { active } = await navigator.serviceWorker.ready;
    const { port1, port2 } = new MessageChannel();
    return new Promise((resolve, reject) => {
      let waiting = setTimeout(reject, 30_000);
      port1.onmessage = async ({ data }) => {
        clearTimeout(waiting);
        await hear(data);
        if (data.finished || data.done === true) resolve();
        else waiting = setTimeout(reject, 30_000);
      };
      active.postMessage({ type }, [port2]);
    });
  }

  say(text) {
    this.status.textContent = text;
  }
}

customElements.define("mtenk-offline", MtenkOffline);
