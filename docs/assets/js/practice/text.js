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
    "Fremgangen er lagret av en nyere utgave av denne siden. Last siden på nytt. Til det er gjort, lagres ikke det du svarer.",
  damaged:
    "Den lagrede fremgangen kunne ikke leses. Den er lagt til side, og du begynner på nytt. Har du en fil med fremgang, kan du hente den inn.",
};

export const BAD_FILES = {
  json: "Filen kan ikke leses. Den er ikke hel, eller den er en annen slags fil.",
  stranger: "Dette er ikke en fil med fremgang fra MTENK. Velg filen du lastet ned fra denne siden.",
  newer: "Filen er laget av en nyere utgave av siden. Last siden på nytt og prøv igjen.",
  empty: "Det er ingen fremgang i filen som kan brukes.",
  large: "Filen er for stor til å være fremgang fra MTENK.",
};

export function joined(changed, lost) {
  const done = changed ? `Fremgang på ${questions(changed)} er hentet inn.` : "Alt i filen var her fra før.";
  return lost ? `${done} ${questions(lost)} i filen kunne ikke leses og er utelatt.` : done;
}

export const NO_BANK = "Spørsmålene kunne ikke hentes. Er du på nett? Prøv igjen.";
export const ELSEWHERE = "Økten er åpen i en annen fane. Gå videre der, eller lukk den fanen først.";

export const NOTHING = {
  learn: "Ingen spørsmål passer til valget. Ta med flere deler, slag eller vanskegrader.",
  exam: "Ingen spørsmål passer til valget. Ta med flere deler, slag eller vanskegrader.",
  cards: "Ingen spørsmål passer til valget. Ta med flere deler, slag eller vanskegrader.",
  mistakes: "Du har ingen feil å rette opp i det du har valgt.",
  daily: "Ingenting venter i det du har valgt, og du har sett alt. Kom tilbake i morgen, eller velg flere deler.",
};
