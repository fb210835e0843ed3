import { getPostgreSQLEventStore } from "@event-driven-io/emmett-postgresql";
import pg from "pg";
import { describe, expect, it } from "vitest";
import { type MeetingCommand, meeting } from "../../src/aggregates/meeting.js";
import {
  catchUp,
  commandHandler,
  postgresPool,
  postgresReadModels,
  postgresTables,
} from "../../src/emmett/index.js";
import { storedOf } from "../../src/emmett/journal.js";
import { journal } from "../../src/events/journal/journal.js";
import { projections } from "../../src/projections/streams/projections.js";
import { asked } from "../aggregates/facts.js";
import { postgresAvailable, sharedPostgres } from "../support/postgres.js";

const stream = (cell: string) => `meeting/${cell}/2021-11`;
const convening = (cell: string) =>
  asked("ConveneMeeting", {
    cell,
    kind: "regular",
    forMonth: "2021-11",
    scheduledFor: "2021-11-03T07:30:00Z",
    mode: "in-person",
  }) as MeetingCommand;

describe.runIf(postgresAvailable)(
  "events that PostgreSQL committed in another order than it numbered them",
  () => {
    it("are passed over by Emmett's consumer, and taken up by a catch-up", async () => {
      const url = await (await sharedPostgres()).database();
      const pool = postgresPool(new pg.Pool({ connectionString: url }));
      const store = getPostgreSQLEventStore(url, { connectionOptions: { pool } });
      await store.schema.migrate();
      const tables = postgresTables(pool);
      await tables.create();

      // The transaction that begins first appends last.
      const slow = await pool.connect();
      await slow.query("BEGIN");
      await slow.query("SELECT pg_current_xact_id()");
      await commandHandler(store)(meeting, stream("c-1"), convening("c-1"));
      const [event] = journal().append(
        stream("c-2"),
        meeting.decide(convening("c-2"), meeting.initialState()),
      );
      const { data, metadata, type } = storedOf(event as NonNullable<typeof event>);
      await slow.query(
        "SELECT emt_append_to_stream(ARRAY['a'], ARRAY[$1]::jsonb[], ARRAY[$2]::jsonb[], ARRAY['1'], ARRAY[$3], ARRAY['E'], $4, 'cell', 0, 'emt:default')",
        [JSON.stringify(data), JSON.stringify(metadata), type, stream("c-2")],
      );
      await slow.query("COMMIT");
      slow.release();

      const consumer = store.consumer({ pulling: { batchSize: 1 }, stopWhen: { noMessagesLeft: true } });
      consumer.projector({ projection: postgresReadModels(projections) });
      await consumer.start();
      expect(await tables.behind(projections)).toEqual([stream("c-1")]);
      expect(await catchUp(tables, projections)).toEqual({ streams: 1, events: 1, problems: [] });
      expect(await tables.behind(projections)).toEqual([]);
      await pool.end();
    });
  },
);
