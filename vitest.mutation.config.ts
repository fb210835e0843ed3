import { defineConfig } from "vitest/config";

/**
 * The tests that judge a change of the rules; nothing here needs the build. The laws stay out: what they
 * kill depends on chance, and each of the thousands of mutants would wait for them.
 */
export default defineConfig({
  test: {
    include: ["tests/support/all-rules.mjs"],
    exclude: ["**/*.types.test.ts"],
    env: { TZ: "UTC" },
  },
});
