import {
  type Answer,
  anyOf,
  type Degree,
  degreeAtLeast,
  either,
  type Level,
  levelAtLeast,
  type Named,
  noLevel,
  notAbove,
  only,
} from "../outcome.js";
import { inEveryWay, type Ways } from "../ways.js";
import { type Forced132, forcedMember } from "./qd132.js";

/** The known facts of a member. */
export type Member = Forced132 & {
  readonly "membership.exempt": boolean;
  readonly "membership.activities-suspended": boolean;
  readonly "membership.official": boolean;
  readonly "membership.months": number;
  readonly "review.absent": boolean;
  readonly "leave.sick-days": number;
  readonly "post.head": boolean;
  readonly "post.newly-arrived": boolean;
  readonly "collective.none": boolean;
  readonly "collective.level": Level;
  readonly "organisation.level": Level;
  readonly "judged.outstanding": boolean;
  readonly "degree.task-results": Degree;
  readonly "degree.politics": Degree;
  readonly "degree.ethics": Degree;
  readonly "degree.discipline": Degree;
  readonly "degree.working-style": Degree;
  readonly "degree.pledge": Degree;
  readonly "degree.remedies": Degree;
};

/** II.B.2.3, before another rule limits the level. */
const levelOfMember = (m: Member, ways: Ways): Answer => {
  if (forcedMember(m, ways)) return only("unfulfilled");

  const results = m["degree.task-results"];
  const othersAtLeast = (least: Degree): boolean =>
    degreeAtLeast(m["degree.politics"], least) &&
    degreeAtLeast(m["degree.ethics"], least) &&
    degreeAtLeast(m["degree.discipline"], least) &&
    degreeAtLeast(m["degree.working-style"], least) &&
    degreeAtLeast(m["degree.pledge"], least) &&
    degreeAtLeast(m["degree.remedies"], least);
  const atWorkAtLeast = (least: Level): boolean =>
    !m["category.civil-servant"] || levelAtLeast(m["employer.level"], least);

  // a) outstanding, task results excellent, all others at least good, excellent at work
  if (
    m["judged.outstanding"] &&
    results === "excellent" &&
    othersAtLeast("good") &&
    atWorkAtLeast("excellent")
  )
    return only("excellent");
  // b) task results at least good, the others at least average, at least good at work
  if (degreeAtLeast(results, "good") && othersAtLeast("average") && atWorkAtLeast("good"))
    return only("good");
  // c) comes from recall only: until a committee adopts it, both levels are possible
  if (!ways.choice("fulfilled-by-analogy", [true, false])) return anyOf("fulfilled", "unfulfilled");
  if (degreeAtLeast(results, "average") && othersAtLeast("average") && atWorkAtLeast("fulfilled"))
    return only("fulfilled");
  // d) does not reach c
  return only("unfulfilled");
};

/** II.B.4: a head, who always has a post, is not above the collective and the organisation. */
const limitedHead = (answer: Answer, m: Member, ways: Ways): Answer => {
  if (m["category.work"] !== "with-post" || !m["post.head"]) return answer;
  // II.B.6 has a clause on heads who newly arrived. What it says was not read.
  if (m["post.newly-arrived"] && ways.choice("newly-arrived-head-apart", [true, false])) return answer;
  const byCollective = m["collective.none"] ? answer : notAbove(answer, m["collective.level"]);
  return notAbove(byCollective, m["organisation.level"]);
};

/** A member under QĐ 132 and HD 21. */
export const member = (m: Member, chosen: Named): Answer => {
  // II.B.2.1
  if (m["membership.exempt"]) return noLevel("not-reviewed");
  if (m["membership.activities-suspended"]) return noLevel("not-reviewed");
  // II.B.6: admitted less than six months ago
  if (!m["membership.official"] && m["membership.months"] < 6) return noLevel("not-classified");
  // II, sub-item 6: classified as soon as the missed review is made up
  if (m["review.absent"]) return noLevel("deferred");

  return inEveryWay(chosen, (ways) => {
    const answer = levelOfMember(m, ways);
    // II, sub-item 6: three months of sick leave
    const longSick = m["leave.sick-days"] >= Number(chosen["sick-leave-days"] ?? 90);
    return limitedHead(longSick ? notAbove(answer, "fulfilled") : answer, m, ways);
  });
};

/** The known facts of any organisation, without its levels below. */
export type Organisation = {
  readonly "organisation.months": number;
  readonly "judged.outstanding": boolean;
  readonly "degree.party-building": Degree;
  readonly "degree.political-tasks": Degree;
  readonly "degree.remedies": Degree;
  readonly "tasks.assigned": number;
  readonly "tasks.done": number;
  readonly "relief.force-majeure.under-half": boolean;
  readonly "peers.none": boolean;
  readonly "peers.lowest": Level;
  readonly "discipline.in-year": boolean;
  readonly "discipline.self-detected-and-remedied": boolean;
};

/** The known facts of a cell. */
export type Cell = Organisation & {
  readonly "members.rated": number;
  readonly "members.unfulfilled": number;
  readonly "members.at-least-fulfilled": number;
  readonly "members.at-least-good": number;
};

/** The known facts of a base organisation. */
export type BaseOrganisation = Organisation & {
  readonly "subordinates.rated": number;
  readonly "subordinates.at-least-fulfilled": number;
  readonly "subordinates.at-least-good": number;
  readonly "subordinates.unfulfilled": number;
  readonly "discipline.subordinate": boolean;
};

/** The levels below: of how many subjects, of these at least fulfilled, of these at least good. */
type Below = { readonly rated: number; readonly fulfilled: number; readonly good: number };

/** II.B.1.3.a to c by degrees, levels below and levels beside. */
const levelByDegrees = (o: Organisation, below: Below, { share }: Ways): Answer => {
  const mainAtLeast = (least: Degree): boolean =>
    degreeAtLeast(o["degree.party-building"], least) && degreeAtLeast(o["degree.political-tasks"], least);
  const restAtLeast = (least: Degree): boolean => degreeAtLeast(o["degree.remedies"], least);
  const peersAtLeast = (least: Level): boolean => o["peers.none"] || levelAtLeast(o["peers.lowest"], least);
  const fulfilled = share(below.fulfilled, below.rated);
  const good = share(below.good, below.rated);
  const undisciplined = !o["discipline.in-year"] || o["discipline.self-detected-and-remedied"];

  /** Only c asks for no discipline. That a disciplined organisation may be above c is one reading of it. */
  const above = (level: Level): Answer =>
    undisciplined ? only(level) : either(only(level), only("unfulfilled"));
  // a)
  if (
    o["judged.outstanding"] &&
    mainAtLeast("excellent") &&
    restAtLeast("good") &&
    fulfilled.atLeast(100) &&
    good.atLeast(80) &&
    peersAtLeast("good")
  )
    return above("excellent");
  // b)
  if (
    mainAtLeast("good") &&
    restAtLeast("average") &&
    fulfilled.atLeast(100) &&
    good.atLeast(50) &&
    peersAtLeast("fulfilled")
  )
    return above("good");
  // c), or d) does not reach c
  const reached = mainAtLeast("average") && restAtLeast("average") && undisciplined;
  return only(reached ? "fulfilled" : "unfulfilled");
};

/** II.B.1.3 */
const levelOfOrganisation = (o: Organisation, below: Below, ways: Ways): Answer => {
  // d) less than half of the targets done, except force majeure; party building poor
  if (!o["relief.force-majeure.under-half"] && ways.share(o["tasks.done"], o["tasks.assigned"]).lessThan(50))
    return only("unfulfilled");
  if (o["degree.party-building"] === "poor") return only("unfulfilled");
  return levelByDegrees(o, below, ways);
};

/** A cell under QĐ 132 and HD 21. */
export const cell = (c: Cell, chosen: Named): Answer => {
  // II, sub-item 6
  if (c["organisation.months"] < 6) return noLevel("not-classified");
  return inEveryWay(chosen, (ways) => {
    // II.B.1.3.d: more than 20 % of the members unfulfilled
    if (ways.share(c["members.unfulfilled"], c["members.rated"]).moreThan(20)) return only("unfulfilled");
    const below = {
      rated: c["members.rated"],
      fulfilled: c["members.at-least-fulfilled"],
      good: c["members.at-least-good"],
    };
    return levelOfOrganisation(c, below, ways);
  });
};

/** A base organisation under QĐ 132 and HD 21. */
export const baseOrganisation = (b: BaseOrganisation, chosen: Named): Answer => {
  // II, sub-item 6
  if (b["organisation.months"] < 6) return noLevel("not-classified");
  const below = {
    rated: b["subordinates.rated"],
    fulfilled: b["subordinates.at-least-fulfilled"],
    good: b["subordinates.at-least-good"],
  };
  // II.B.1.3.d: a clause on subordinates that are unfulfilled or disciplined was read in part
  const troubleBelow = b["discipline.subordinate"] || b["subordinates.unfulfilled"] > 0;
  return inEveryWay(chosen, (ways) => {
    const answer = levelOfOrganisation(b, below, ways);
    return troubleBelow ? either(answer, only("unfulfilled")) : answer;
  });
};

/** The known facts of a leadership collective. */
export type Collective = {
  readonly "organisation.months": number;
  readonly "organisation.level": Level;
  readonly "judged.outstanding": boolean;
  readonly "degree.party-building": Degree;
  readonly "degree.political-tasks": Degree;
  readonly "degree.remedies": Degree;
  readonly "discipline.member-warned": boolean;
};

/** II.B.3, before the level of the organisation limits it. */
const levelOfCollective = (c: Collective): Answer => {
  if (c["discipline.member-warned"]) return only("unfulfilled");
  if (
    c["judged.outstanding"] &&
    c["degree.party-building"] === "excellent" &&
    c["degree.political-tasks"] === "excellent" &&
    degreeAtLeast(c["degree.remedies"], "good")
  )
    return only("excellent");
  // Nobody found the conditions of good and fulfilled
  return anyOf("good", "fulfilled", "unfulfilled");
};

/** A leadership collective under QĐ 132 and HD 21. */
export const collective = (c: Collective): Answer => {
  // II, sub-item 6
  if (c["organisation.months"] < 6) return noLevel("not-classified");
  // II.B.3: not above its organisation
  return notAbove(levelOfCollective(c), c["organisation.level"]);
};
