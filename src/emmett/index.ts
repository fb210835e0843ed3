/**
 * Our deciders, events and projections on any event store of Emmett: in memory, SQLite, PostgreSQL.
 * Asks for `@event-driven-io/emmett`, and for the store's own package where there is one.
 * @packageDocumentation
 */
export { type CommandHandler, commandHandler, type Retry } from "./command-handler.js";
export { StoredEventError, StoreError, type StoreFailure } from "./errors.js";
export { type Imported, importJournal, journalOf } from "./journal.js";
export { type EventedPool, postgresPool } from "./postgres-pool.js";
export { type CaughtUp, catchUp, knownIn } from "./read-models/catch-up.js";
export type { ReadModels } from "./read-models/definition.js";
export { inMemoryReadModels, inMemoryTables } from "./read-models/memory.js";
export { type PostgresClient, postgresReadModels, postgresTables } from "./read-models/postgres.js";
export { type SqliteQueries, sqliteReadModels, sqliteTables } from "./read-models/sqlite.js";
export type { Named, Row, Selection, Tables } from "./read-models/tables.js";
export { type SqliteConnection, type SqlitePool, sqlitePool } from "./sqlite-pool.js";
export { type Store, streamOf } from "./stream.js";
