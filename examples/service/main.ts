import { readFileSync } from "node:fs";
import { serve } from "@hono/node-server";
import { serviceOf } from "./app.js";
import { accountsIn } from "./sign-in.js";
import { openRecord } from "./store.js";

const { DATABASE_URL, ACCOUNTS, PORT = "8080" } = process.env;
if (DATABASE_URL === undefined || ACCOUNTS === undefined) {
  console.error("Say where the database and the accounts are, for example:");
  console.error("DATABASE_URL=postgresql://user@host/name ACCOUNTS=accounts.json");
  process.exit(2);
}
const accounts = accountsIn(readFileSync(ACCOUNTS, "utf8"));
const record = await openRecord(DATABASE_URL);
const { fetch } = serviceOf({ record, accounts, now: () => new Date() });
// It listens on this machine only: put your TLS in front of it.
const server = serve({ fetch, hostname: "127.0.0.1", port: Number(PORT) }, ({ port }) =>
  console.log(`http://127.0.0.1:${port}/openapi.json`),
);
// The server answers the open requests before the process ends.
process.once("SIGTERM", () => server.close(() => void record.close()));
