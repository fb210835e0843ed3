import { defineConfig } from "vitest/config";

/** Every test runs in UTC; those that read the calendar run again where the clocks change. */
export default defineConfig({
  test: {
    pool: "forks",
    testTimeout: 30_000,
    hookTimeout: 60_000,
    projects: [
      {
        extends: true,
        test: {
          name: "utc",
          include: ["tests/**/*.test.ts"],
          exclude: ["**/*.types.test.ts"],
          env: { TZ: "UTC" },
        },
      },
      {
        extends: true,
        test: {
          name: "pacific",
          include: ["tests/{events,projections}/**/*.test.ts", "tests/package/zone.test.ts"],
          exclude: ["**/*.types.test.ts"],
          env: { TZ: "America/Los_Angeles" },
        },
      },
    ],
  },
});
