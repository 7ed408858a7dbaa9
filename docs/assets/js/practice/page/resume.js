// The offer to go on with a session that was not finished.

import { left } from "../clock.js";
import { button, h } from "../dom.js";
import { minutes, SOURCES } from "../text.js";

export function resumption(session, { resume, discard }) {
  return h(
    "section",
    { class: "mt-resume", "aria-label": "Økt som ikke er ferdig" },
    h("p", { class: "mt-resume__text" }, h("strong", {}, "Du har en økt som ikke er ferdig."), ` ${described(session)}`),
    h(
      "div",
      { class: "mt-round__actions" },
      button("Fortsett økten", resume, { class: "mt-button mt-button--first" }),
      button("Forkast den", discard),
    ),
  );
}

function described({ source, mode, ids, index, answers, clock }) {
  const done = mode === "exam" ? Object.keys(answers).length : index;
  const remaining = clock ? left(clock, 0) : null; // it stands still
  const time = remaining === null ? "" : ` Du har ${minutes(remaining)} igjen.`;
  return `${SOURCES[source] ?? SOURCES.learn}: ${done} av ${ids.length} besvart.${time}`;
}
