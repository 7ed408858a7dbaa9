// A sheet of questions for printing, and the key to it on a page of its own.

import { h } from "../dom.js";
import { pose, solution } from "../kinds/index.js";
import { seedFor } from "../session.js";
import { questions as counted } from "../text.js";

const LETTERS = "ABCDEFGHIJKLMNOP";
const LINES = { open: 10, numeric: 2 };
const GAP = "____________";

export function printSheet(session, questions, title) {
  const paper = sheet(session, questions, title);
  document.body.append(paper);
  window.addEventListener("afterprint", () => paper.remove(), { once: true });
  window.print();
}

function sheet(session, questions, title) {
  const posed = session.ids.map((id) => pose(questions.get(id), seedFor(session, id)));
  return h(
    "div",
    { class: "mt-sheet" },
    h(
      "section",
      { class: "mt-sheet__questions" },
      head(title, counted(posed.length)),
      h(
        "ol",
        {},
        posed.map((one) => h("li", {}, task(one))),
      ),
    ),
    h(
      "section",
      { class: "mt-sheet__key" },
      head("Fasit", title),
      h(
        "ol",
        {},
        posed.map((one) => h("li", {}, key(one))),
      ),
    ),
  );
}

const head = (title, note) => h("header", {}, h("h2", {}, title), h("p", {}, note));
const lines = (count) =>
  h(
    "div",
    { class: "mt-sheet__lines", "aria-hidden": "true" },
    Array.from({ length: count }, () => h("div")),
  );
const choices = (list, order) =>
  h(
    "ol",
    { type: "A" },
    order.map((index) => h("li", {}, list[index].text)),
  );

function task(posed) {
  const { question, text, pieces, options, items, rights, pairs, order } = posed;
  const asked = h("p", { class: "mt-sheet__text" }, pieces ? pieces.join(GAP) : text);
  if (options) return [asked, choices(options, order)];
  if (items) return [asked, choices(items, order)];
  if (pairs)
    return [
      asked,
      h(
        "ol",
        { type: "1" },
        pairs.map(({ left }) => h("li", {}, `${left} ${GAP}`)),
      ),
      choices(rights, order),
    ];
  return pieces ? asked : [asked, lines(LINES[question.kind])];
}

/** The answer, with the letters that it has on the sheet. */
function key(posed) {
  const { question, options, order, items, pairs, rubric } = posed;
  const letter = (index) => LETTERS[order.indexOf(index)];
  if (options) {
    const right = order.filter((index) => options[index].correct);
    return right.map((index) => h("p", {}, `${letter(index)}. ${options[index].text}. ${options[index].feedback}`));
  }
  if (items) return h("p", {}, items.map(({ text }, index) => `${letter(index)}. ${text}`).join(" → "));
  if (pairs) return h("p", {}, pairs.map(({ left, right }, index) => `${left}: ${letter(index)}. ${right}`).join("; "));
  const answer = h("p", {}, solution(posed).join(" "));
  if (!rubric)
    return [
      answer,
      h("p", {}, question.kind === "numeric" ? posed.feedback : posed.gaps.map(({ feedback }) => feedback).join(" ")),
    ];
  return [
    answer,
    h(
      "ul",
      {},
      rubric.map(({ text, points }) => h("li", {}, `${text} ${points} poeng`)),
    ),
  ];
}
