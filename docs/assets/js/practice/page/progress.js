// How much is known in each section: bars, and the same in numbers.

import { progress } from "../pools.js";

export function showProgress(list, entries, cards) {
  const sections = progress(entries, cards);
  for (const row of list.querySelectorAll("[data-section]")) {
    const found = sections[row.dataset.section] ?? { known: 0, learning: 0, fresh: 0 };
    const all = found.known + found.learning + found.fresh;
    for (const [part, count] of Object.entries(found)) row.querySelector(`[data-part=${part}]`).textContent = count;
    const share = (count) => `${all ? (100 * count) / all : 0}%`;
    const [known, learning] = row.querySelectorAll("rect");
    known.setAttribute("width", share(found.known));
    learning.setAttribute("x", share(found.known));
    learning.setAttribute("width", share(found.learning));
  }
}
