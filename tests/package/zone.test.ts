import { expect, it } from "vitest";

it("runs in the time zone that its project names", () => {
  const offsets = { UTC: [0, 0], "America/Los_Angeles": [480, 420] }[process.env.TZ ?? ""];
  expect([new Date(2025, 0, 15).getTimezoneOffset(), new Date(2025, 6, 15).getTimezoneOffset()]).toEqual(
    offsets,
  );
});
