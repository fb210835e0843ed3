import { describe, expect, it } from "vitest";
import { page } from "../../src/page/index.js";
import {
  decided,
  memberOf,
  noCivilServant,
  oneCell,
  read,
  reviewing,
  selfReviewed,
} from "../projections/world.js";

const m1 = memberOf("m-1");
const reviewed = selfReviewed(reviewing(noCivilServant(oneCell("m-1"), "m-1")), "m-1", "good");
const proposed = reviewed.happened("LevelProposed", { subject: m1, level: "good" }, "2021-11-27");
const told = decided(proposed, m1, "excellent")
  .happened(
    "LevelCancelled",
    { year: 2021, subject: m1, decidedOn: "2022-02-01", reason: "nhầm <số liệu>" },
    "2022-02-01",
  )
  .happened(
    "LevelRedecided",
    { year: 2021, subject: m1, level: "good", decidedOn: "2022-02-10", reason: "xét lại" },
    "2022-02-10",
  );
const events = [...told];
const text = page(read(events), { language: "vi", events });
const [line = ""] = /<ol class="timeline"[\s\S]*?<\/ol>/.exec(text.slice(text.indexOf("<h4>m-1</h4>"))) ?? [];

describe("the time line of a level", () => {
  it("shows each kind in order of time: proposed, decided, taken back, decided again, each with its event", () => {
    const kinds = [...line.matchAll(/<span class="kind">([^<]*)</g)].map(([, kind]) => kind);
    expect(kinds).toEqual([
      "tính theo quy định",
      "chi ủy đề xuất",
      "cấp có thẩm quyền quyết định",
      "bị hủy",
      "quyết định lại",
    ]);
    expect([...line.matchAll(/ href="#e\d+"/g)]).toHaveLength(kinds.length - 1);
  });

  it("gives the reason of a change as text", () => {
    expect(line).toContain("nhầm &lt;số liệu&gt;");
    expect(line).toContain("xét lại");
  });
});
