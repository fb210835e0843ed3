/** A promise that a changed file breaks, apart from the crashes that throw by themselves. */
export class Broken extends Error {
  override readonly name = "Broken";
  constructor(
    readonly kind: "crash" | "silent",
    message: string,
  ) {
    super(message);
  }
}
