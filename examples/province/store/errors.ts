const messages = {
  "home-unknown":
    "Nobody has said to which base organisation it belongs. Record its founding first, or settle its home.",
  "stored-line-unreadable":
    "This version cannot read the line that is stored at this position. Compare it with the seal or a copy of the journal.",
} as const;

/** What a store of a province cannot do. */
export class ProvinceError extends Error {
  override readonly name = "ProvinceError";
  /**
   * @param code what went wrong
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
