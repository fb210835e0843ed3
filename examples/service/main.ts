import { serve } from "@hono/node-server";
import { serviceOf } from "./app.js";
import { openRecord } from "./store.js";

const { DATABASE_URL, PORT = "8080" } = process.env;
if (DATABASE_URL === undefined) {
  console.error("Say where the database is: DATABASE_URL=postgresql://user@host/name");
  process.exit(2);
}
const record = await openRecord(DATABASE_URL);
const { fetch } = serviceOf({ record, now: () => new Date() });
const server = serve({ fetch, port: Number(PORT) }, ({ port }) =>
  console.log(`http://localhost:${port}/openapi.json`),
);
// The server answers the open requests before the process ends.
process.once("SIGTERM", () => server.close(() => void record.close()));
