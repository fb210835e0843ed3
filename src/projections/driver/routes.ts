import type { JournalEvent } from "../../events/index.js";
import type { AnyProjection } from "./projection.js";

type Handle = (state: object, event: JournalEvent) => void;

/** Where an event goes: the projections that handle its type. */
export interface Route {
  readonly projection: AnyProjection;
  readonly handle: Handle;
}

/** The handlers of a set of projections by event type, looked up once per event. */
export const routesOf = (projections: readonly AnyProjection[]): ReadonlyMap<string, readonly Route[]> => {
  const routes = new Map<string, Route[]>();
  for (const projection of projections) {
    for (const [type, handle] of Object.entries(projection.on)) {
      const known = routes.get(type);
      const route = { projection, handle: handle as Handle };
      if (known === undefined) routes.set(type, [route]);
      else known.push(route);
    }
  }
  return routes;
};
