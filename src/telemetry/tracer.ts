/** What a span says of what was done: kinds, codes and counts; no id of a member and no text of the record. */
export type Attributes = Readonly<Record<string, string | number | boolean>>;

/** What is used of a span of `@opentelemetry/api`. */
export interface Span {
  /** Says more of what is done. */
  setAttributes(attributes: Record<string, string | number | boolean>): unknown;
  /** Says whether it failed. */
  setStatus(status: { code: number }): unknown;
  /** Says that it is done. */
  end(): void;
}

/** What is used of a tracer of `@opentelemetry/api`, so that nobody needs that package to import this one. */
export interface Tracer {
  /** Does something within a span. */
  startActiveSpan<T>(
    name: string,
    options: { attributes?: Record<string, string | number | boolean> },
    act: (span: Span) => T,
  ): T;
}

/** OpenTelemetry's number for a span of something that failed. */
const failed = 2;

const field = (value: unknown, name: string): unknown =>
  typeof value === "object" && value !== null ? (value as Record<string, unknown>)[name] : undefined;

/**
 * What is said of an error: its code. Its message and stack stay out of the span, for they name streams and
 * whatever else it was about. A refusal is an answer, and no failure.
 */
const ofError = (span: Span, error: unknown): void => {
  const code = field(error, "code") ?? field(error, "name") ?? "unknown";
  if (field(error, "name") === "Refusal") {
    span.setAttributes({ "chibo.outcome": "refused", "chibo.refusal.code": String(code) });
    return;
  }
  span.setAttributes({ "chibo.outcome": "failed", "error.type": String(code) });
  span.setStatus({ code: failed });
};

const isPromise = (value: unknown): value is Promise<unknown> => typeof field(value, "then") === "function";

/**
 * Does something within a span, at once or by a promise alike; without a tracer it is only done.
 * @param of what the span says of the result
 */
export const within = <T>(
  tracer: Tracer | undefined,
  name: string,
  attributes: Attributes,
  act: () => T,
  of: (result: Awaited<T>) => Attributes,
): T => {
  if (tracer === undefined) return act();
  return tracer.startActiveSpan(name, { attributes: { ...attributes } }, (span) => {
    const succeed = (result: Awaited<T>): void => {
      span.setAttributes({ ...of(result) });
      span.end();
    };
    const fail = (error: unknown): void => {
      ofError(span, error);
      span.end();
    };
    let result: T;
    try {
      result = act();
    } catch (error) {
      fail(error);
      throw error;
    }
    if (isPromise(result)) result.then((value) => succeed(value as Awaited<T>), fail);
    else succeed(result as Awaited<T>);
    return result;
  });
};
