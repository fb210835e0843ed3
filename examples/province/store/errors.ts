const messages = {
  "home-unknown":
    "Nobody has said to which base organisation it belongs. Record its founding first, or settle its home.",
  "stored-line-unreadable":
    "This version cannot read the line that is stored at this position. Compare it with the seal or a copy of the journal.",
} as const;

/** An error of the store of a province. */
export class ProvinceError extends Error {
  override readonly name = "ProvinceError";
  /**
   * @param code the kind of failure
   * @param place the stream, with the position where there is one
   */
  constructor(
    readonly code: keyof typeof messages,
    readonly place: string,
    options?: ErrorOptions,
  ) {
    super(`${code}: ${place}: ${messages[code]}`, options);
  }
}
