import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { JournalEvent } from "../../src/events/catalogue.js";
import type { Story } from "../../src/testing/index.js";
import type { Year } from "../../src/year.js";
import { called, held, oneCell, read } from "../projections/world.js";

const ids = ["m-1", "m-2", "m-3"];
const hows = ["present", "excused", "unexcused", "unnamed", "uncalled", "not-held", "exempt"] as const;
const settings = { numRuns: 40 };
type How = (typeof hows)[number];

/** The attendance of the third member in each month, and the members who comment there, in order. */
const months = fc.array(
  fc.record({ how: fc.constantFrom(...hows), comments: fc.array(fc.constantFrom(...ids), { maxLength: 4 }) }),
  { minLength: 1, maxLength: 12 },
);
type Months = readonly { readonly how: How; readonly comments: readonly string[] }[];

const callOf = (how: How) => ({
  present: how === "present" ? ids : ["m-1", "m-2"],
  ...(how === "excused" || how === "unexcused" ? { [how]: ["m-3"] } : {}),
});

/** One meeting: its roll call, a task for the third member, and the comments. */
const meeting = (
  told: Story,
  month: string,
  { how, comments }: Months[number],
  call: typeof callOf,
): Story => {
  if (how === "not-held") return told;
  const exempt =
    how === "exempt"
      ? told
          .on("cell/c-1")
          .happened(
            "MemberExempted",
            { member: "m-3", on: `${month}-01`, until: `${month}-09` },
            `${month}-01`,
          )
      : told;
  const opened = held(exempt, month);
  const rolled = how === "uncalled" ? opened : called(opened, month, call(how));
  const tasked = rolled.happened(
    "TaskAssigned",
    { task: `t-${month}`, member: "m-3", due: `${month}-28` },
    `${month}-03T02:00:00Z`,
  );
  return comments.reduce((so, by) => so.happened("CommentMade", { by }, `${month}-03T02:10:00Z`), tasked);
};

const told = (plan: Months, call = callOf): Story =>
  plan.reduce(
    (so, each, index) => meeting(so, `2021-${String(index + 1).padStart(2, "0")}`, each, call),
    oneCell(...ids),
  );

/** The results of a year, without the corrections. */
const saysOf = ({ attendanceOverYear: running, tasks, classification, meetings, findings }: Year) => ({
  running: running.all,
  tasks: tasks.all,
  outcomes: classification.all.map(({ key, outcome }) => [key, outcome]),
  attendance: meetings.all.map(({ attendance }) => attendance),
  findings: findings.filter(({ code }) => code !== "entry-corrected"),
});

const withoutPositions = (value: unknown): unknown =>
  JSON.parse(JSON.stringify(value).replaceAll(/@\d+/g, ""));

describe("law: conditions over many meetings", () => {
  it("a run is never longer than the meetings at which the member was expected", () => {
    fc.assert(
      fc.property(months, (plan) => {
        for (const each of read(told(plan)).attendanceOverYear.all) {
          const { expected, attended, excused, unexcused, unknown, longestExcused, currentExcused } = each;
          expect(attended + excused + unexcused + unknown).toBe(expected);
          expect(longestExcused).toBeLessThanOrEqual(excused);
          expect(currentExcused).toBeLessThanOrEqual(longestExcused);
          expect(each.excusedRuns.flatMap(({ absences }) => absences)).toHaveLength(excused);
        }
      }),
      settings,
    );
  });

  it("permuting the comments of a meeting changes nothing but their order", () => {
    const shuffled = months.chain((plan) =>
      fc
        .tuple(
          ...plan.map(({ comments }) =>
            fc.shuffledSubarray([...comments], { minLength: comments.length, maxLength: comments.length }),
          ),
        )
        .map(
          (orders) => [plan, plan.map(({ how }, index) => ({ how, comments: orders[index] ?? [] }))] as const,
        ),
    );
    const sorted = ({ meetings }: Year) =>
      meetings.all.map(({ steps, ...rest }) => ({
        ...rest,
        steps: { ...steps, speakers: [...steps.speakers].sort() },
      }));
    fc.assert(
      fc.property(shuffled, ([plan, other]) => {
        const [one, two] = [read(told(plan)), read(told(other))];
        expect(saysOf(two)).toEqual(saysOf(one));
        // The id of a comment is its position, and so its order.
        expect(withoutPositions(sorted(two))).toEqual(withoutPositions(sorted(one)));
      }),
      settings,
    );
  });

  it("a roll call that was corrected equals one that was right", () => {
    const wrong = () => ({ present: ["m-1"], unexcused: ["m-2", "m-3"] });
    const corrected = (plan: Months): Story => {
      const story = told(plan, wrong);
      return story.events
        .filter(({ type }) => type === "RollCallTaken")
        .reduce((so, { stream, position, metadata }) => {
          const how = plan[Number(stream.slice(-2)) - 1]?.how ?? "present";
          const { present, ...absent } = callOf(how);
          const data = {
            present,
            excused: "excused" in absent ? [{ member: "m-3" }] : [],
            unexcused: "unexcused" in absent ? ["m-3"] : [],
          };
          return so.on(stream).happened(
            "EntryCorrected",
            {
              entry: position,
              reason: "sai",
              replacement: { type: "RollCallTaken", happenedAt: metadata.happenedAt, data },
            },
            "2021-12-30",
          );
        }, story);
    };
    fc.assert(
      fc.property(months, (plan) => {
        expect(withoutPositions(saysOf(read(corrected(plan))))).toEqual(
          withoutPositions(saysOf(read(told(plan)))),
        );
      }),
      settings,
    );
  });

  it("entries that come late give the year of timely ones", () => {
    const late = (events: readonly JournalEvent[], of: ReadonlySet<string>): JournalEvent[] => {
      const delayed = events
        .filter(({ stream }) => of.has(stream))
        .map((event) => ({ ...event, metadata: { ...event.metadata, recordedAt: "2022-02-01T02:00:00Z" } }));
      return [...events.filter(({ stream }) => !of.has(stream)), ...delayed];
    };
    fc.assert(
      fc.property(months, fc.array(fc.nat(11)), (plan, some) => {
        const { events } = told(plan);
        const streams = [...new Set(events.map(({ stream }) => stream))];
        const of = new Set(some.flatMap((nth) => streams[nth] ?? []));
        expect(saysOf(read(late(events, of)))).toEqual(saysOf(read(events)));
      }),
      settings,
    );
  });
});
