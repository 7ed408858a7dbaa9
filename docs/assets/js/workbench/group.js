// What three to six models have in common and where they part, in at most six sentences. Pure.
//
// `models` are {name, covers: {phase: "stated" | "interpreted" | "unsourced"}} in the reader's order; `phases` are
// [id, word] in the order of the axis; `friends` are {name, means: [[model, word], …], reading}.

const listing = new Intl.ListFormat("nb", { type: "conjunction" });
const NUMBERS = ["null", "én", "to", "tre", "fire", "fem", "seks"];
const READING = ", slik vi leser det";

const join = (words) => listing.format(words);
const sentence = (words, reading) => `${words[0].toUpperCase()}${words.slice(1)}${reading ? READING : ""}.`;

/** For each phase: who states it, whom we read it into, and who lacks it. */
export function spread(models, phases) {
  return phases.map(([id, word]) => {
    const names = (wanted) => models.filter(({ covers }) => wanted(covers[id])).map(({ name }) => name);
    return {
      id,
      word,
      having: names(Boolean),
      lacking: names((basis) => !basis),
      stating: names((basis) => basis === "stated"),
    };
  });
}

/** The phase where those that state it and those that lack it are most evenly many; null when all agree. */
export function mostDisputed(found) {
  const strength = ({ stating, lacking }) => Math.min(stating.length, lacking.length);
  const gap = ({ stating, lacking }) => Math.abs(stating.length - lacking.length);
  const sorted = found.filter(strength).sort((a, b) => strength(b) - strength(a) || gap(a) - gap(b));
  return sorted[0] ?? null;
}

const all = (count) => `alle ${NUMBERS[count] ?? count}`;

/** Phases that every model has, those that all sources state before those that we read into one. */
function common(found, count) {
  const shared = found.filter(({ lacking }) => !lacking.length);
  const stated = shared.filter(({ stating }) => stating.length === count).map(({ word }) => word);
  const read = shared.filter(({ stating }) => stating.length < count).map(({ word }) => word);
  if (stated.length && read.length)
    return sentence(`${all(count)} dekker ${join(stated)}, og ${join(read)} når våre tolkninger regnes med`);
  if (stated.length) return sentence(`${all(count)} dekker ${join(stated)}`);
  if (read.length) return sentence(`${all(count)} dekker ${join(read)}`, true);
  return sentence(`ingen fase er felles for ${all(count)}`);
}

/** Phases that more than one has and not all. */
function partly(found, except) {
  const some = found.filter(({ id, having, lacking }) => having.length > 1 && lacking.length && id !== except);
  const told = some.map(({ word, lacking }) => `${word} mangler i ${join(lacking)}`);
  const reading = some.some(({ having, stating }) => stating.length < having.length);
  return told.length ? sentence(told.join("; "), reading) : "";
}

/** Phases that a single model has. */
function alone(found, models, except) {
  const own = models
    .map(({ name }) => [name, found.filter(({ id, having }) => having.length === 1 && having[0] === name && id !== except)])
    .filter(([, phases]) => phases.length);
  const told = own.map(([name, phases]) => `bare ${name} har ${join(phases.map(({ word }) => word))}`);
  const reading = own.some(([, phases]) => phases.some(({ stating }) => !stating.length));
  return told.length ? sentence(told.join("; "), reading) : "";
}

function disputed(phase) {
  if (!phase) return "De er ikke uenige om noen fase som en kilde selv nevner.";
  const { word, having, lacking, stating } = phase;
  const read = having.filter((name) => !stating.includes(name));
  const rest = read.length ? `; ${join(read)} har det bare slik vi leser det` : "";
  return sentence(`mest uenige er de om ${word}: ${join(stating)} har det, ${join(lacking)} ikke${rest}`);
}

function nowhere(found) {
  const none = found.filter(({ having }) => !having.length).map(({ word }) => word);
  return none.length ? sentence(`ingen av dem dekker ${join(none)}`) : "";
}

/** Names that some of them use of different things, the first two. */
function misleading(friends) {
  const told = friends
    .slice(0, 2)
    .map(
      ({ name, means, reading }) =>
        `«${name}» er ikke det samme overalt: ${join(means.map(([model, word]) => `${word} i ${model}`))}` +
        `${reading ? READING : ""}`,
    );
  return told.length ? sentence(told.join(". ")) : "";
}

/** At most six sentences on a group of models. */
export function conclusion(models, phases, friends) {
  const found = spread(models, phases);
  const dispute = mostDisputed(found);
  return [
    common(found, models.length),
    disputed(dispute),
    partly(found, dispute?.id),
    alone(found, models, dispute?.id),
    nowhere(found),
    misleading(friends),
  ].filter(Boolean);
}

/** False friends of every pair among the chosen, each name once with all that it means. */
export function friendsOf(ids, pairs, models) {
  const byName = new Map();
  for (const [index, one] of ids.entries()) {
    for (const other of ids.slice(index + 1)) {
      const pair = pairs[[one, other].sort().join("+")];
      for (const { name, means, reading } of pair.friends) {
        const key = name.toLocaleLowerCase("nb");
        const known = byName.get(key) ?? { name, means: new Map(), reading: false };
        pair.models.forEach((id, side) => known.means.set(models[id].name, means[side]));
        known.reading ||= reading;
        byName.set(key, known);
      }
    }
  }
  return [...byName.values()].map(({ name, means, reading }) => ({ name, means: [...means], reading }));
}
