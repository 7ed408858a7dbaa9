// What sets the chosen models apart, in sentences made when the site was built.

import { fetchJson, Once } from "../fetched.js";
import { likeness, NO_WORDS, join } from "./text.js";

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

/** Fills the section for the models; hides it when there is no pair. */
export async function show(section, template, source, models, nameOf) {
  const wanted = models.join(",");
  section.dataset.models = wanted;
  section.hidden = models.length < 2;
  if (section.hidden) return;
  const waiting = section.querySelector(".mt-view__waiting");
  const list = section.querySelector(".mt-view__pairs");
  let pairs;
  try {
    ({ pairs } = await source.get());
  } catch {
    if (section.dataset.models !== wanted) return;
    list.replaceChildren();
    waiting.textContent = NO_WORDS;
    waiting.hidden = false;
    return;
  }
  if (section.dataset.models !== wanted) return; // the reader has chosen anew meanwhile
  waiting.hidden = true;
  list.replaceChildren(
    ...pairsOf(models).map(([one, other]) => pairOf(template, [one, other].map(nameOf), pairs[[one, other].sort().join("+")])),
  );
}

function pairOf(template, names, { similarity, differences }) {
  const article = template.content.firstElementChild.cloneNode(true);
  article.querySelector(".mt-pair__names").textContent = join(names);
  article.querySelector(".mt-pair__likeness").textContent = likeness(similarity);
  article.querySelector("ul").append(
    ...differences.map((sentence) => {
      const item = document.createElement("li");
      item.textContent = sentence;
      return item;
    }),
  );
  return article;
}
