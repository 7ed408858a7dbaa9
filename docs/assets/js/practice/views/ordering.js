// A list that is put in order: with buttons, by place number, or by dragging.

import { h, hidden, newId } from "../dom.js";
import { remark } from "./marks.js";
import { draggable } from "./dragging.js";

export function view(posed, { describedBy, changed, announce }) {
  const { items, order } = posed;
  const hint = newId("hjelp");
  const list = h("ol", { class: "mt-order", "aria-describedby": `${describedBy} ${hint}` });
  const rows = items.map(({ text }, index) => row(text, items.length, (place) => move(index, place)));
  let places = [...order];
  let touched = false;

  function arrange() {
    list.append(...places.map((index) => rows[index].element)); // moves nothing that stands right
    places.forEach((index, place) => rows[index].sync(place, items.length));
  }

  function move(index, place) {
    const focused = list.contains(document.activeElement) ? document.activeElement : null;
    places = places.filter((other) => other !== index).toSpliced(place, 0, index);
    touched = true;
    arrange();
    rows[index].refocus(focused);
    announce(`${items[index].text} er nå på plass ${place + 1} av ${items.length}.`);
    changed();
  }

  draggable(list, (element, place) =>
    move(
      rows.findIndex((one) => one.element === element),
      place,
    ),
  );
  arrange();
  const element = h(
    "div",
    { class: "mt-ordering" },
    h("p", { class: "mt-options__legend", id: hint }, "Flytt med pilene, velg plass i lista eller dra i håndtaket."),
    list,
  );
  return {
    element,
    read: () => [...places],
    isTouched: () => touched,
    write(answer) {
      if (!answer?.length) return;
      places = [...answer];
      touched = true;
      arrange();
    },
    lock() {
      element.dataset.locked = "";
      for (const control of list.querySelectorAll("button, select")) control.disabled = true;
    },
    reveal: ({ places: given }) => reveal(list, rows, items, given),
  };
}

function row(text, count, move) {
  const label = newId("ledd");
  const select = h(
    "select",
    {
      class: "mt-order__place",
      "aria-label": `Plass for ${text}`,
      autocomplete: "off",
      onchange: () => move(select.selectedIndex),
    },
    Array.from({ length: count }, (_, place) => h("option", {}, String(place + 1))),
  );
  const step = (by, sign, word) =>
    h(
      "button",
      {
        type: "button",
        class: "mt-order__step",
        "aria-label": `Flytt ${text} ${word}`,
        onclick: () => move(select.selectedIndex + by),
      },
      sign,
    );
  const up = step(-1, "↑", "opp");
  const down = step(1, "↓", "ned");
  const grip = h("span", { class: "mt-order__grip", "aria-hidden": "true" }, "⠿");
  const element = h(
    "li",
    { class: "mt-order__item" },
    grip,
    select,
    h("span", { class: "mt-order__text", id: label }, text),
    up,
    down,
  );
  return {
    element,
    sync(place, of) {
      select.selectedIndex = place;
      up.disabled = place === 0;
      down.disabled = place === of - 1;
    },
    /** What had the focus keeps it; a button at the end of its way hands it to the other. */
    refocus(focused) {
      if (!focused || !element.contains(focused)) return;
      (focused.disabled ? (focused === up ? down : up) : focused).focus();
    },
  };
}

/** The right order, and where the reader had each thing. */
function reveal(list, rows, items, given) {
  rows.forEach(({ element }, index) => {
    const right = given[index] === index;
    const was = given[index] < 0 ? "Ikke plassert." : `Du hadde plass ${given[index] + 1}.`;
    element.dataset.mark = right ? "right" : "wrong";
    for (const control of element.querySelectorAll("button, select, .mt-order__grip")) control.remove();
    element.prepend(h("span", { class: "mt-order__number" }, hidden("Plass "), String(index + 1)));
    element.append(remark(right ? "right" : "wrong", right ? "Riktig plass." : was, items[index].feedback));
    list.append(element);
  });
}
