import { describe, expect, it } from "vitest";
import { vietnameseMoment } from "../../src/events/time.js";

describe("an instant as a clock in Vietnam shows it", () => {
  it.each([
    ["2021-11-10T16:59:59Z", "10/11/2021 23:59"],
    ["2021-11-10T17:00:00Z", "11/11/2021 00:00"],
    ["2021-12-31T23:30:00Z", "01/01/2022 06:30"],
    ["2021-11-03T02:05:00Z", "03/11/2021 09:05"],
  ])("%s is %s", (instant, shown) => expect(vietnameseMoment(instant)).toBe(shown));
});
