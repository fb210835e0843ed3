import { monthsAfter } from "../../events/time.js";
import { groundOn } from "../../rules/calendar/obligations.js";
import { probation } from "../../rules/calendar/probation.js";
import type { Source } from "../../rules/engine/conditions/vocabulary.js";
import { subjectOf } from "../streams/subject-key.js";
import { educationOf } from "./consequences.js";
import type { YearContext } from "./context.js";

/** The kinds of things that a cell has to do for one member by a day. */
export const memberDutyKinds = ["recognition", "end-of-help"] as const;

/** Something that a cell has to do for one member by a day, and that is not on record as done. */
export interface MemberDuty {
  /**
   * `recognition`: the term of a probationary member ends. `end-of-help`: education and help reach their planned
   * end.
   */
  readonly what: (typeof memberDutyKinds)[number];
  /** The cell, by id. */
  readonly organisation: string;
  /** The member, by id. */
  readonly member: string;
  /** The last day of the term or of the plan. It may be over. */
  readonly due: string;
  /** The clause on the term. A plan of a cell has none. */
  readonly clause?: Source;
  /** The events that show it. */
  readonly by: readonly string[];
}

const recognitions = ({ cells, cutoff, rollOf }: YearContext): MemberDuty[] =>
  cells.flatMap(({ id: organisation }) =>
    rollOf(organisation, cutoff).flatMap(({ member, standing }): MemberDuty[] => {
      const { place, status, admittedOn, by } = standing;
      if (place !== "listed" || status !== "probationary" || admittedOn === undefined) return [];
      const due = monthsAfter(admittedOn, probation.months);
      const clause = groundOn(probation.grounds, due);
      return clause === undefined ? [] : [{ what: "recognition", organisation, member, due, clause, by }];
    }),
  );

const endsOfHelp = (context: YearContext): MemberDuty[] =>
  educationOf(context).flatMap(({ key, cell, begun, concluded, listed }): MemberDuty[] =>
    begun.until === undefined || concluded !== undefined || !listed
      ? []
      : [
          {
            what: "end-of-help",
            organisation: cell,
            member: subjectOf(key).id,
            due: begun.until,
            by: [begun.by],
          },
        ],
  );

/** The duties of cells towards single members that are open on the day of reading, the earliest day first. */
export const memberDutiesOf = (context: YearContext): MemberDuty[] =>
  [...recognitions(context), ...endsOfHelp(context)].sort((a, b) =>
    a.due < b.due ? -1 : a.due > b.due ? 1 : 0,
  );
