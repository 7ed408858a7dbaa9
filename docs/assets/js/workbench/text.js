// What the workbench says, in bokmål.

export const COPIED_LINK = "Lenken er kopiert.";
export const COPIED_MARKDOWN = "Tabellen er kopiert som Markdown.";
export const NOT_COPIED = "Nettleseren lot oss ikke kopiere. Adressen i adressefeltet viser det samme utvalget.";
export const NO_RECORDS = "Dataene kunne ikke hentes, så filen ble ikke laget. Er du på nett? Prøv igjen.";
export const NO_WORDS = "Setningene kunne ikke hentes. Er du på nett? Figuren og tabellen er fullstendige uten dem.";

const listing = new Intl.ListFormat("nb", { type: "conjunction" });
const NUMBERS = ["null", "én", "to", "tre", "fire", "fem", "seks", "sju", "åtte", "ni"];

/** «a», «a og b», «a, b og c». */
export const join = (words) => listing.format(words);

const inWords = (count) => NUMBERS[count] ?? String(count);

export const counted = (count, limit) => (count ? `${count} av ${limit}` : "ingen valgt");

/** What the reader sees now. */
export function summary(names, total) {
  if (!names.length) return `Tabellen viser alle ${total}. Velg minst to for å sammenligne.`;
  if (names.length === 1) return `${names[0]} er valgt. Velg minst én til.`;
  return `Du sammenligner ${join(names)}.`;
}

export function tooMany(limit, name) {
  return `Du kan sammenligne høyst ${inWords(limit)}. Fjern én før du legger til ${name}.`;
}

export function cut(limit, names) {
  return `Adressen hadde flere enn ${inWords(limit)} modeller. ${join(names)} er utelatt.`;
}

export function unknown(ids) {
  const quoted = join(ids.map((id) => `«${id}»`));
  const rest = ids.length === 1 ? "som ikke er en modell her" : "som ikke er modeller her";
  return `Adressen nevner ${quoted}, ${rest}. Se etter skrivefeil, eller velg fra listen.`;
}

export function matches(count) {
  if (!count) return "Ingen modeller passer til søket.";
  return count === 1 ? "1 modell passer." : `${count} modeller passer.`;
}

const axis = (noun) => (noun === "faser" ? "de felles fasene" : "de felles arbeidsstegene");
export const corner = (noun) => (noun === "faser" ? "Fase" : "Arbeidssteg");
export const caption = (names, noun) => `${join(names)} på ${axis(noun)}`;
export const drawing = (names, noun) =>
  `Stegene i ${join(names)}, tegnet over ${axis(noun)}. Tabellen under sier det samme med ord.`;

/** How a column that only some of the models cover is marked. */
export function uneven(having, lacking) {
  if (having.length === 1) return `bare ${having[0]}`;
  if (lacking.length === 1) return `mangler i ${lacking[0]}`;
  return `${having.length} av ${having.length + lacking.length}`;
}
