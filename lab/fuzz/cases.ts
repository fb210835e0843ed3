import { bytesOf, changedFile, checkFile, kindsOf } from "./files.js";
import { changedJournal, checkJournal, wholes } from "./lines.js";
import { drawn } from "./mutations.js";

/** Lines of journals, read by the library; files, given to the command. */
export type Kinds = "lines" | "files";

/** Numbered cases. A seed and a number always give the same case. */
export interface Cases {
  readonly nameOf: (nth: number) => string;
  readonly bytesOf: (seed: number, nth: number) => Promise<Buffer>;
  /** @throws where a promise does not hold */
  readonly run: (seed: number, nth: number) => Promise<void>;
}

/** Each year is read whole in one of so many cases; the others read a stream. */
const yearly = 40;

const linesCases = (): Cases => {
  const { years, streams } = wholes();
  const isYear = (nth: number): boolean => nth % yearly === 0;
  const wholeOf = (nth: number) => {
    const of = isYear(nth) ? years : streams;
    return of[Math.floor(nth / (isYear(nth) ? yearly : 1)) % of.length] as (typeof of)[number];
  };
  const bytesOf = async (seed: number, nth: number): Promise<Buffer> =>
    drawn(changedJournal(wholeOf(nth)), seed + nth);
  return {
    nameOf: (nth) => (isYear(nth) ? "year" : "stream"),
    bytesOf,
    run: async (seed, nth) => checkJournal(wholeOf(nth), await bytesOf(seed, nth), isYear(nth)),
  };
};

const filesCases = async (folder: string): Promise<Cases> => {
  const kinds = await kindsOf(folder);
  const kindOf = (nth: number) => kinds[nth % kinds.length] as (typeof kinds)[number];
  const caseOf = (seed: number, nth: number): Promise<Buffer> =>
    bytesOf(drawn(changedFile(kindOf(nth)), seed + nth));
  return {
    nameOf: (nth) => kindOf(nth).name,
    bytesOf: caseOf,
    run: async (seed, nth) => checkFile(kindOf(nth), await caseOf(seed, nth), folder),
  };
};

/** The cases of a kind, with a folder to write in. */
export const casesOf = async (kind: Kinds, folder: string): Promise<Cases> =>
  kind === "lines" ? linesCases() : filesCases(folder);
