import { isCorrection, type JournalEvent } from "../../events/index.js";
import type { Known } from "../../projections/fold/folded-journal.js";
import type { AnyProjection } from "../../projections/fold/projection.js";
import { readModel } from "../../projections/fold/read-model.js";
import type { Row, Tables } from "./tables.js";

/** What a row knows, as the read model goes on from it. */
const knownOf = ({ stream, name, position, state }: Row): Known => ({
  streams: new Map([[stream, { position, states: { [name]: state } }]]),
  gaps: [],
  withheld: [],
});

const advanced = (
  projection: AnyProjection,
  row: Row,
  events: readonly JournalEvent[],
  history: readonly JournalEvent[],
): Row & { readonly kept: boolean } => {
  const model = readModel([projection], { from: knownOf(row), history: () => history });
  for (const event of events) model.apply(event);
  const folded = model.known().streams.get(row.stream);
  const state = folded?.states[projection.name];
  const position = folded?.position ?? row.position;
  return { ...row, position, state, kept: row.position > 0 && state === row.state };
};

/**
 * Brings the rows of one stream to its last event. What was delivered twice, out of order or not at all does
 * not matter: the events are read from the store after the position that each row has taken. A correction
 * folds the stream anew from its first event.
 */
export const bringUp = async (
  tables: Tables,
  projections: readonly AnyProjection[],
  stream: string,
): Promise<number> => {
  const found = new Map((await tables.rows(stream, projections)).map((row) => [row.name, row]));
  const rows = projections.map(
    ({ name, version }): Row => found.get(name) ?? { stream, name, version, position: 0, state: undefined },
  );
  const first = Math.min(...rows.map(({ position }) => position));
  const fresh = await tables.events(stream, first);
  const last = fresh.at(-1)?.position ?? first;
  if (last === first) return 0;
  const history = first > 0 && fresh.some(isCorrection) ? await tables.events(stream, 0) : fresh;
  await tables.save(
    projections.flatMap((projection, index) => {
      const row = rows[index] as Row;
      if (row.position >= last) return [];
      return [
        advanced(
          projection,
          row,
          fresh.filter(({ position }) => position > row.position),
          history,
        ),
      ];
    }),
  );
  return last - first;
};
