// All that is needed to ask: fetched when the reader is about to begin, not with the page.

import { CardRound } from "./cards.js";
import { ExamRound } from "./exam.js";
import { LearnRound } from "./learn.js";

export { printSheet } from "./page/sheet.js";
export { result } from "./result.js";

export const ROUNDS = { learn: LearnRound, exam: ExamRound, cards: CardRound };
