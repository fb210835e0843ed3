import { commandNames } from "../../src/aggregates/command-names.js";
import type { RefusalCode } from "../../src/aggregates/reason.js";
import type { JournalEvent } from "../../src/events/catalogue.js";
import { buildYear, type CellPlan } from "../../src/testing/index.js";
import { zeroFingerprint } from "../../src/testing/years/rubric.js";
import { dice, seededCell, seededReview } from "../../src/testing/years/seeded-years.js";

/** A command in the form that is sent. Some commands are invalid, so no type describes their data. */
export interface SentCommand {
  readonly type: string;
  readonly data: unknown;
  readonly id: string;
  readonly happenedAt: string;
  readonly recordedAt: string;
  readonly recordedBy: string;
  readonly recordedFor: string;
}

/** One command for a stream, and its required result, whatever the other commands do. */
export interface Sending {
  /** Its place in the workload. */
  readonly n: number;
  readonly stream: string;
  readonly command: SentCommand;
  /** The reason for which it must be refused. Undefined if the state of the stream decides. */
  readonly mustBe?: RefusalCode | "refused";
  /** It is sent only after this command has been acknowledged. */
  readonly after?: number;
  /** It is the same command as that one, sent again. */
  readonly again?: number;
}

export interface WorkloadOptions {
  readonly seed: number;
  /** The number of commands, with repetitions and invalid ones. */
  readonly commands: number;
  /** Members of a cell; by default the generator's own size, 20 to 30. */
  readonly members?: number;
}

const commandOf: ReadonlyMap<string, string> = new Map(
  Object.entries(commandNames).map(([command, event]) => [event, command]),
);
const year = 2021;
const cellsPerBase = 2;

/** A cell with a plan that is cut to its first members and to a meeting in each of a few months. */
const smaller = (cell: CellPlan, members: number | undefined): CellPlan => {
  if (members === undefined) return cell;
  const kept = cell.members.slice(0, members);
  const ids = new Set(kept.map(({ id }) => id));
  return {
    ...cell,
    members: kept,
    meetings: cell.meetings
      .filter(({ month }) => month % 4 === 3)
      .map((meeting) => ({
        ...meeting,
        absences: meeting.absences.filter(({ member }) => ids.has(member)),
        praised: meeting.praised.filter((member) => ids.has(member)),
        reminded: meeting.reminded.filter((member) => ids.has(member)),
        assigned: meeting.assigned.filter(({ member }) => ids.has(member)),
        assessed: meeting.assessed.filter(({ member }) => ids.has(member)),
      })),
  };
};

/**
 * Years of base organisations, one after the other, each with two cells. There are few streams, and all are
 * in use at the same time.
 */
function* years({ seed, members }: WorkloadOptions): Generator<JournalEvent> {
  const rolls = dice(seed);
  for (let nth = 1; ; nth += 1) {
    const cells = Array.from({ length: cellsPerBase }, (_, index) =>
      smaller(seededCell((nth - 1) * cellsPerBase + index + 1, year, rolls), members),
    );
    const anyone = cells[0]?.members[0]?.id ?? "nobody";
    yield* buildYear({
      year,
      base: `b${nth}`,
      superior: `s${nth}`,
      fingerprint: zeroFingerprint,
      fulfilledByAnalogy: rolls.chance(50),
      cells,
      review: seededReview(rolls),
      decisions: {
        capGroups: true,
        relieved: [],
        commended: [anyone],
        notified: true,
        published: true,
        contradiction: false,
        complaints: [{ member: anyone, outcome: "upheld", redecided: "good" }],
      },
      late: Array.from({ length: 12 }, () => ({ nth: rolls.roll(5000), days: 1 + rolls.roll(90) })),
      corrections: Array.from({ length: 6 }, () => ({
        how: rolls.one(["corrected", "withdrawn"] as const),
        nth: rolls.roll(5000),
        days: 1 + rolls.roll(30),
      })),
    });
  }
}

type Spoiled = Pick<Sending, "stream" | "command"> & { readonly mustBe: NonNullable<Sending["mustBe"]> };

/** The kinds of invalid commands, each with the reason for the refusal. */
const spoil = [
  ({ stream, command }: Sending): Spoiled => ({
    stream,
    command: { ...command, data: { ...(command.data as object), unheardOf: true } },
    mustBe: "invalid-data",
  }),
  ({ stream, command }: Sending): Spoiled => ({
    stream,
    command: { ...command, recordedAt: "yesterday" },
    mustBe: "invalid-data",
  }),
  ({ stream, command }: Sending): Spoiled => ({
    stream,
    command: { ...command, type: "AbolishEverything" },
    mustBe: "unknown-command",
  }),
  ({ stream, command }: Sending): Spoiled => ({
    stream: `${stream}/and/below`,
    command,
    mustBe: "wrong-stream",
  }),
] as const;

/** A count with more papers than were issued. */
const stuffed = (command: SentCommand): SentCommand => {
  const { data } = command as { readonly data: { readonly issued: number } };
  return { ...command, data: { ...data, returned: data.issued + 1, valid: data.issued + 1, invalid: 0 } };
};

const commandFrom = ({ type, data, metadata }: JournalEvent, n: number): SentCommand => ({
  type: commandOf.get(type) ?? type,
  data,
  id: `sent-${n}`,
  happenedAt: metadata.happenedAt,
  recordedAt: metadata.recordedAt,
  recordedBy: metadata.recordedBy,
  recordedFor: metadata.recordedFor,
});

/**
 * The commands of generated years, in order. Of a hundred commands about five are sent again (some at once,
 * some later), three have the id of another, and four are invalid. The same options give the same workload.
 */
export const workloadOf = (options: WorkloadOptions): Sending[] => {
  const rolls = dice(options.seed ^ 0x70727475);
  const sendings: Sending[] = [];
  const add = (sending: Omit<Sending, "n">): void => {
    sendings.push({ ...sending, n: sendings.length });
  };
  for (const event of years(options)) {
    if (sendings.length >= options.commands) break;
    const n = sendings.length;
    const good: Sending = { n, stream: event.stream, command: commandFrom(event, n) };
    sendings.push(good);
    const fresh = { ...good.command, id: `spoiled-${n}` };
    if (rolls.chance(3)) add({ ...good, again: n });
    const earlier = sendings[rolls.roll(sendings.length)];
    if (rolls.chance(2) && earlier !== undefined && earlier.mustBe === undefined)
      add({ ...earlier, again: earlier.again ?? earlier.n });
    if (rolls.chance(3))
      add({
        stream: good.stream,
        command: { ...good.command, type: "ConveneMeeting", data: { other: n } },
        after: n,
        mustBe: "id-taken",
      });
    if (rolls.chance(4)) add(rolls.one(spoil)({ ...good, command: fresh }));
    if (good.command.type === "CountBallot")
      add({ stream: good.stream, command: stuffed(fresh), mustBe: "refused" });
  }
  return sendings.slice(0, options.commands);
};
