// The question bank of the site, fetched as it is needed: an index to choose by, and a file a page.

import { fetchJson, Once } from "../fetched.js";

const INDEX = "eksamen/bank/index.json";
const VERSION = 1;

export class Bank {
  /** `address` is that of any file of the bank, from which the root of the site is read. */
  constructor(address) {
    const { href } = new URL(address, document.baseURI);
    this.root = href.slice(0, href.lastIndexOf("eksamen/bank/"));
    this.files = new Once((path) => fetchJson(new URL(path, this.root)).then(checked));
  }

  index() {
    return this.get(INDEX);
  }

  /** A file of the bank; a failure may be tried again. */
  get(path) {
    return this.files.get(path);
  }

  /** The index with only the pages whose questions are kept on this device. */
  async kept() {
    const index = await this.index();
    const found = await Promise.all(index.pages.map(({ file }) => caches.match(new URL(file, this.root).href)));
    return { ...index, pages: index.pages.filter((_, place) => found[place]) };
  }

  /** Questions in full, by id, each with its page. Ids that are no longer there are left out. */
  async questions(ids) {
    const index = await this.index();
    const wanted = new Set(ids);
    const pages = index.pages.filter(({ questions }) => questions.some(({ id }) => wanted.has(id)));
    const files = await Promise.all(pages.map(({ file }) => this.get(file)));
    return byId(files);
  }
}

/** The questions of some files of the bank, by id, each with its page. */
export function byId(files) {
  const all = files.flatMap(({ page, questions }) => questions.map((question) => [question.id, { ...question, page }]));
  return new Map(all);
}

function checked(content) {
  if (content.version !== VERSION) throw new Error(`version ${content.version} of the bank`);
  return content;
}
