// Dragging the rows of a list by their handles, with mouse, pen or finger. An extra: buttons do the same.

const GRIP = ".mt-order__grip";

/** `dropped(row, place)` is called when a row is let go of at another place. */
export function draggable(list, dropped) {
  let row = null;
  let start = -1;

  list.addEventListener("pointerdown", (event) => {
    const grip = event.target.closest(GRIP);
    if (!grip || event.button !== 0) return;
    event.preventDefault(); // no text is marked on the way
    row = grip.closest("li");
    start = [...list.children].indexOf(row);
    row.dataset.dragged = "";
    list.setPointerCapture(event.pointerId);
  });

  list.addEventListener("pointermove", ({ clientY }) => {
    if (!row) return;
    const others = [...list.children].filter((other) => other !== row);
    const next = others.find((other) => clientY < middle(other)) ?? null;
    if (row.nextElementSibling !== next) list.insertBefore(row, next);
  });

  const end = ({ type }) => {
    if (!row) return;
    const [moved, place] = [row, [...list.children].indexOf(row)];
    delete row.dataset.dragged;
    row = null;
    if (type === "pointercancel") list.insertBefore(moved, [...list.children].filter((other) => other !== moved)[start] ?? null);
    else if (place !== start) dropped(moved, place);
  };
  list.addEventListener("pointerup", end);
  list.addEventListener("pointercancel", end);
}

function middle(element) {
  const { top, height } = element.getBoundingClientRect();
  return top + height / 2;
}
