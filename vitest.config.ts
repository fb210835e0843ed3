import { defineConfig } from "vitest/config";

/** Tests that change or measure state of a whole process, or replace a module. Each runs in a process of its own. */
const apart = ["tests/events/journal/{memory,policy}.test.ts", "tests/import/recorder.test.ts"];
const types = "**/*.types.test.ts";

/**
 * Tests that install packages, start browsers or whole programs, or run all blocks of the pages: `npm run
 * test:long`.
 */
const long = [
  "tests/{package,examples,lab}/**/*.test.ts",
  "tests/docs/{blocks,generated,tutorial}.test.ts",
  "tests/journeys/{page,start,browser}.test.ts",
];

/**
 * Every test runs in UTC. The tests that read the calendar run again in a time zone with clock changes. Files
 * share the modules of a process: there is no global state, and loading takes half of the time.
 */
export default defineConfig({
  test: {
    pool: "forks",
    maxWorkers: "100%",
    testTimeout: 30_000,
    hookTimeout: 60_000,
    setupFiles: ["tests/support/seed.ts"],
    projects: [
      {
        extends: true,
        test: {
          name: "utc",
          isolate: false,
          include: ["tests/**/*.test.ts"],
          exclude: [types, ...apart, ...long],
          env: { TZ: "UTC" },
        },
      },
      {
        extends: true,
        test: {
          name: "pacific",
          isolate: false,
          include: ["tests/{events,findings,projections}/**/*.test.ts", "tests/package/zone.test.ts"],
          // This test executes a command of every fact; none reads a calendar.
          exclude: [types, ...apart, "tests/projections/year/supply.test.ts"],
          env: { TZ: "America/Los_Angeles" },
        },
      },
      {
        extends: true,
        test: { name: "long", isolate: false, include: long, exclude: [types], env: { TZ: "UTC" } },
      },
      { extends: true, test: { name: "apart", include: apart, env: { TZ: "UTC" } } },
    ],
  },
});
