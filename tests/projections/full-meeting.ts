import type { EventData } from "../../src/events/catalogue.js";
import type { Rubric } from "../../src/rules/rubrics/rubric.js";
import type { Story } from "../../src/testing/index.js";

type Convened = EventData<"MeetingConvened">;

/** The differences from a complete meeting in time: attendance, speakers, left-out steps. */
export interface Differences {
  readonly cell?: string;
  readonly kind?: Convened["kind"];
  readonly key?: string;
  readonly present?: readonly string[];
  readonly excused?: readonly string[];
  readonly unexcused?: readonly string[];
  readonly speakers?: readonly string[];
  readonly minutes?: number;
  readonly minimumMinutes?: number;
  readonly without?: readonly (
    | "pre-meeting"
    | "documents-before"
    | "roll-call"
    | "fees"
    | "agenda"
    | "presented"
    | "praise"
    | "task"
    | "conclusion"
    | "minutes"
    | "closing"
    | "documents-after"
  )[];
  /** When documents were posted, as instants. */
  readonly postedBefore?: string;
  readonly postedAfter?: string;
  /** Recorded before the conclusion: tasks, opinions, resolutions. */
  readonly body?: (told: Story) => Story;
}

/**
 * A meeting on the third at 8 in the morning in Vietnam with all steps of its order recorded, apart from the
 * given differences.
 */
export const fullMeeting = (
  told: Story,
  month: string,
  members: readonly string[],
  differences: Differences = {},
): Story => {
  const { cell = "c-1", kind = "regular", without = [], body = (so: Story) => so } = differences;
  const { present = members, excused = [], unexcused = [], speakers = present } = differences;
  const key = differences.key ?? (kind === "regular" ? month : `${month}-${kind}`);
  const [chair = "m-1", second = "m-2"] = present;
  const start = `${month}-03T01:00:00Z`;
  const at = (minute: number) =>
    new Date(Date.parse(start) + minute * 60_000).toISOString().replace(".000Z", "Z");
  const unless =
    (step: NonNullable<Differences["without"]>[number], tell: (so: Story) => Story) => (so: Story) =>
      without.includes(step) ? so : tell(so);
  const convened: Convened = {
    cell,
    kind,
    forMonth: month,
    scheduledFor: start,
    mode: "in-person",
    ...(differences.minimumMinutes === undefined ? {} : { minimumMinutes: differences.minimumMinutes }),
  };
  const steps: readonly ((so: Story) => Story)[] = [
    (so) => so.on(`meeting/${cell}/${key}`).happened("MeetingConvened", convened, at(-5 * 1440)),
    unless("documents-before", (so) =>
      so.happened(
        "DocumentsPosted",
        { phase: "before", channel: "handbook-app", documents: ["Dự thảo"] },
        differences.postedBefore ?? at(-2 * 1440),
      ),
    ),
    unless("pre-meeting", (so) =>
      so.happened("CommitteePreMeetingHeld", { on: at(-1440).slice(0, 10), attended: [chair] }, at(-1440)),
    ),
    (so) => so.happened("MeetingOpened", { chair, secretary: second, guests: [] }, start),
    unless("roll-call", (so) =>
      so.happened(
        "RollCallTaken",
        { present: [...present], excused: excused.map((member) => ({ member })), unexcused: [...unexcused] },
        at(1),
      ),
    ),
    unless("fees", (so) => so.happened("FeesReported", { paid: [...present], unpaid: [] }, at(2))),
    unless("agenda", (so) =>
      so.happened("AgendaAdopted", { items: [{ item: "1", title: "Nhiệm vụ tháng" }] }, at(3)),
    ),
    unless("presented", (so) => so.happened("ItemPresented", { item: "1", by: chair }, at(4))),
    (so) =>
      speakers.reduce(
        (then, by, index) => then.happened("CommentMade", { by, item: "1" }, at(5 + index)),
        so,
      ),
    unless("praise", (so) => so.happened("MemberPraised", { member: chair }, at(40))),
    body,
    unless("conclusion", (so) => so.happened("ConclusionGiven", { by: chair }, at(60))),
    unless("task", (so) =>
      so.happened("TaskAssigned", { task: `t-${key}`, member: second, due: `${month}-28` }, at(61)),
    ),
  ];
  return steps.reduce((so, step) => step(so), told);
};

/**
 * Full marks of the first member on a rubric, unless the options say otherwise. A criterion with null gets no
 * mark.
 */
export const markedOn = (
  told: Story,
  month: string,
  rubric: Rubric,
  marks: Readonly<Record<string, number | null>> = {},
): Story =>
  rubric.criteria.reduce((so, { id, max, scored }) => {
    const points = id in marks ? marks[id] : scored.kind === "met" ? 1 : max;
    return points === null || points === undefined
      ? so
      : so.happened(
          "CriterionMarked",
          {
            rubric: rubric.id,
            criterion: id,
            points,
            by: "m-1",
            ...(points < max ? { reason: "có lý do" } : {}),
          },
          `${month}-03T02:20:00Z`,
        );
  }, told);

/** The end of a meeting on the third: minutes, close, documents. */
export const ended = (told: Story, month: string, differences: Differences = {}): Story => {
  const { without = [], minutes = 95 } = differences;
  const at = (minute: number) =>
    new Date(Date.parse(`${month}-03T01:00:00Z`) + minute * 60_000).toISOString().replace(".000Z", "Z");
  const approved = without.includes("minutes")
    ? told
    : told.happened("MinutesApproved", { signedBy: ["m-1"] }, at(minutes));
  const closed = without.includes("closing") ? approved : approved.happened("MeetingClosed", {}, at(minutes));
  return without.includes("documents-after")
    ? closed
    : closed.happened(
        "DocumentsPosted",
        { phase: "after", channel: "handbook-app", documents: ["Nghị quyết"] },
        differences.postedAfter ?? at(minutes + 1440),
      );
};

/** A meeting with all steps in time and full marks on a rubric, apart from the given differences. */
export const scoredMeeting = (
  told: Story,
  month: string,
  members: readonly string[],
  rubric: Rubric,
  {
    marks = {},
    ...differences
  }: Differences & { readonly marks?: Readonly<Record<string, number | null>> } = {},
): Story =>
  ended(markedOn(fullMeeting(told, month, members, differences), month, rubric, marks), month, differences);
