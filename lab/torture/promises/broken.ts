/** A promise that did not hold, and what shows it. */
export class BrokenPromise extends Error {
  override readonly name = "BrokenPromise";
  readonly code = "broken-promise";

  constructor(
    readonly promise: string,
    readonly what: string,
  ) {
    super(`Broken: ${promise}. ${what}`);
  }
}

/** Throws where something does not hold. */
export const holds = (condition: boolean, promise: string, what: () => string): void => {
  if (!condition) throw new BrokenPromise(promise, what());
};
