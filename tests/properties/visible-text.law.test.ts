import * as fc from "fast-check";
import { afterAll, describe, expect, it } from "vitest";
import { examples } from "../../examples/years/index.js";
import type { JournalEvent } from "../../src/events/catalogue.js";
import { vocabulary } from "../../src/events/catalogue.js";
import { encodeJournal } from "../../src/events/journal/encode.js";
import { replay } from "../../src/index.js";
import { hasUnseen, visibleText } from "../../src/language/visible-text.js";
import { ruleSets } from "../../src/rules/rule-sets/index.js";
import { eventsOf } from "../journeys/example-years.js";
import { chibo } from "../support/command.js";
import { emptyFolder, write } from "../support/tree.js";

const { folder, remove } = emptyFolder();
afterAll(remove);

type Change = (text: string) => string;

/** The value with each text changed. */
const changed = (value: unknown, change: Change): unknown => {
  if (typeof value === "string") return change(value);
  if (Array.isArray(value)) return value.map((each) => changed(each, change));
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, changed(each, change)]));
};

/** An entry with each text changed that its schema lets be any text: names, titles, reasons, words of minutes. */
const withTexts = (event: JournalEvent, change: Change): JournalEvent => {
  let entry = event;
  const texts = new Set<string>();
  changed(event.data, (text) => {
    texts.add(text);
    return text;
  });
  for (const text of texts) {
    const put = (other: string) => changed(entry.data, (each) => (each === text ? other : each));
    if (vocabulary[event.type].safeParse(put(`${text}\n`)).success)
      entry = { ...entry, data: put(change(text)) } as JournalEvent;
  }
  return entry;
};

/** Line ends, sequences that command a terminal, marks of direction, characters without width. */
const marks = [
  "\n",
  "\r",
  "\t",
  "\u001b[2K",
  "\u001b]0;x\u0007",
  "\u202e",
  "\u2066",
  "\u200b",
  "\u2028",
  "\u0085",
  "\u009b",
];

/** Everything that a reader may ask of a journal, as text. */
const askedOf = (file: string, name: string): readonly (readonly string[])[] => {
  const { year, under } = examples.find((each) => each.name === name) as (typeof examples)[number];
  const set = ruleSets[under];
  if (set === undefined) throw new Error(under);
  const of = ["--year", String(year), "--under", under];
  const read = replay(eventsOf(name), { year, under: set });
  const subjects = read.classification.all.map(({ subject }) => [`--${subject.kind}`, subject.id]);
  const cells = read.context.cells.map(({ id }) => id);
  const meetings = eventsOf(name).flatMap(({ stream }) =>
    stream.startsWith("meeting/") ? stream.slice(8) : [],
  );
  const asked = [
    ...subjects.slice(0, 4),
    ...subjects.slice(-4),
    ...cells.slice(0, 2).map((cell) => ["--quality", cell]),
    ...[...new Set(meetings)].slice(0, 2).map((meeting) => ["--meeting", meeting]),
    ...subjects.slice(0, 2).flatMap(([, id = ""]) => [
      ["--streak", id],
      ["--commendation", id],
    ]),
  ];
  const all = [
    ["replay", file, ...of],
    ["report", file, ...of],
    ["report", file, ...of, "--cells"],
    ["report", file, ...of, "--open"],
    ["report", file, ...of, "--half", "1"],
    ["report", file, ...of, "--month", `${year}-11`],
    ["findings", file, ...of],
    ["due", file, ...of, "--by", `${year}-12-20`],
    ["as-of", file, ...of, "--on", `${year}-12-20`],
    ...asked.map((about) => ["explain", file, ...about, ...of]),
  ];
  return all.map((args) => (args[0] === "explain" || args[0] === "due" ? [...args, "--names"] : args));
};

const linesOf = (text: string): number => text.split("\n").length;

describe("texts of a journal, printed by the command", () => {
  const name = "commune-2026";
  const events = eventsOf(name);
  const file = `${folder}/${name}.jsonl`;
  const answers = (change: Change) => {
    write(folder, {
      [`${name}.jsonl`]: [...encodeJournal(events.map((event) => withTexts(event, change)))].join(""),
    });
    return askedOf(file, name).map((args) => ({ args, ...chibo(...args) }));
  };

  it("cannot make or hide a line, turn the direction of writing or command the terminal", () => {
    const plain = answers((text) => `${text}x`);
    const marked = answers((text) => `${text}${[...marks].join("1. ")}`);
    for (const [nth, { args, status, stdout, stderr }] of marked.entries()) {
      const asked = args.join(" ");
      const other = plain[nth] ?? { status: 2, stdout: "", stderr: "" };
      expect([asked, status, linesOf(stdout), linesOf(stderr)]).toEqual([
        asked,
        other.status,
        linesOf(other.stdout),
        linesOf(other.stderr),
      ]);
      expect([asked, (stdout + stderr).split("\n").filter(hasUnseen)]).toEqual([asked, []]);
    }
    const check = JSON.parse(chibo("journal", "check", file, "--json").stdout);
    expect(check.unseen.length).toBeGreaterThan(5);
    expect(events.map(({ id }) => id)).toContain(check.unseen[0].entry);
    expect(marked.filter(({ stdout }) => stdout.includes("⟨U+202E⟩")).length).toBeGreaterThan(5);
  });
});

describe("any text, made visible", () => {
  it("stays on one line and keeps every letter in its place", () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.oneof(fc.constantFrom(...marks), fc.string({ unit: "binary" })) }),
        (text) => {
          const shown = visibleText(text);
          expect(hasUnseen(shown)).toBe(false);
          expect(shown.split(/\r\n|[\n\r\u0085\u2028\u2029]/)).toHaveLength(1);
          expect(visibleText(shown)).toBe(shown);
        },
      ),
    );
    expect(visibleText("Nguyễn\u202eVăn\nA\u001b[2K 😀")).toBe("Nguyễn⟨U+202E⟩Văn⟨U+000A⟩A⟨U+001B⟩[2K 😀");
  });
});
