import type {
  AnyEvent,
  ProjectionDefinition,
  ReadEventMetadataWithGlobalPosition,
} from "@event-driven-io/emmett";
import { eventTypes } from "../../events/index.js";
import type { AnyProjection } from "../../projections/fold/projection.js";
import { bringUp } from "./bring-up.js";
import type { Tables } from "./tables.js";

/** A projection as Emmett's stores and consumers take it. */
export type ReadModels<Context extends Record<string, unknown>> = ProjectionDefinition<
  AnyEvent,
  ReadEventMetadataWithGlobalPosition,
  Context
>;

const ours = /^(cell|committee|meeting|review)\//;

/**
 * Our projections as one of Emmett's. An event that is handed to it says only which stream has grown: what is
 * folded is read from the store by the same connection.
 */
export const definition = <Context extends Record<string, unknown>>(
  projections: readonly AnyProjection[],
  tablesOf: (context: Context) => Tables,
): ReadModels<Context> => ({
  name: `chibo:${projections.map(({ name, version }) => `${name}@${version}`).join(",")}`,
  canHandle: [...eventTypes],
  init: ({ context }) => tablesOf(context).create(),
  handle: async (events, context) => {
    const tables = tablesOf(context);
    for (const stream of new Set(events.map(({ metadata }) => metadata.streamName)))
      if (ours.test(stream)) await bringUp(tables, projections, stream);
  },
});
