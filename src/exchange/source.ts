/** A record was named by something that is no absolute URI without a fragment. */
export class SourceError extends Error {
  override readonly name = "SourceError";
  readonly code = "source-not-uri";
  /** @param source what was given */
  constructor(readonly source: string) {
    super(
      `source-not-uri: "${source}" cannot name a record. Give an absolute URI without a fragment, ` +
        "such as urn:uuid:… or https://…, the same for every export of this record.",
    );
  }
}

/** RFC 3986: a scheme and what follows it, without a fragment. */
const absoluteUri = /^[A-Za-z][A-Za-z0-9+.-]*:(?:[A-Za-z0-9._~:/?[\]@!$&'()*+,;=-]|%[0-9A-Fa-f]{2})+$/;

/**
 * The URI that names a record to others: ids are unique within it.
 *
 * @throws SourceError
 */
export const sourceOf = (source: string): string => {
  if (!absoluteUri.test(source)) throw new SourceError(source);
  return source;
};
