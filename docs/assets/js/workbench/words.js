// What sets the chosen models apart, in sentences made when the site was built.

import { fetchJson, Once } from "../fetched.js";
import * as group from "./group.js";
import * as stages from "./steps.js";
import { NO_WORDS, join } from "./text.js";

/** Fetches a JSON file of this site once; a failure may be tried again. */
export class Source {
  constructor(address) {
    this.address = address;
    this.files = new Once(fetchJson);
  }

  get() {
    return this.files.get(this.address);
  }
}

function pairsOf(models) {
  return models.flatMap((one, index) => models.slice(index + 1).map((other) => [one, other]));
}

/** Fills the sections for the models: conclusion, stage by stage, pairs. Hides what there is nothing to say of. */
export async function show(view, template, source, models, nameOf) {
  const section = view.querySelector(".mt-view__words");
  const steps = view.querySelector(".mt-view__steps");
  const wanted = models.join(",");
  section.dataset.models = wanted;
  section.hidden = models.length < 2;
  stages.show(steps, [], null);
  if (section.hidden) return;
  const waiting = section.querySelector(".mt-view__waiting");
  const list = section.querySelector(".mt-view__pairs");
  let data;
  try {
    data = await source.get();
  } catch {
    if (section.dataset.models !== wanted) return;
    list.replaceChildren();
    concluded(section, []);
    waiting.textContent = NO_WORDS;
    waiting.hidden = false;
    return;
  }
  if (section.dataset.models !== wanted) return; // the reader has chosen anew meanwhile
  waiting.hidden = true;
  stages.show(steps, models, data);
  const chosen = models.map((id) => data.models[id]);
  const friends = group.friendsOf(models, data.pairs, data.models);
  concluded(section, models.length > 2 ? group.conclusion(chosen, data.phases, friends) : []);
  list.replaceChildren(
    ...pairsOf(models).map(([one, other]) =>
      pairOf(template, [one, other].map(nameOf), data.pairs[[one, other].sort().join("+")]),
    ),
  );
}

/** The conclusion on a group comes first, and its pairs are folded below. A single pair stands open. */
function concluded(section, sentences) {
  const fold = section.querySelector(".mt-view__fold");
  const conclusion = section.querySelector(".mt-view__conclusion");
  conclusion.hidden = !sentences.length;
  conclusion.replaceChildren(...sentences.map(itemOf));
  fold.open = !sentences.length;
  fold.querySelector("summary").hidden = !sentences.length;
}

function itemOf(text) {
  const item = document.createElement("li");
  item.textContent = text;
  return item;
}

function pairOf(template, names, { likeness, differences }) {
  const article = template.content.firstElementChild.cloneNode(true);
  article.querySelector(".mt-pair__names").textContent = join(names);
  article.querySelector(".mt-pair__likeness").textContent = likeness.join(" · ");
  article.querySelector("ul").append(...differences.map(itemOf));
  return article;
}
