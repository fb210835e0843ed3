const messages = {
  "journal-unreadable": "The journal cannot be read. Give the path of a file that is there and may be read.",
  "worker-failed": "A worker failed. Its cause is in `cause`; the same journal on one thread may say more.",
  "piscina-missing": "Threads need the package piscina. Install it beside chibo: npm install piscina@5",
} as const;

/** A parallel replay that cannot go on. Nothing of it is given. */
export class ParallelError extends Error {
  override readonly name = "ParallelError";
  /**
   * @param code what went wrong
   * @param part which part of the work: `survey 2 of 4`, `part 1 of 2`, or the path of the journal
   */
  constructor(
    readonly code: keyof typeof messages,
    readonly part: string,
    options?: ErrorOptions,
  ) {
    super(`${code}: ${part}: ${messages[code]}`, options);
  }
}
