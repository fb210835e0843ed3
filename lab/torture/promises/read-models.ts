import canonicalize from "canonicalize";
import type { StateRow } from "../../../src/emmett/index.js";
import { fold } from "../../../src/projections/fold/fold.js";
import { projections } from "../../../src/projections/streams/projections.js";
import { inline } from "../stores/open.js";
import { holds } from "./broken.js";
import type { Streams } from "./streams.js";

const inlineNames = new Set<string>(inline.map(({ name }) => name));

/** A state as JSON with sorted keys. */
const said = (state: object | undefined): string | undefined =>
  state === undefined ? undefined : canonicalize(JSON.parse(JSON.stringify(state)));

/**
 * Each read model equals a replay from the first event up to its position. A read model that commits with its
 * events stands at the last event. The others may stand before it.
 */
export const judgeReadModels = (streams: Streams, rows: readonly StateRow[]): void => {
  const found = new Map(rows.map((row) => [`${row.stream} ${row.name}`, row]));
  for (const [stream, entries] of streams) {
    const whole = fold(projections, entries).streams.get(stream);
    for (const projection of projections) {
      const { name } = projection;
      const row = found.get(`${stream} ${name}`);
      if (inlineNames.has(name))
        holds(
          row?.position === entries.length,
          "inline read models commit with their events",
          () => `${name} of ${stream} is at ${row?.position}, the stream at ${entries.length}`,
        );
      if (row === undefined) continue;
      holds(
        row.position <= entries.length,
        "read models know nothing that is not recorded",
        () => `${name} of ${stream} is at ${row.position}, the stream at ${entries.length}`,
      );
      const replayed =
        row.position === entries.length
          ? whole
          : fold([projection], entries.slice(0, row.position)).streams.get(stream);
      holds(
        said(row.state) === said(replayed?.states[name]),
        "read models equal a replay from zero",
        () => `${name} of ${stream} at ${row.position}`,
      );
    }
  }
};

/** Whether each read model has taken the last event of its stream. */
export const areCaughtUp = (streams: Streams, rows: readonly StateRow[]): boolean =>
  rows.length === streams.size * projections.length &&
  rows.every(({ stream, position }) => position === streams.get(stream)?.length);
