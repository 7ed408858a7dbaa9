// The reader's choice as part of the address, and back. Pure.
//
//   ?modeller=aida,mckinsey-cdj   models in order
//   &visning=kolonner             models as columns (rows if nothing is said)
//   &forskjeller=vis              mark what some have and others lack
//   &tomme=skjul                  leave out what none of them covers

export const EMPTY = Object.freeze({ models: Object.freeze([]), transposed: false, differences: false, hideEmpty: false });

/** The state that an address asks for, and what in it could not be followed. */
export function read(search, known, limit) {
  const query = new URLSearchParams(search);
  const named = (query.get("modeller") ?? "")
    .split(",")
    .map((id) => id.trim().toLowerCase())
    .filter(Boolean);
  const unique = [...new Set(named)];
  const found = unique.filter((id) => known.has(id));
  return {
    state: {
      models: found.slice(0, limit),
      transposed: query.get("visning") === "kolonner",
      differences: query.get("forskjeller") === "vis",
      hideEmpty: query.get("tomme") === "skjul",
    },
    unknown: unique.filter((id) => !known.has(id)),
    cut: found.slice(limit),
  };
}

/** The query that leads back to a state; empty when nothing is chosen. Ids need no escaping. */
export function write({ models, transposed, differences, hideEmpty }) {
  const parts = [
    models.length && `modeller=${models.join(",")}`,
    transposed && "visning=kolonner",
    differences && "forskjeller=vis",
    hideEmpty && "tomme=skjul",
  ].filter(Boolean);
  return parts.length ? `?${parts.join("&")}` : "";
}

/** The list with an item moved one place up (-1) or down (1). */
export function moved(models, id, step) {
  const from = models.indexOf(id);
  const to = from + step;
  if (from < 0 || to < 0 || to >= models.length) return models;
  const changed = [...models];
  [changed[from], changed[to]] = [changed[to], changed[from]];
  return changed;
}
