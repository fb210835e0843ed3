import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import type { Journal } from "../../src/events/journal/journal.js";
import { readJournalSync } from "../../src/events/journal/read.js";
import { describeFinding } from "../../src/findings/describe-finding.js";
import { capReasonNames, capStateNames, severityNames, subjectNames } from "../../src/language/labels.js";
import type { CapReason } from "../../src/projections/year/published-totals.js";
import type { CapState } from "../../src/rules/caps/cap-state.js";
import { hd42 } from "../../src/rules/rubrics/shipped/hd42-2025.js";
import { rubrics } from "../../src/rules/rubrics/shipped/index.js";
import { ruleSets } from "../../src/rules/rule-sets/index.js";
import { qd132hd21 } from "../../src/rules/rule-sets/qd132-hd21-2019/index.js";
import { replay, type Year } from "../../src/year.js";
import { cases, histories, invented, meetings } from "./published.js";
import { people, recordEntries, recordHistory, recordPublication, recordYear } from "./record.js";
import { recordDecided } from "./record-decided.js";
import { dayOf, recordMeeting } from "./record-meeting.js";

/**
 * Every finding of every published case, example year and golden year, in files that a jurist can read. Nothing
 * is filtered out. UPDATE_GOLDEN=1 writes changed files; whoever commits them has read each changed line.
 */
interface Told {
  readonly name: string;
  readonly year: () => Year | Promise<Year>;
}

const ruleSetOf = (id: string) => {
  const found = ruleSets[id];
  if (found === undefined) throw new Error(`${id} does not ship`);
  return found;
};

const readAs = (book: Journal, year: number, under = "qd132-hd21-2019"): Year =>
  replay(book, { year, under: ruleSetOf(under) });

const ruleSetOfYear = (year: number): string =>
  year < 2018
    ? "hd27-2014"
    : year < 2019
      ? "qd132-hd16-2018"
      : year < 2023
        ? "qd132-hd21-2019"
        : "qd124-hd25-2023";

/** The populations of which each subject can be given a level, and small enough to be read line by line. */
const thin = cases.flatMap((published) =>
  published.populations
    .filter(({ of, tally }) => tally !== undefined && tally.rated < 100 && (of === "member" || of === "cell"))
    .map((population) => ({ published, population })),
);

const exampleNames = readdirSync(new URL("../../examples/journals/", import.meta.url))
  .sort()
  .map((file) => file.replace(/\.jsonl$/, ""));

const goldenYear = (): Year => {
  const lines = readFileSync(new URL("../golden/year-2021.jsonl", import.meta.url), "utf8");
  const events = [...readJournalSync([lines])].flatMap((read) => read.events);
  return replay(events, { year: 2021, under: qd132hd21, rubrics: [hd42], rollUp: "mean" });
};

const files: Readonly<Record<string, { readonly title: string; readonly told: readonly Told[] }>> = {
  publications: {
    title: "Số liệu tổng hợp đã công bố, không có gì khác trong sổ ghi",
    told: cases.map((published) => ({
      name: `${published.id}, ${published.year}: ${published.organisation}`,
      year: () => readAs(recordPublication(published), published.year, published.under),
    })),
  },
  "invented-publications": {
    title: "Số liệu công bố giả định, mỗi trường hợp cho thấy một cách đọc",
    told: invented.map((each) => ({
      name: `${each.shows} (${each.year})`,
      year: () => readAs(recordEntries(each), each.year, each.under),
    })),
  },
  "recorded-years": {
    title: "Năm của một chi bộ nhỏ: danh sách, tự kiểm điểm, bỏ phiếu, quyết định",
    told: [
      {
        name: "Y02, 2021",
        year: () => readAs(recordYear(2021, people({ excellent: 4, good: 15 }), false), 2021),
      },
      {
        name: "Y05, 2021",
        year: () => readAs(recordYear(2021, people({ excellent: 2, good: 8, probationary: 1 }), false), 2021),
      },
      {
        name: "Y10, 2020",
        year: () =>
          readAs(recordYear(2020, people({ excellent: 2, good: 9, "admitted-in-September": 1 }), true), 2020),
      },
    ],
  },
  "decided-only": {
    title: "Chỉ có danh sách và quyết định xếp loại",
    told: thin.map(({ published, population }) => ({
      name: `${published.id}, ${published.year}, ${population.of}`,
      year: () => readAs(recordDecided(published, population), published.year, published.under),
    })),
  },
  histories: {
    title: "Mức xếp loại của một chi bộ qua các năm",
    told: histories.flatMap((history) =>
      Object.keys(history.levels).map((year) => ({
        name: `${history.id}, ${year}`,
        year: () => readAs(recordHistory(history), Number(year), ruleSetOfYear(Number(year))),
      })),
    ),
  },
  meetings: {
    title: "Một buổi sinh hoạt đã công bố, không có gì khác trong sổ ghi",
    told: meetings.map((published) => ({
      name: `${published.id}, ${dayOf(published)}: ${published.organisation}`,
      year: () =>
        replay(recordMeeting(published), {
          year: Number(dayOf(published).slice(0, 4)),
          under: qd132hd21,
          rubrics: Object.values(rubrics),
        }),
    })),
  },
  "example-years": {
    title: "Các năm ví dụ",
    told: exampleNames.map((name) => ({
      name,
      // The examples import the built package, and no other list needs a build.
      year: async () => (await import("../journeys/example-years.js")).yearOf(name),
    })),
  },
  "golden-year": {
    title: "Năm của bản phát hành đầu tiên",
    told: [{ name: "year-2021", year: goldenYear }],
  },
};

/** The caps that published totals are held against, or why they are held against none. */
const capsOf = ({ published }: Year): string[] =>
  published.flatMap(({ of, population, caps, notJudged }) => {
    const totals = [subjectNames[of].vi, ...(population === undefined ? [] : [population])].join(", ");
    const told = (state: CapState, why: CapReason | undefined) =>
      [capStateNames[state].vi, ...(why === undefined ? [] : [capReasonNames[why].vi])].join(", ");
    return [
      ...(notJudged === undefined ? [] : [`- *tỷ lệ tối đa* (${totals}): ${told("not-judged", notJudged)}.`]),
      ...caps.map(
        ({ cap, state, why }) => `- *tỷ lệ tối đa* \`${cap.id}\` (${totals}): ${told(state, why)}.`,
      ),
    ];
  });

const section = async ({ name, year }: Told): Promise<string[]> => {
  const read = await year();
  const found = read.findings.map(
    (finding) =>
      `- **${severityNames[finding.severity].vi}** \`${finding.code}\` (${finding.about}): ${describeFinding(finding, "vi")}`,
  );
  return [`## ${name}`, "", ...found, ...capsOf(read), ""];
};

describe("the expected findings, all of them", () => {
  it.each(Object.entries(files))("%s: each line is expected", async (file, { title, told }) => {
    const sections = await Promise.all(told.map(section));
    const text = [`# ${title}`, "", ...sections.flat()].join("\n");
    const place = new URL(`./expected-findings/${file}.md`, import.meta.url);
    if (process.env.UPDATE_GOLDEN === "1") writeFileSync(place, text);
    expect(text.split("\n")).toEqual(readFileSync(place, "utf8").split("\n"));
  });
});
