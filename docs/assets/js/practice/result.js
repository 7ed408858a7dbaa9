// How a round went: points, by section and learning goal, what to read next, and every answer.

import { button, h } from "./dom.js";
import { judge, pose } from "./kinds/index.js";
import { spent } from "./clock.js";
import { seedFor, tally, total } from "./session.js";
import * as text from "./text.js";
import { mark } from "./views/marks.js";
import { QuestionView } from "./views/question.js";

/** `sections` has their names by id, in order; `again(ids)` starts on what went wrong, `done()` leaves. */
export function result(session, { questions, root, sections, again, done, now }) {
  const heading = h("h3", { class: "mt-result__heading", tabindex: "-1" }, headline(session));
  const ids = [...new Set(session.ids)];
  const failed = ids.filter((id) => session.results[id]?.verdict !== "right");
  const element = h(
    "section",
    { class: "mt-result", "aria-label": "Resultat" },
    heading,
    facts(session, now),
    ids.length > 1
      ? h(
          "div",
          { class: "mt-result__tables" },
          sectionTable(ids, session, questions, sections),
          goalTable(ids, session, questions),
        )
      : "",
    reading(failed, questions, root),
    session.mode === "cards" ? "" : review(ids, session, questions, root),
    h(
      "div",
      { class: "mt-round__actions" },
      failed.length ? button("Øv på det du ikke fikk til", () => again(failed), { class: "mt-button mt-button--first" }) : "",
      button("Ferdig", done),
      session.mode === "exam" ? button("Skriv ut resultatet", () => window.print()) : "",
    ),
  );
  return { element, heading };
}

export function headline(session) {
  const { right, count, points } = total(session.results);
  if (session.mode === "cards") return `Du husket ${right} av ${text.counted(count, "kort", "kort")}`;
  if (session.mode === "learn") return `${right} av ${count} riktige`;
  return `${text.share(points, session.ids.length)} poeng, ${text.percent(points, session.ids.length)}`;
}

function facts(session, now) {
  const verdicts = Object.values(session.results).map(({ verdict }) => verdict);
  const count = (wanted) => verdicts.filter((verdict) => verdict === wanted).length;
  const kinds = ["right", "partial", "wrong", "none"].filter(count);
  const parts = kinds.map((kind) => h("li", {}, mark(kind, text.VERDICTS[kind]), ` ${count(kind)}`));
  if (session.clock) parts.push(h("li", {}, `Tid: ${text.timeUsed(spent(session.clock, now))}`));
  return h("ul", { class: "mt-result__facts" }, parts);
}

/** Points by what `keyOf` files a question under, in the order of the names. */
function table(title, what, names, ids, { results, mode }, keyOf) {
  const found = tally(ids, results, keyOf);
  const rows = Object.entries(names)
    .filter(([key]) => found.has(key))
    .map(([key, name]) => [name, found.get(key)]);
  const lines = rows.map(([name, { points, count }]) =>
    h(
      "tr",
      {},
      h("th", { scope: "row" }, name),
      h("td", {}, text.share(points, count)),
      h("td", {}, text.percent(points, count)),
    ),
  );
  const head = h(
    "tr",
    {},
    h("th", { scope: "col" }, what),
    h("th", { scope: "col" }, mode === "cards" ? "Husket" : "Poeng"),
    h("th", { scope: "col" }, "Andel"),
  );
  return h("table", { class: "mt-result__table" }, h("caption", {}, title), h("thead", {}, head), h("tbody", {}, lines));
}

const sectionTable = (ids, session, questions, names) =>
  table("Etter del", "Del", names, ids, session, (id) => questions.get(id).page.section);

const goalTable = (ids, session, questions) =>
  table("Etter læringsmål", "Mål", text.GOALS, ids, session, (id) => questions.get(id).goal);

/** Places in the wiki that teach what went wrong, by page. */
function reading(failed, questions, root) {
  const pages = new Map();
  for (const id of failed) {
    const { page, more } = questions.get(id);
    if (!pages.has(page.title)) pages.set(page.title, new Map());
    pages.get(page.title).set(more.url, more.title);
  }
  if (!pages.size) return "";
  const items = [...pages].map(([title, places]) => {
    const links = [...places].flatMap(([url, name], index) => [
      index ? ", " : ": ",
      h("a", { href: new URL(url, root).href }, name),
    ]);
    return h("li", {}, title, links);
  });
  return h("section", { class: "mt-result__reading" }, h("h4", {}, "Les dette først"), h("ul", {}, items));
}

/** Every question with the reader's answer; each is built when it is opened. */
function review(ids, session, questions, root) {
  const items = ids.map((id, index) => {
    const posed = pose(questions.get(id), seedFor(session, id));
    const judgement = judge(posed, session.answers[id]);
    const summary = h(
      "summary",
      {},
      mark(judgement.verdict, text.verdictOf(posed.question, judgement.verdict)),
      h("span", { class: "mt-review__text" }, `${index + 1}. ${plainText(posed)}`),
    );
    const item = h("details", { class: "mt-review" }, summary);
    item.addEventListener("toggle", () => show(item, posed, session.answers[id], judgement, root), { once: true });
    return h("li", {}, item);
  });
  return h("section", { class: "mt-result__review" }, h("h4", {}, "Svarene dine"), h("ol", {}, items));
}

const plainText = ({ text: asked, pieces }) => (pieces ? pieces.join("…") : asked);

function show(item, posed, answer, judgement, root) {
  const view = new QuestionView(posed, { number: "", root });
  view.answer = answer;
  view.reveal(judgement);
  item.append(view.element);
}
