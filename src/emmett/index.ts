/**
 * The deciders, events and projections of this library on any event store of Emmett: in memory, SQLite,
 * PostgreSQL. It needs `@event-driven-io/emmett`, and the package of the store if there is one.
 * @packageDocumentation
 */
export { type CommandHandler, commandHandler, type Retry } from "./command-handler.js";
export { type ErasedFromStore, eraseFromPostgres, eraseFromSqlite, type PostgresPool } from "./erase.js";
export { inMemoryReadModels, inMemoryTables } from "./in-memory-tables.js";
export {
  type ById,
  type Imported,
  importJournal,
  type Place,
  type Store,
  type StoredEntries,
  type StoredProblem,
  streamOf,
} from "./journal.js";
export {
  type EventedPool,
  type PostgresClient,
  postgresPool,
  postgresReadModels,
  postgresTables,
} from "./postgres.js";
export type { Named, ReadModels, RewritableTables, Selection, StateRow, Tables } from "./read-models.js";
export { type CaughtUp, catchUp, type FoldedStore, foldedIn, journalOf } from "./read-models.js";
export {
  type SqliteConnection,
  type SqlitePool,
  type SqliteQueries,
  sqlitePool,
  sqliteReadModels,
  sqliteTables,
} from "./sqlite.js";
export { StoreError, type StoreFailure } from "./store-error.js";
