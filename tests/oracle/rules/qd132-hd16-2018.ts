import {
  type Answer,
  anyLevel,
  anyOf,
  type Degree,
  degreeAtLeast,
  type Named,
  noLevel,
  only,
} from "../outcome.js";
import { inEveryWay } from "../ways.js";
import { type Forced132, forcedMember } from "./qd132.js";

/** The known facts of a member. */
export type Member = Forced132 & {
  readonly "membership.exempt": boolean;
  readonly "membership.official": boolean;
  readonly "membership.months": number;
  readonly "leave.sick-days": number;
  readonly "transfer.in-year": boolean;
  readonly "judged.outstanding": boolean;
  readonly "degree.task-results": Degree;
  readonly "degree.politics": Degree;
  readonly "degree.ethics": Degree;
  readonly "degree.discipline": Degree;
  readonly "degree.working-style": Degree;
  readonly "degree.pledge": Degree;
  readonly "degree.remedies": Degree;
};

const isExcellent = (m: Member): boolean =>
  m["judged.outstanding"] &&
  m["degree.task-results"] === "excellent" &&
  degreeAtLeast(m["degree.politics"], "good") &&
  degreeAtLeast(m["degree.ethics"], "good") &&
  degreeAtLeast(m["degree.discipline"], "good") &&
  degreeAtLeast(m["degree.working-style"], "good") &&
  degreeAtLeast(m["degree.pledge"], "good") &&
  degreeAtLeast(m["degree.remedies"], "good") &&
  (!m["category.civil-servant"] || m["employer.level"] === "excellent");

/** A member under QĐ 132 and HD 16. */
export const member = (m: Member, chosen: Named): Answer => {
  // QĐ 132 exempts nobody else from the review
  if (m["membership.exempt"]) return noLevel("not-reviewed");
  if (!m["membership.official"] && m["membership.months"] < 6) return noLevel("not-classified");
  // Nothing was found on a long illness and on a transfer
  if (m["leave.sick-days"] >= Number(chosen["sick-leave-days"] ?? 90)) return anyLevel;
  if (m["transfer.in-year"] && chosen.transfer === undefined)
    // Who rates a transferred member, and on which work, does not undo a conclusion on the person
    return m["degradation.concluded"] ? only("unfulfilled") : anyLevel;
  return inEveryWay(chosen, (ways) => {
    if (forcedMember(m, ways)) return only("unfulfilled");
    // Nobody found the conditions of good and fulfilled
    return isExcellent(m) ? only("excellent") : anyOf("good", "fulfilled", "unfulfilled");
  });
};
