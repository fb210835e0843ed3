import * as fc from "fast-check";
import { anyMeeting, type MeetingDraw, meetingKey, settledMeetings } from "./any-meeting.js";
import {
  anyDegrees,
  anyLevel,
  anyMember,
  anyStated,
  anyTasks,
  type MemberDraw,
  settledMember,
} from "./any-member.js";
import type { CellHappening, CellPlan, CellReviewPlan, CollectivePlan, OfficePlan } from "./plan.js";
import { organisationCriteria, statedOfOrganisations } from "./scheme.js";

/** How large a cell is drawn. */
export interface CellSize {
  readonly minMembers: number;
  readonly maxMembers: number;
  readonly maxMeetings: number;
}

/** What is drawn of a cell before its members have ids. */
export interface CellDraw {
  readonly members: readonly MemberDraw[];
  readonly meetings: readonly MeetingDraw[];
  readonly happenings: readonly CellHappening[];
  readonly review: CellReviewPlan | undefined;
  /** The month in which the deputy's office changes hands. */
  readonly change: number | undefined;
}

const collective = {
  degrees: anyDegrees(organisationCriteria),
  tasks: anyTasks(),
  stated: anyStated(statedOfOrganisations),
  outstanding: fc.boolean(),
  own: anyLevel(),
  proposed: anyLevel(),
  voted: anyLevel(),
  dissent: fc.nat(2),
  decided: anyLevel(),
  peers: fc.array(anyLevel(), { maxLength: 3, size: "xsmall" }),
};

/** The review of a base organisation. */
export const anyCollective = (): fc.Arbitrary<CollectivePlan> =>
  fc.record(collective, { requiredKeys: ["degrees", "dissent", "peers"] });

const anyCellReview = (): fc.Arbitrary<CellReviewPlan> =>
  fc.record(
    {
      ...collective,
      hinted: fc.boolean(),
      ballot: fc.record({
        form: fc.constantFrom("secret" as const, "open" as const),
        unreturned: fc.constantFrom(0, 0, 0, 1),
        invalid: fc.constantFrom(0, 0, 0, 1),
      }),
      closed: fc.boolean(),
    },
    { requiredKeys: ["degrees", "dissent", "peers", "hinted", "ballot", "closed"] },
  );

const month = (): fc.Arbitrary<number> => fc.integer({ min: 1, max: 11 });

const anyCellHappening = (): fc.Arbitrary<CellHappening> =>
  fc.oneof(
    fc.record({ kind: fc.constantFrom("renamed" as const, "attached" as const), month: month() }),
    fc.record({ kind: fc.constant("dissolved" as const), month: fc.constant(12) }),
    fc.record({
      kind: fc.constant("disciplined" as const),
      month: month(),
      form: fc.constantFrom("reprimand" as const, "warning" as const),
      remedied: fc.boolean(),
    }),
    fc.record({
      kind: fc.constant("wrongdoing" as const),
      month: month(),
      what: fc.constantFrom("disunity" as const, "personnel-work" as const, "buying-posts" as const),
    }),
    fc.record({ kind: fc.constant("sheet-adopted" as const), month: month() }),
    fc.record({
      kind: fc.constant("counted" as const),
      month: month(),
      activity: fc.constantFrom(
        "mass-work" as const,
        "articles-read" as const,
        "thematic-study" as const,
        "inspection-supervision" as const,
      ),
      count: fc.nat(5),
    }),
  );

/** A cell's year, in pieces that shrink apart. */
export const anyCell = ({ minMembers, maxMembers, maxMeetings }: CellSize): fc.Arbitrary<CellDraw> =>
  fc.record({
    members: fc.array(anyMember(), { minLength: minMembers, maxLength: maxMembers, size: "max" }),
    meetings: fc.uniqueArray(anyMeeting(), { maxLength: maxMeetings, selector: meetingKey, size: "small" }),
    happenings: fc.uniqueArray(anyCellHappening(), {
      maxLength: 2,
      selector: ({ kind }) => kind,
      size: "xsmall",
    }),
    review: fc.option(anyCellReview(), { nil: undefined, freq: 12 }),
    change: fc.option(month(), { nil: undefined, freq: 2 }),
  });

/** As many as a cell needs to be one: they are official and stay all year. */
const pillars = 3;

const officesOf = (members: readonly string[], change: number | undefined): OfficePlan[] => {
  const [secretary, deputy, successor] = members;
  const offices: OfficePlan[] = secretary === undefined ? [] : [{ office: "secretary", member: secretary }];
  if (deputy === undefined) return offices;
  if (change === undefined || successor === undefined)
    return [...offices, { office: "deputy", member: deputy }];
  return [
    ...offices,
    { office: "deputy", member: deputy, until: change },
    { office: "deputy", member: successor, from: change },
  ];
};

/** A coherent cell: `c1` with the members `m1-01`, `m1-02`, … */
export const settledCell = (draw: CellDraw, nth: number, year: number): CellPlan => {
  const id = `c${nth}`;
  const members = draw.members.map((member, index) =>
    settledMember(member, `m${nth}-${String(index + 1).padStart(2, "0")}`, index < pillars),
  );
  const ids = members.map((member) => member.id);
  return {
    id,
    members,
    offices: officesOf(ids, draw.change),
    happenings: draw.happenings,
    meetings: settledMeetings(draw.meetings, ids, id, year),
    ...(draw.review && { review: draw.review }),
  };
};
