import {
  type Answer,
  anyLevel,
  anyOf,
  type Degree,
  degreeAtLeast,
  either,
  type Level,
  type Named,
  noLevel,
  notAbove,
  only,
  type Work,
} from "../outcome.js";
import { inEveryWay, type Ways } from "../ways.js";

/** The known facts of a member. */
export type Member = {
  readonly "membership.exempt": boolean;
  readonly "membership.activities-suspended": boolean;
  readonly "membership.official": boolean;
  readonly "membership.months": number;
  readonly "check.pending": boolean;
  readonly "leave.sick-days": number;
  readonly "transfer.in-year": boolean;
  readonly "category.work": Work;
  readonly "category.civil-servant": boolean;
  readonly "employer.level": Level;
  readonly "post.head": boolean;
  readonly "collective.none": boolean;
  readonly "collective.level": Level;
  readonly "organisation.level": Level;
  readonly "led.units": number;
  readonly "led.units-unfulfilled": number;
  readonly "led.disciplined": boolean;
  readonly "judged.outstanding": boolean;
  readonly "judged.leader-conditions": boolean;
  readonly "degree.task-results": Degree;
  readonly "degree.politics": Degree;
  readonly "degree.ethics": Degree;
  readonly "degree.discipline": Degree;
  readonly "degree.working-style": Degree;
  readonly "degree.pledge": Degree;
  readonly "degree.remedies": Degree;
  readonly "tasks.assigned": number;
  readonly "tasks.done": number;
  readonly "tasks.on-time": number;
  readonly "tasks.exceeded": number;
  readonly "degradation.concluded": boolean;
  readonly "violation.forbidden-act": boolean;
  readonly "violation.exemplary-duty": boolean;
  readonly "discipline.in-year": boolean;
  readonly "discipline.self-detected-and-remedied": boolean;
  readonly "discipline.old-violations-only": boolean;
};

/** Art. 12.1 to 12.3 for a member without a poor criterion. */
const levelOfMember = (m: Member, { choice, share }: Ways): Answer => {
  const allAtLeast = (least: Degree): boolean =>
    degreeAtLeast(m["degree.task-results"], least) &&
    degreeAtLeast(m["degree.politics"], least) &&
    degreeAtLeast(m["degree.ethics"], least) &&
    degreeAtLeast(m["degree.discipline"], least) &&
    degreeAtLeast(m["degree.working-style"], least) &&
    degreeAtLeast(m["degree.pledge"], least) &&
    degreeAtLeast(m["degree.remedies"], least);
  const shareOfTasks = (part: number) => share(part, m["tasks.assigned"]);

  // 12.1: a model, results excellent, the rest at least good; all done on time, half of it exceeded; for a
  // holder of a post further conditions, which were read in part
  if (
    m["judged.outstanding"] &&
    m["degree.task-results"] === "excellent" &&
    allAtLeast("good") &&
    (m["category.work"] !== "with-post" || m["judged.leader-conditions"]) &&
    shareOfTasks(m["tasks.done"]).atLeast(100) &&
    shareOfTasks(m["tasks.on-time"]).atLeast(100) &&
    shareOfTasks(m["tasks.exceeded"]).atLeast(50)
  )
    return only("excellent");
  // 12.2 and 12.3: the percentages of individuals were not read
  const leftOut = choice("percentages-not-read-left-out", [true, false]);
  if (degreeAtLeast(m["degree.task-results"], "good"))
    return leftOut ? only("good") : anyOf("good", "fulfilled", "unfulfilled");
  return leftOut ? only("fulfilled") : anyOf("fulfilled", "unfulfilled");
};

/** Limits that other rule sets have. No text of this one was found that has or lacks them. */
const limited = (answer: Answer, m: Member, { choice }: Ways): Answer => {
  let under = answer;
  if (m["category.civil-servant"] && choice("employer-level-limits", [true, false]))
    under = notAbove(under, m["employer.level"]);
  const head = m["category.work"] === "with-post" && m["post.head"];
  if (head && choice("head-limited-by-unit", [true, false])) {
    if (!m["collective.none"]) under = notAbove(under, m["collective.level"]);
    under = notAbove(under, m["organisation.level"]);
  }
  return under;
};

/** 12.4.3 b and c were not read. Before and after, other texts have these cases in their place. */
const inUnreadCase = (m: Member, { share }: Ways): boolean => {
  const troubleBelow = m["led.units-unfulfilled"] > 0 || m["led.disciplined"];
  if (m["category.work"] === "with-post" && troubleBelow) return true;
  return share(m["tasks.done"], m["tasks.assigned"]).lessThan(50);
};

/** A member under QĐ 124 and HD 25. */
export const member = (m: Member, chosen: Named): Answer => {
  // Art. 5.2.1
  if (m["membership.exempt"]) return noLevel("not-reviewed");
  if (m["membership.activities-suspended"]) return noLevel("not-reviewed");
  if (!m["membership.official"] && m["membership.months"] < 6) return noLevel("not-reviewed");
  // Art. 11: a check comes before the final decision
  if (m["check.pending"]) return noLevel("deferred");
  // HD 25 §3 to §7, unread: a long illness, a transfer
  if (m["leave.sick-days"] >= Number(chosen["sick-leave-days"] ?? 90)) return anyLevel;
  if (m["transfer.in-year"] && chosen.transfer === undefined)
    // Who rates a transferred member, and on which work, does not undo a conclusion on the person
    return m["degradation.concluded"] ? only("unfulfilled") : anyLevel;

  const poor =
    m["degree.task-results"] === "poor" ||
    m["degree.politics"] === "poor" ||
    m["degree.ethics"] === "poor" ||
    m["degree.discipline"] === "poor" ||
    m["degree.working-style"] === "poor" ||
    m["degree.pledge"] === "poor" ||
    m["degree.remedies"] === "poor";
  // Art. 12.4.3
  if (poor || m["degradation.concluded"]) return only("unfulfilled");
  const forOldOnly = m["discipline.old-violations-only"];
  if ((m["violation.forbidden-act"] || m["violation.exemplary-duty"]) && !forOldOnly)
    return only("unfulfilled");
  // HD 25 §4, unread, is about discipline for old violations
  if (m["discipline.in-year"] && m["discipline.old-violations-only"]) return anyLevel;
  // 12.4.3 d
  if (m["discipline.in-year"] && !m["discipline.self-detected-and-remedied"]) return only("unfulfilled");
  return inEveryWay(chosen, (ways) => {
    const answer = limited(levelOfMember(m, ways), m, ways);
    return inUnreadCase(m, ways) ? either(answer, only("unfulfilled")) : answer;
  });
};

/** The known facts of a cell, which has no organisations below it. */
export type Cell = {
  readonly "check.pending": boolean;
  readonly "organisation.months": number;
  readonly "judged.outstanding": boolean;
  readonly "degree.party-building": Degree;
  readonly "degree.political-tasks": Degree;
  readonly "degree.remedies": Degree;
  readonly "tasks.assigned": number;
  readonly "tasks.done": number;
  readonly "tasks.main-missed": boolean;
  readonly "relief.force-majeure.under-half": boolean;
  readonly "discipline.leading-collective": boolean;
  readonly "discipline.leader": boolean;
  readonly "discipline.self-detected-and-remedied": boolean;
  readonly "discipline.old-violations-only": boolean;
};

/** The known facts of an organisation with organisations below it. */
export type BaseOrganisation = Cell & {
  readonly "subordinates.count": number;
  readonly "subordinates.disciplined": number;
  readonly "discipline.subordinate": boolean;
  readonly "discipline.below-self-detected-and-remedied": boolean;
};

/** What discipline below an organisation comes to. */
interface Below {
  readonly disciplined: boolean;
  readonly excused: boolean;
  readonly forced: boolean;
}

/** Art. 12.1 to 12.3 for an organisation without a poor criterion. */
const levelOfOrganisation = (c: Cell, below: Below, { chosen }: Ways): Answer => {
  const results = c["degree.political-tasks"];
  const restAtLeast = (least: Degree): boolean =>
    degreeAtLeast(c["degree.party-building"], least) && degreeAtLeast(c["degree.remedies"], least);

  // 12.1
  const nobodyDisciplined = !c["discipline.leader"] && !below.disciplined;
  if (c["judged.outstanding"] && results === "excellent" && restAtLeast("good") && nobodyDisciplined)
    return only("excellent");
  // 12.2 and 12.3: nobody disciplined, except self-detected and remedied
  const leaderExcused = !c["discipline.leader"] || c["discipline.self-detected-and-remedied"];
  if (leaderExcused && (!below.disciplined || below.excused))
    return only(degreeAtLeast(results, "good") ? "good" : "fulfilled");
  // 12.4 does not name this case: no level fits, and both readings of that come to the lowest
  return chosen("when-no-level-fits") ? only("unfulfilled") : anyOf("fulfilled", "unfulfilled");
};

const organisation = (c: Cell, below: Below, chosen: Named): Answer => {
  // Art. 11
  if (c["check.pending"]) return noLevel("deferred");
  // HD 25 §3 to §7, unread: a new organisation
  if (c["organisation.months"] < 6) return anyLevel;

  const poor =
    c["degree.party-building"] === "poor" ||
    c["degree.political-tasks"] === "poor" ||
    c["degree.remedies"] === "poor";
  return inEveryWay(chosen, (ways) => {
    // 12.4.1
    const failed =
      c["tasks.main-missed"] &&
      !c["relief.force-majeure.under-half"] &&
      ways.share(c["tasks.done"], c["tasks.assigned"]).lessThan(50);
    if (poor || failed || below.forced) return only("unfulfilled");
    // HD 25 §4, unread, is about discipline for old violations
    const disciplined = c["discipline.leading-collective"] || c["discipline.leader"];
    if (disciplined && c["discipline.old-violations-only"]) return anyLevel;
    if (c["discipline.leading-collective"]) return only("unfulfilled");
    return levelOfOrganisation(c, below, ways);
  });
};

const nobodyBelow: Below = { disciplined: false, excused: false, forced: false };

/** A cell under QĐ 124 and HD 25. */
export const cell = (c: Cell, chosen: Named): Answer => organisation(c, nobodyBelow, chosen);

/** A base organisation under QĐ 124 and HD 25. */
export const baseOrganisation = (b: BaseOrganisation, chosen: Named): Answer => {
  const disciplined = b["discipline.subordinate"];
  const excused = b["discipline.below-self-detected-and-remedied"];
  const manyBelow = b["subordinates.disciplined"] * 5 > b["subordinates.count"];
  return organisation(b, { disciplined, excused, forced: (disciplined && !excused) || manyBelow }, chosen);
};
