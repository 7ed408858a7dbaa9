// The chosen models in order, each with buttons that move it or take it away.

const LABELS = {
  up: (name) => `Flytt ${name} opp`,
  down: (name) => `Flytt ${name} ned`,
  away: (name) => `Fjern ${name}`,
};
const OPPOSITE = { up: "down", down: "up" };

export class Chosen {
  /** `act(id, move)` is called with «up», «down» or «away». */
  constructor(list, template, nameOf, act) {
    this.list = list;
    this.template = template;
    this.nameOf = nameOf;
    list.addEventListener("click", ({ target }) => {
      const button = target.closest("button");
      if (button) act(button.closest("li").dataset.model, button.dataset.move);
    });
  }

  /** Shows the models in order. What had the focus keeps it, or hands it to the nearest button. */
  sync(models) {
    const focused = this.list.contains(document.activeElement) ? document.activeElement : null;
    const row = focused?.closest("li");
    const place = row ? [...this.list.children].indexOf(row) : -1;
    const items = new Map([...this.list.children].map((item) => [item.dataset.model, item]));
    this.list.replaceChildren(...models.map((id) => items.get(id) ?? this.item(id)));
    [...this.list.children].forEach((item, index, all) => {
      item.querySelector("[data-move=up]").disabled = index === 0;
      item.querySelector("[data-move=down]").disabled = index === all.length - 1;
    });
    this.list.hidden = models.length === 0;
    if (focused) this.refocus(focused, row, place);
  }

  refocus(button, row, place) {
    const { move } = button.dataset;
    const home = row.isConnected ? row : this.list.children[Math.min(place, this.list.children.length - 1)];
    const wanted = home?.querySelector(`[data-move=${move}]`);
    const next = wanted?.disabled ? home.querySelector(`[data-move=${OPPOSITE[move] ?? "away"}]`) : wanted;
    next?.focus();
  }

  item(id) {
    const item = this.template.content.firstElementChild.cloneNode(true);
    const name = this.nameOf(id);
    item.dataset.model = id;
    item.querySelector(".mt-chosen__name").textContent = name;
    for (const button of item.querySelectorAll("button")) {
      button.setAttribute("aria-label", LABELS[button.dataset.move](name));
    }
    return item;
  }
}
