// A round on a page's own questions, in the place of their list.

import { Bank, byId } from "./bank.js";
import { Announcer, button, focusOn, h } from "./dom.js";
import { shuffled } from "./draw.js";
import { LearnRound } from "./learn.js";
import { headline } from "./result.js";
import { create } from "./session.js";
import { Store } from "./store.js";
import { setAside, TROUBLES } from "./text.js";

const newSeed = () => crypto.getRandomValues(new Uint32Array(2)).join("-");

/** Runs the questions of a <mtenk-practice>, in learning mode. */
export async function runInPlace(element) {
  const bank = new Bank(element.dataset.bank);
  const questions = byId([await bank.get(new URL(element.dataset.bank, document.baseURI).href)]);
  const store = new Store();
  const announcer = new Announcer();
  const parts = [...element.children];
  const stage = h("div", { class: "mt-practice__stage" }, announcer.element);

  const close = () => {
    stage.remove();
    for (const part of parts) part.hidden = false;
    focusOn(element.start);
  };

  const show = (content) => stage.replaceChildren(announcer.element, warning, content);
  const warning = h("p", { class: "mt-fault" });

  const play = (ids) => {
    const session = create({ id: newSeed(), source: "page", mode: "learn", ids }, Date.now());
    const round = new LearnRound(session, {
      questions,
      root: bank.root,
      announcer,
      save: async (current, change) => {
        if (change) await store.update(change);
        warning.textContent = TROUBLES[store.trouble] ?? setAside(store.aside);
      },
      finish: (done) => sum(done),
      leave: close,
    });
    show(round.element);
    round.start();
  };

  const sum = (session) => {
    const failed = session.ids.filter((id) => session.results[id].verdict !== "right");
    const heading = h("h3", { class: "mt-result__heading", tabindex: "-1" }, headline(session));
    const again = failed.length
      ? button("Øv på det du ikke fikk til", () => play(failed), { class: "mt-button mt-button--first" })
      : "";
    const more = h("p", {}, h("a", { href: new URL("eksamen/", bank.root).href }, "Øv på flere sider samtidig"), ".");
    show(
      h(
        "section",
        { class: "mt-result", "aria-label": "Resultat" },
        heading,
        more,
        h("div", { class: "mt-round__actions" }, again, button("Vis alle med svar", close)),
      ),
    );
    focusOn(heading);
  };

  for (const part of parts) part.hidden = true;
  element.append(stage);
  play(shuffled(newSeed(), [...questions.keys()]));
}
