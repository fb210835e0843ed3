import { describe, expect, it } from "vitest";
import type { JournalEvent } from "../../../src/events/catalogue.js";
import type { Trust } from "../../../src/events/journal/decode.js";
import { encodeEvent } from "../../../src/events/journal/encode.js";
import type { JournalProblem } from "../../../src/events/journal/line-problem.js";
import { readJournal, readJournalSync } from "../../../src/events/journal/read.js";
import { differingFields } from "../../../src/events/journal/same-content.js";
import { closed, commented, entry, meetingOfNovember } from "../../support/entry.js";

const read = (lines: readonly (JournalEvent | string)[], trust?: Trust) => {
  const text = lines.map((line) => `${typeof line === "string" ? line : encodeEvent(line)}\n`).join("");
  const batches = [...readJournalSync([text], trust === undefined ? {} : { trust })];
  return {
    events: batches.flatMap(({ events }) => events),
    problems: batches.flatMap(({ problems }) => problems),
  };
};

const brief = ({ line, code, path }: JournalProblem) => `${line} ${code} ${path}`.trim();
const other = { stream: "meeting/c-3/2021-12" };

describe("A journal in order", () => {
  it("is read without problems, its streams interleaved, blank lines skipped", () => {
    const events = [closed(1), closed(1, other), closed(2), closed(3), closed(2, other)];
    expect(read(events)).toEqual({ events, problems: [] });
    expect(read(["", ...events, "", ""])).toEqual({ events, problems: [] });
    expect(read(events, "validated")).toEqual({ events, problems: [] });
  });

  it("may be empty, or only line feeds", () => {
    expect([...readJournalSync([])]).toEqual([]);
    expect([...readJournalSync(["\n\r\n\n"])]).toEqual([]);
  });

  it("comes from a stream as well", async () => {
    const chunks = (async function* () {
      yield new TextEncoder().encode(`${encodeEvent(closed(1))}\n${encodeEvent(closed(2)).slice(0, 9)}`);
      yield new TextEncoder().encode(encodeEvent(closed(2)).slice(9));
    })();
    const events: JournalEvent[] = [];
    for await (const batch of readJournal(chunks)) events.push(...batch.events);
    expect(events).toEqual([closed(1), closed(2)]);
  });

  it("gives batches that are small, so that a large file is never in memory as a whole", () => {
    const text = Array.from({ length: 3000 }, (_, index) => encodeEvent(closed(index + 1))).join("\n");
    const batches = [...readJournalSync([text])];
    expect(batches.flatMap(({ events }) => events)).toHaveLength(3000);
    for (const { events } of batches) expect(events.length).toBeLessThan(300);
  });
});

describe("A line that cannot be read", () => {
  it("is reported with its number and does not stop the others", () => {
    const { events, problems } = read([
      closed(1),
      "{",
      "",
      { ...closed(2), position: 0 } as JournalEvent,
      closed(2),
    ]);
    expect(events).toEqual([closed(1), closed(2)]);
    expect(problems.map(brief)).toEqual(["2 not-json", "4 invalid position"]);
  });

  it("is said to break off where it is the last and has no line feed", () => {
    const whole = `${encodeEvent(closed(1))}\n`;
    const last = encodeEvent(commented(2, "Nhất trí"));
    for (const cut of [1, 40, last.length - 1]) {
      const [batch, end] = [...readJournalSync([whole + last.slice(0, cut)])];
      expect(batch).toEqual({ events: [closed(1)], problems: [] });
      expect(end?.events).toEqual([]);
      expect(end?.problems.map(brief)).toEqual(["2 broken-off"]);
    }
    const bytes = new TextEncoder().encode(`${whole}{"a":"ấ`).slice(0, -1);
    expect([...readJournalSync([bytes])].flatMap(({ problems }) => problems).map(brief)).toEqual([
      "2 broken-off",
    ]);
  });

  it("is not said to break off where it is whole but wrong", () => {
    const [batch] = [...readJournalSync(['{"type":"Nothing"}'])];
    expect(batch?.problems.map(brief)).toEqual(["1 unknown-type type"]);
    expect(read(["{"]).problems.map(brief)).toEqual(["1 not-json"]);
  });
});

describe("An entry delivered twice", () => {
  it("is dropped the second time, by its id", () => {
    const named = closed(2, { id: "import-7" });
    const { events, problems } = read([closed(1), named, closed(1), named, closed(3)]);
    expect(events).toEqual([closed(1), named, closed(3)]);
    expect(problems.map(brief)).toEqual(["3 duplicate id", "4 duplicate id"]);
    expect(problems.map(({ event }) => event)).toEqual([closed(1), named]);
  });
});

describe("Two entries with one id", () => {
  const one = commented(2, "Nhất trí");
  const other = commented(2, "Không nhất trí");
  const conflict = (first: number) => ({
    code: "id-conflict",
    path: "id",
    facts: { id: one.id, stream: meetingOfNovember, position: 2, line: first },
  });

  it("and different content are a conflict that names both lines; the first line counts", () => {
    for (const trust of ["raw", "validated"] as const) {
      const { events, problems } = read([closed(1), one, "", closed(3), other], trust);
      expect(events).toEqual([closed(1), one, closed(3)]);
      expect(problems).toEqual([{ line: 5, ...conflict(2), event: other }]);
    }
    expect(read([closed(1), other, one]).events).toEqual([closed(1), other]);
  });

  it("and another recorder or instant only are a conflict as well, each time they come", () => {
    const { recordedAt: _, ...told } = one.metadata;
    const later = { ...one, metadata: { ...told, recordedAt: "2021-11-04T00:00:00Z" } };
    const elsewhere = { ...one, metadata: { ...one.metadata, recordedFor: "c-4" } };
    const { problems } = read([closed(1), one, later, one, elsewhere]);
    expect(problems.map(brief)).toEqual(["3 id-conflict id", "4 duplicate id", "5 id-conflict id"]);
  });

  it("and equal content in another order of fields do no harm", () => {
    const turned = JSON.stringify(Object.fromEntries(Object.entries(one).reverse()));
    const { id, data, ...rest } = one;
    const spaced = JSON.stringify({ ...rest, data: { text: data.text, by: data.by }, id }, null, 1);
    const { events, problems } = read([closed(1), one, turned, spaced.replaceAll("\n", " ")]);
    expect(events).toEqual([closed(1), one]);
    expect(problems.map(brief)).toEqual(["3 duplicate id", "4 duplicate id"]);
  });

  it("are compared where the first came late, after a gap, or between others of its stream", () => {
    const { problems } = read([
      closed(1),
      closed(4),
      one,
      closed(3),
      closed(4),
      other,
      commented(4, "Ý kiến"),
    ]);
    expect(problems.map(brief)).toEqual([
      "2 gap position",
      "3 out-of-order position",
      "4 out-of-order position",
      "5 duplicate id",
      "6 id-conflict id",
      "7 id-conflict id",
    ]);
    expect(problems.at(-2)).toMatchObject(conflict(3));
    expect(problems.at(-1)?.facts).toMatchObject({ position: 4, line: 2 });
  });

  it("are what two copies of a journal come to that went apart, from the first entry that differs", () => {
    const kept = [closed(1), one, closed(3)];
    const apart = [closed(1), other, commented(3, "Khác"), closed(4)];
    const { events, problems } = read([...kept, ...apart]);
    expect(events).toEqual([...kept, closed(4)]);
    expect(problems.map(brief)).toEqual(["4 duplicate id", "5 id-conflict id", "6 id-conflict id"]);
  });
});

describe("The fields in which two entries differ", () => {
  it("are named by their paths, also where a field is absent or a list is longer", () => {
    const call = entry(1, "RollCallTaken", { present: ["m-1", "m-2"], excused: [], unexcused: [] });
    const other = {
      ...call,
      data: { present: ["m-1", "m-3", "m-4"], excused: [{ member: "m-2" }], unexcused: [] },
      metadata: { ...call.metadata, correlationId: "x" },
    };
    const fields = ["data.excused[0]", "data.present[1]", "data.present[2]", "metadata.correlationId"];
    expect(differingFields(call, other)).toEqual(fields);
    expect(differingFields(other, call)).toEqual(fields);
    expect(differingFields(call, structuredClone(call))).toEqual([]);
  });
});

describe("A position that is taken", () => {
  it("is a conflict, whichever of the two ids is the default one", () => {
    const named = closed(1, { id: "import-7" });
    for (const [first, second] of [
      [closed(1), named],
      [named, closed(1)],
      [named, closed(1, { id: "import-8" })],
    ] as const) {
      const { events, problems } = read([first, second, closed(2)]);
      expect(events).toEqual([first, closed(2)]);
      expect(problems).toMatchObject([
        { line: 2, code: "position-conflict", facts: { position: 1, recorded: first.id }, event: second },
      ]);
    }
  });
});

describe("An id that is taken", () => {
  it("is a conflict within a stream and between streams", () => {
    const named = closed(1, { id: "import-7" });
    for (const again of [closed(2, { id: "import-7" }), closed(1, { ...other, id: "import-7" })]) {
      const { events, problems } = read([named, again]);
      expect(events).toEqual([named]);
      expect(problems).toMatchObject([
        { code: "id-conflict", facts: { stream: meetingOfNovember, position: 1 }, event: again },
      ]);
    }
  });

  it("is a conflict where it is another entry's default id, seen before or after", () => {
    const borrowed = closed(1, { ...other, id: closed(1).id });
    expect(read([closed(1), borrowed]).problems.map(brief)).toEqual(["2 id-conflict id"]);
    expect(read([borrowed, closed(1)]).problems.map(brief)).toEqual(["2 id-conflict id"]);
  });

  it("is none where the id only looks like a place that no entry has", () => {
    const odd = [
      "meeting/c-3/2021-11@01",
      "meeting/c-3/2021-11@9",
      "x@1",
      "@",
      "meeting/c-3/2021-11@1e0",
    ].filter((id) => id !== "@");
    const events = [closed(1), ...odd.map((id, index) => closed(index + 2, { id }))];
    expect(read(events)).toEqual({ events, problems: [] });
  });
});

describe("Positions that do not follow each other", () => {
  it("leave a gap, which is reported while the entry counts", () => {
    const { events, problems } = read([closed(1), closed(3), closed(4), closed(9)]);
    expect(events).toEqual([closed(1), closed(3), closed(4), closed(9)]);
    expect(problems).toMatchObject([
      { line: 2, code: "gap", facts: { stream: meetingOfNovember, from: 2, to: 2 } },
      { line: 4, code: "gap", facts: { stream: meetingOfNovember, from: 5, to: 8 } },
    ]);
    expect(problems.every((problem) => problem.event === undefined)).toBe(true);
  });

  it("leave a gap before the first entry too", () => {
    expect(read([closed(2)]).problems).toMatchObject([{ code: "gap", facts: { from: 1, to: 1 } }]);
  });

  it("give an entry that comes late to the caller, and know it when it comes again", () => {
    const late = [6, 4, 7, 5].map((position) => closed(position));
    const { events, problems } = read([closed(3), closed(8), ...late, closed(5), closed(9)]);
    expect(events).toEqual([closed(3), closed(8), closed(9)]);
    expect(problems.map(brief)).toEqual([
      "1 gap position",
      "2 gap position",
      ...[3, 4, 5, 6].map((line) => `${line} out-of-order position`),
      "7 duplicate id",
    ]);
    expect(problems.slice(2, 6).map(({ event }) => event)).toEqual(late);
  });

  it("are found quickly among very many gaps", () => {
    const scattered = [
      ...Array.from({ length: 4000 }, (_, index) => closed(2 * index + 2)),
      ...Array.from({ length: 4000 }, (_, index) => closed(2 * index + 1)),
    ];
    const codes = read(scattered, "validated").problems.map(({ code }) => code);
    expect(codes.filter((code) => code === "gap")).toHaveLength(4000);
    expect(codes.filter((code) => code === "out-of-order")).toHaveLength(4000);
  });
});
