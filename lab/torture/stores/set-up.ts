import { getPostgreSQLEventStore } from "@event-driven-io/emmett-postgresql";
import { getSQLiteEventStore } from "@event-driven-io/emmett-sqlite";
import type { StorePlace } from "../messages.js";
import { openStore } from "./open.js";

/** Makes the tables of an empty store. */
export const setUp = async (place: StorePlace): Promise<void> => {
  if (place.store === "postgresql") {
    const store = getPostgreSQLEventStore(place.at);
    await store.schema.migrate();
    await store.close();
  } else await getSQLiteEventStore({ fileName: place.at }).schema.migrate();
  await (await openStore(place)).tables.create();
};
