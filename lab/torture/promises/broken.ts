/** A broken promise, and the evidence. */
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

/** Throws if a condition is false. */
export const holds = (condition: boolean, promise: string, what: () => string): void => {
  if (!condition) throw new BrokenPromise(promise, what());
};
