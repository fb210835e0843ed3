import type { CommandHeader, Decider, RefusedCommand } from "../aggregates/index.js";
import type { JournalEvent } from "../events/index.js";
import { partsOfStream, type StreamKind } from "../events/streams.js";
import type { YearOptions } from "../projections/index.js";
import { type Tracer, within } from "./tracer.js";

/** Whatever decides a command on a stream: `book.execute`'s like, at once or by a promise. */
type Executes<R> = <
  State extends { readonly position: number },
  Command extends CommandHeader & RefusedCommand,
>(
  decider: Decider<State, Command>,
  stream: string,
  command: Command,
) => R;

const kinds: ReadonlySet<string> = new Set<StreamKind>(["cell", "committee", "meeting", "review"]);

/** Names from outside that are none of ours are not told: a span holds nothing that somebody may have typed. */
const kindOf = (stream: string): string => {
  const { kind } = partsOfStream(stream);
  return kinds.has(kind) ? kind : "unknown";
};
const typeOf = ({ commands }: { readonly commands: object }, { type }: RefusedCommand): string =>
  Object.hasOwn(commands, type) ? type : "unknown";

/** The library's work within spans of OpenTelemetry. */
export interface Spans {
  /**
   * A command handler each of whose commands is a span `chibo.command`: with the stream's kind, the command's type,
   * how many entries followed, and the code of a refusal or failure.
   */
  readonly commands: <R extends readonly JournalEvent[] | Promise<readonly JournalEvent[]>>(
    handle: Executes<R>,
  ) => Executes<R>;
  /** The reading of a year as a span `chibo.replay`: with the year and the rule set. */
  readonly replay: <T>(options: YearOptions, act: () => T) => T;
  /** A reading by its name, such as `findings`, as a span `chibo.reading`: with how many it gave, where it is a list. */
  readonly reading: <T>(name: string, act: () => T) => T;
  /** A catch-up of read models as a span `chibo.catch-up`: with how many streams and events it took. */
  readonly catchUp: <T extends Promise<{ readonly streams: number; readonly events: number }>>(
    act: () => T,
  ) => T;
}

/**
 * Spans of what the library does, by a tracer of the caller's. Without one, everything is done and nothing is told.
 * No span holds an id of a person or an organisation, a stream's name, or a text of the record.
 *
 * @example
 * import { trace } from "@opentelemetry/api";
 * const spans = spansOf(trace.getTracer("cell-service"));
 * const handle = spans.commands(commandHandler(store));
 * const findings = spans.reading("findings", () => year.findings);
 */
export const spansOf = (tracer: Tracer | undefined): Spans => ({
  commands: (handle) => (decider, stream, command) =>
    within(
      tracer,
      "chibo.command",
      { "chibo.stream.kind": kindOf(stream), "chibo.command.type": typeOf(decider, command) },
      () => handle(decider, stream, command),
      (entries) => ({
        "chibo.outcome": "recorded",
        "chibo.entries": (entries as readonly JournalEvent[]).length,
      }),
    ),
  replay: ({ year, under }, act) =>
    within(tracer, "chibo.replay", { "chibo.year": year, "chibo.rule_set.id": under.id }, act, () => ({})),
  reading: (name, act) =>
    within(tracer, "chibo.reading", { "chibo.reading": name }, act, (result) =>
      Array.isArray(result) ? { "chibo.count": result.length } : {},
    ),
  catchUp: (act) =>
    within(tracer, "chibo.catch-up", {}, act, ({ streams, events }) => ({
      "chibo.streams": streams,
      "chibo.events": events,
    })),
});
