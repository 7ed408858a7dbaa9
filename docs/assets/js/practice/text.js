// What the practice says, in bokmål.

export const KINDS = {
  single: "Ett riktig svar",
  multiple: "Ett eller flere riktige svar",
  "true-false": "Sant eller usant",
  ordering: "Rekkefølge",
  matching: "Koble sammen",
  numeric: "Regneoppgave",
  cloze: "Fyll inn",
  open: "Åpent spørsmål",
};

export const DIFFICULTIES = { 1: "lett", 2: "middels", 3: "vanskelig" };

export const GOALS = {
  remember: "Huske",
  understand: "Forstå",
  apply: "Bruke",
  analyze: "Analysere",
  evaluate: "Vurdere",
  create: "Skape",
};

export const SOURCES = {
  learn: "Lær",
  exam: "Prøveeksamen",
  cards: "Kort",
  mistakes: "Mine feil",
  daily: "Dagens blanding",
  page: "Øv på dette",
};

export const VERDICTS = { right: "Riktig", partial: "Delvis riktig", wrong: "Feil", none: "Ikke besvart" };

const POINTS = { right: "Alle poeng", partial: "Noen poeng", wrong: "Ingen poeng", none: "Ikke besvart" };

/** How an answer went, in a word that suits the kind of question. */
export const verdictOf = (question, verdict) => (question.kind === "open" ? POINTS : VERDICTS)[verdict];

export const RATINGS = ["Igjen", "Vanskelig", "Bra", "Lett"];

const decimal = new Intl.NumberFormat("nb-NO", { maximumFractionDigits: 1 });

export const counted = (count, one, many) => `${count} ${count === 1 ? one : many}`;
export const questions = (count) => counted(count, "spørsmål", "spørsmål");
export const place = (index, count) => `Spørsmål ${index + 1} av ${count}`;
export const share = (points, count) => `${decimal.format(points)} av ${count}`;
export const percent = (points, count) => `${Math.round((100 * points) / count)}\u00a0%`;

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
const MONTH = 30.4 * DAY;
const YEAR = 365 * DAY;

/** How long until a card comes again, in one unit. */
export function interval(milliseconds) {
  if (milliseconds < HOUR) return `${Math.max(1, Math.round(milliseconds / MINUTE))} min`;
  if (milliseconds < DAY) return counted(Math.round(milliseconds / HOUR), "time", "timer");
  if (milliseconds < 2 * MONTH) return counted(Math.round(milliseconds / DAY), "dag", "dager");
  if (milliseconds < YEAR) return counted(Math.round(milliseconds / MONTH), "måned", "måneder");
  return `${decimal.format(milliseconds / YEAR)} år`;
}

/** «9:05» or «1:09:05». */
export function clockFace(milliseconds) {
  const seconds = Math.ceil(milliseconds / 1000);
  const two = (value) => String(value).padStart(2, "0");
  const [hours, minutes] = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60];
  return hours ? `${hours}:${two(minutes)}:${two(seconds % 60)}` : `${minutes}:${two(seconds % 60)}`;
}

export const minutes = (milliseconds) => counted(Math.round(milliseconds / MINUTE), "minutt", "minutter");
export const timeLeft = (milliseconds) => `${minutes(milliseconds)} igjen.`;

/** What was used of the time; under a minute in seconds. */
export const timeUsed = (milliseconds) =>
  milliseconds < MINUTE ? counted(Math.round(milliseconds / 1000), "sekund", "sekunder") : minutes(milliseconds);

export const TROUBLES = {
  blocked:
    "Nettleseren lar oss ikke lagre noe. Du kan øve som vanlig, men fremgangen forsvinner når du lukker siden. Last den ned hvis du vil beholde den.",
  full: "Det er ikke mer plass i nettleserens lager. Fremgangen fra nå av forsvinner når du lukker siden. Last den ned hvis du vil beholde den.",
  newer:
    "Fremgangen er lagret av en nyere utgave av denne siden. Last siden på nytt. Til det er gjort, legges det du svarer, til side.",
};

/** What is set aside, and why, in a line; empty when nothing is. */
export function setAside({ ahead, broken, whole }) {
  const lines = [];
  if (ahead)
    lines.push(
      `Fremgangen på ${questions(ahead)} er datert frem i tid, kanskje fordi klokken på enheten går feil. Den er lagt til side, og tas inn igjen når klokken stemmer.`,
    );
  if (broken) lines.push(`Fremgangen på ${questions(broken)} kunne ikke leses, og er lagt til side.`);
  if (whole) lines.push("Noe av det som var lagret, kunne ikke leses, og er lagt til side.");
  return lines.join(" ");
}

export const BAD_FILES = {
  json: "Filen kan ikke leses. Den er ikke hel, eller den er en annen slags fil.",
  stranger: "Dette er ikke en fil med fremgang fra MTENK. Velg filen du lastet ned fra denne siden.",
  newer: "Filen er laget av en nyere utgave av siden. Last siden på nytt og prøv igjen.",
  empty: "Det er ingen fremgang i filen som kan brukes.",
  many: "Det er flere spørsmål i filen enn det kan være i fremgang fra MTENK.",
  large: "Filen er for stor til å være fremgang fra MTENK.",
};

/** What came of a file: how many records were renewed by it, and what it held (see transfer.js). */
export function joined(changed, { all, known, left, ahead, broken }) {
  const lines = [changed ? `Fremgang på ${questions(changed)} er hentet inn.` : "Alt i filen var her fra før."];
  if (known < all) lines.push(`${known} av ${questions(all)} er kjent. De andre er tatt vare på, i tilfelle de kommer tilbake.`);
  if (left) lines.push(`Av dem er ${questions(left)} utelatt, for det er for mange.`);
  if (ahead) lines.push(`${questions(ahead)} er datert frem i tid, og er lagt til side til klokken stemmer.`);
  if (broken) lines.push(`${questions(broken)} i filen kunne ikke leses og er utelatt.`);
  return lines.join(" ");
}

export const NO_BANK = "Spørsmålene kunne ikke hentes. Er du på nett? Prøv igjen.";
export const onlyKept = (pages) =>
  `Ikke alle spørsmålene kunne hentes. Er du på nett? Nå kan du øve på det som ligger på denne enheten: ${counted(pages, "side", "sider")}.`;
export const ELSEWHERE = "Økten er åpen i en annen fane. Gå videre der, eller lukk den fanen først.";

export const NOTHING = {
  learn: "Ingen spørsmål passer til valget. Ta med flere deler, slag eller vanskegrader.",
  exam: "Ingen spørsmål passer til valget. Ta med flere deler, slag eller vanskegrader.",
  cards: "Ingen spørsmål passer til valget. Ta med flere deler, slag eller vanskegrader.",
  mistakes: "Du har ingen feil å rette opp i det du har valgt.",
  daily: "Ingenting venter i det du har valgt, og du har sett alt. Kom tilbake i morgen, eller velg flere deler.",
};
