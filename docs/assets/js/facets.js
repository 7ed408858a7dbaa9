// Choosing by facets: what an item must have to fit, and how many would fit each choice. Pure.
//
// A facet is {key, label, choices: [[value, name], …], within}. An item's values stand in dataset[key], with spaces
// between. A facet that lies `within` another tells of each of its values: «lojalitet/stated» fits the phase
// «lojalitet» and the basis «stated», and both together only when they stand in one value.

const valuesOf = (dataset, key) =>
  (dataset[key] ?? "")
    .split(" ")
    .filter(Boolean)
    .map((value) => value.split("/"));

/** Whether an item has all that is chosen: {key: value}, where an empty value chooses nothing. */
export function fits(dataset, chosen, facets) {
  return facets.every(({ key, within }) => {
    if (within) return !chosen[key] || chosen[within] || valuesOf(dataset, within).some(([, part]) => part === chosen[key]);
    const inner = facets.find((facet) => facet.within === key);
    const part = inner && chosen[inner.key];
    return !chosen[key] || valuesOf(dataset, key).some(([value, own]) => value === chosen[key] && (!part || own === part));
  });
}

/** For each choice of a facet, how many items fit it together with all else that is chosen. */
export function counts(items, { key, choices }, chosen, facets) {
  return choices.map(([value]) => items.filter((item) => fits(item, { ...chosen, [key]: value }, facets)).length);
}

/** The facets of an element's data-facets; none when it has none. */
export const read = (text) => JSON.parse(text || "[]");

/** A labelled choice for each facet. `change` is called when the reader chooses. */
export function selects(facets, change) {
  return facets.map(({ key, label, choices }) => {
    const select = document.createElement("select");
    select.dataset.key = key;
    select.append(new Option("Alle", ""), ...choices.map(([value, name]) => new Option(name, value)));
    select.addEventListener("change", change);
    const field = document.createElement("label");
    field.append(label, select);
    return field;
  });
}

/** What is chosen in the fields. */
export function chosenIn(fields) {
  return Object.fromEntries(
    fields.map((field) => field.querySelector("select")).map(({ dataset, value }) => [dataset.key, value]),
  );
}

/** Writes after each choice how many would fit, and closes those that none would. */
export function tell(fields, items, facets) {
  const chosen = chosenIn(fields);
  facets.forEach((facet, index) => {
    const options = [...fields[index].querySelector("select").options].slice(1);
    counts(items, facet, chosen, facets).forEach((count, place) => {
      options[place].text = `${facet.choices[place][1]} (${count})`;
      options[place].disabled = !count && !options[place].selected;
    });
  });
}
