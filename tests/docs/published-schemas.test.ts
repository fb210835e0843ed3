import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { AnySchemaObject, ValidateFunction } from "ajv";
import { Ajv2020 } from "ajv/dist/2020.js";
import formats from "ajv-formats";
import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { examples } from "../../examples/years/index.js";
import { commandHeader } from "../../src/aggregates/command.js";
import { type CommandType, commandNames } from "../../src/aggregates/command-names.js";
import { eventTypes, type JournalEvent } from "../../src/events/catalogue.js";
import { fold } from "../../src/projections/fold/fold.js";
import { projections } from "../../src/projections/streams/projections.js";
import { overJournals } from "../../src/testing/laws/journals.js";
import { eventsOf } from "../journeys/example-years.js";
import { anyEvent } from "../support/arbitrary-event.js";
import { root } from "../support/root.js";

const documentOf = (name: string): AnySchemaObject =>
  JSON.parse(readFileSync(join(root, `schema/${name}.json`), "utf8")) as AnySchemaObject;

const ajv = new Ajv2020({ strict: true, strictTuples: false, allowUnionTypes: true });
formats.default(ajv);

/** The definitions of a published document. Each is compiled at its first use. */
const definitionsOf = (name: string) => {
  ajv.addSchema(documentOf(name), name);
  return (definition: string): ValidateFunction => {
    const schema = ajv.getSchema(`${name}#/$defs/${definition}`);
    if (schema === undefined) throw new Error(`${name} defines no ${definition}`);
    return schema;
  };
};

const asJson = (value: unknown): unknown => JSON.parse(JSON.stringify(value));

/** The parts that do not fit their schema, with the first error. */
const misfits = (schema: ValidateFunction, ...values: readonly unknown[]): string[] =>
  values.flatMap((value) => (schema(asJson(value)) ? [] : [ajv.errorsText(schema.errors)]));

const commandByEvent: ReadonlyMap<string, CommandType> = new Map(
  Object.entries(commandNames).map(([command, event]) => [event, command as CommandType]),
);
const commandOf = ({ id, type, data, metadata }: JournalEvent): object => {
  const { schemaVersion: _, ...header } = metadata;
  return { type: commandByEvent.get(type), id, data, ...header };
};

const exampleEvents = examples.flatMap(({ name }) => eventsOf(name));
const sampled = fc.sample(fc.tuple(...eventTypes.map(anyEvent)), { numRuns: 3, seed: 6 }).flat();

describe("the published schema of events", () => {
  const event = definitionsOf("events");
  const schemas = new Map(eventTypes.map((type) => [type, event(type)] as const));
  const fitting = (entry: JournalEvent): string[] => {
    const schema = schemas.get(entry.type);
    return schema?.(entry) === true ? [] : [ajv.errorsText(schema?.errors)];
  };

  it("fits every event of generated years and of the examples, and any event that the vocabulary allows", () => {
    overJournals((events) => void expect(events.flatMap(fitting)).toEqual([]), { numRuns: 5 });
    expect(exampleEvents.flatMap(fitting)).toEqual([]);
    expect(sampled.flatMap(fitting)).toEqual([]);
  });

  it("takes an entry of each type as one of them, and refuses one that is broken", () => {
    const any = ajv.compile({ $ref: "events" });
    expect(eventTypes.map((type) => sampled.find((entry) => entry.type === type))).not.toContain(undefined);
    for (const entry of sampled.slice(0, eventTypes.length)) {
      expect(misfits(any, entry)).toEqual([]);
      const { metadata, ...rest } = entry;
      for (const broken of [
        { ...entry, whoever: 1 },
        { ...entry, data: { ...entry.data, whoever: 1 } },
        { ...entry, type: "NothingHappened" },
        { ...entry, position: 0 },
        { ...entry, stream: "cell" },
        { ...entry, metadata: { ...metadata, schemaVersion: 99 } },
        { ...entry, metadata: { ...metadata, recordedAt: "yesterday" } },
        rest,
      ])
        expect(misfits(event(entry.type), broken)).toHaveLength(1);
    }
  });

  it("refuses a replacement that is none of the type it names", () => {
    const corrected = sampled.find(
      (entry): entry is JournalEvent<"EntryCorrected"> => entry.type === "EntryCorrected",
    );
    if (corrected === undefined) throw new Error("no correction was made");
    const { replacement } = corrected.data;
    const by = (wrong: object) => ({
      ...corrected,
      data: { ...corrected.data, replacement: { ...replacement, ...wrong } },
    });
    for (const wrong of [{ data: { whoever: 1 } }, { type: "EntryWithdrawn" }, { type: "NothingHappened" }])
      expect(misfits(event("EntryCorrected"), by(wrong))).toHaveLength(1);
  });

  it("says of each field what the vocabulary says, and which are personal", () => {
    const { $defs } = documentOf("events");
    expect($defs.MemberNamedData.properties.name).toMatchObject({
      title: "Name",
      description: "The person's full name.",
      $comment: "personal",
    });
    expect($defs.MeetingConvenedData.description).toBe("A meeting of a cell is called.");
    expect($defs.MeetingConvenedData.properties.minimumMinutes.title).toBe("Least duration (minutes)");
  });
});

describe("the published schemas in Vietnamese", () => {
  it.each(["commands", "overlay", "rubric", "roll-up", "rule-set"])(
    "say of %s the same as the English ones but for their words",
    (name) => {
      const wordless = (json: unknown): unknown => {
        if (Array.isArray(json)) return json.map(wordless);
        if (typeof json !== "object" || json === null) return json;
        const own = Object.entries(json).filter(
          ([keyword, value]) => !["title", "description"].includes(keyword) || typeof value !== "string",
        );
        return Object.fromEntries(own.map(([keyword, value]) => [keyword, wordless(value)]));
      };
      const vietnamese = documentOf(`vi/${name}`);
      expect(wordless(vietnamese)).toEqual(wordless(documentOf(name)));
      expect(JSON.stringify(vietnamese)).not.toBe(JSON.stringify(documentOf(name)));
    },
  );

  it("name the values of a field", () => {
    const { level } = documentOf("vi/commands").$defs;
    expect(level.oneOf[1]).toEqual({ const: "good", title: "hoàn thành tốt nhiệm vụ" });
  });
});

describe("the published schema of commands", () => {
  const command = definitionsOf("commands");

  it("fits a command for every event of an example, and for any event of each type", () => {
    // Readers take this event of old journals. No command records it.
    const commands = [...eventsOf("school-2021"), ...sampled]
      .filter(({ type }) => type !== "QuarterLevelDecided")
      .map(commandOf) as { type: string }[];
    expect(commands.filter((each) => !commandHeader.safeParse(each).success)).toEqual([]);
    expect(commands.flatMap((each) => misfits(command(each.type), each))).toEqual([]);
    expect(new Set(commands.map(({ type }) => type)).size).toBe(Object.keys(commandNames).length);
  });

  it("refuses a command without its header, with other data, or that nobody knows", () => {
    const any = ajv.compile({ $ref: "commands" });
    const [first] = exampleEvents;
    if (first === undefined) throw new Error("no example");
    const sound = commandOf(first);
    expect(misfits(any, sound)).toEqual([]);
    for (const broken of [
      { ...sound, recordedBy: undefined },
      { ...sound, data: { ...first.data, whoever: 1 } },
      { ...sound, type: "DoNothing" },
      { ...sound, id: "" },
    ])
      expect(misfits(any, broken)).toHaveLength(1);
  });
});

describe("the published schema of read models", () => {
  const known = ajv.compile(documentOf("read-models"));
  const jsonOf = (events: readonly JournalEvent[]) => {
    const { streams, gaps, withheld } = fold(projections, events);
    return { streams: Object.fromEntries(streams), gaps, withheld };
  };

  it("fits every state of generated years and of the examples", () => {
    overJournals((events) => void expect(misfits(known, jsonOf(events))).toEqual([]), { numRuns: 5 });
    for (const { name } of examples) expect(misfits(known, jsonOf(eventsOf(name)))).toEqual([]);
    expect(misfits(known, jsonOf(exampleEvents.filter(({ position }) => position !== 2)))).toEqual([]);
  });

  it("refuses a state that nobody declared, a field more and a field less", () => {
    const sound = asJson(jsonOf(eventsOf("school-2021"))) as {
      streams: Record<string, { position: number; states: Record<string, Record<string, unknown>> }>;
    };
    const [stream, folded] =
      Object.entries(sound.streams).find(([, { states }]) => states["meeting-steps"] !== undefined) ?? [];
    if (stream === undefined || folded === undefined) throw new Error("no meeting");
    const { agenda: _, ...less } = folded.states["meeting-steps"] ?? {};
    for (const states of [
      { ...folded.states, whoever: {} },
      { ...folded.states, "meeting-steps": { ...less, agenda: 1, whoever: 1 } },
      { ...folded.states, "meeting-steps": less },
    ])
      expect(misfits(known, { ...sound, streams: { [stream]: { ...folded, states } } })).toHaveLength(1);
  });
});
