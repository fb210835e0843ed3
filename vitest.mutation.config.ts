import { defineConfig } from "vitest/config";

/** The tests that judge a change of the rules; nothing here needs the build. */
export default defineConfig({
  test: {
    include: [
      "tests/rules/**/*.test.ts",
      "tests/properties/rules*/**/*.test.ts",
      "tests/properties/rules*.test.ts",
    ],
    exclude: ["**/*.types.test.ts"],
    env: { TZ: "UTC" },
  },
});
