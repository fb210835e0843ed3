import { defineConfig } from "vitest/config";

/** Tests that change what a whole process shares, or measure it: each has a process of its own. */
const apart = ["tests/events/journal/{memory,policy}.test.ts"];
const types = "**/*.types.test.ts";

/** Tests that install packages, start browsers and whole programs, or run every block of the pages: `npm run test:long`. */
const long = [
  "tests/{package,examples}/**/*.test.ts",
  "tests/docs/{blocks,generated,tutorial}.test.ts",
  "tests/journeys/{page,start,browser}.test.ts",
];

/**
 * Every test runs in UTC; those that read the calendar run again where the clocks change. Files share the
 * modules of a process, for there is no global state to keep apart and loading them is half of the time.
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
          exclude: [types, ...apart],
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
