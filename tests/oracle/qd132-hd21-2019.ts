import {
  type Answer,
  atLeast,
  type Degree,
  degreeAtLeast,
  type Level,
  lessThan,
  level,
  levelAtLeast,
  moreThan,
  type Named,
  notAbove,
  type Work,
} from "./outcome.js";

/** The known facts of a member. */
export type Member = {
  readonly "membership.exempt": boolean;
  readonly "membership.activities-suspended": boolean;
  readonly "membership.official": boolean;
  readonly "membership.months": number;
  readonly "review.absent": boolean;
  readonly "leave.sick-days": number;
  readonly "category.work": Work;
  readonly "category.civil-servant": boolean;
  readonly "employer.level": Level;
  readonly "post.head": boolean;
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
  readonly "tasks.assigned": number;
  readonly "tasks.done": number;
  readonly "discipline.in-year": boolean;
  readonly "degradation.concluded": boolean;
};

/** II.B.2.3, before another rule limits the level. */
const levelOfMember = (m: Member, chosen: Named): Answer => {
  // d) degradation concluded; less than half done; unfulfilled at work; disciplined in the year
  if (m["degradation.concluded"]) return level("unfulfilled");
  if (lessThan(m["tasks.done"], 50, m["tasks.assigned"])) return level("unfulfilled");
  if (m["category.civil-servant"] && m["employer.level"] === "unfulfilled") return level("unfulfilled");
  if (m["discipline.in-year"]) return level("unfulfilled");

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
    return level("excellent");
  // b) task results at least good, the others at least average, at least good at work
  if (degreeAtLeast(results, "good") && othersAtLeast("average") && atWorkAtLeast("good"))
    return level("good");
  // c) comes from recall only: until a committee adopts it, both levels are possible
  if (chosen["fulfilled-by-analogy"] !== true)
    return { kind: "undetermined", candidates: ["fulfilled", "unfulfilled"] };
  if (degreeAtLeast(results, "average") && othersAtLeast("average") && atWorkAtLeast("fulfilled"))
    return level("fulfilled");
  // d) does not reach c
  return level("unfulfilled");
};

/** A member under QĐ 132 and HD 21. */
export const member = (m: Member, chosen: Named): Answer => {
  // II.B.2.1
  if (m["membership.exempt"]) return { kind: "not-reviewed" };
  if (m["membership.activities-suspended"]) return { kind: "not-reviewed" };
  // II.B.6: admitted less than six months ago
  if (!m["membership.official"] && m["membership.months"] < 6) return { kind: "not-classified" };
  // II, sub-item 6: classified as soon as the missed review is made up
  if (m["review.absent"]) return { kind: "deferred" };

  let answer = levelOfMember(m, chosen);
  // II, sub-item 6: three months of sick leave
  if (m["leave.sick-days"] >= Number(chosen["sick-leave-days"] ?? 90)) answer = notAbove(answer, "fulfilled");
  // II.B.4: a head, who always has a post
  if (m["category.work"] === "with-post" && m["post.head"]) {
    if (!m["collective.none"]) answer = notAbove(answer, m["collective.level"]);
    answer = notAbove(answer, m["organisation.level"]);
  }
  return answer;
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
  readonly "relief.force-majeure": boolean;
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
};

/** II.B.1.3, from the numbers of rated, of at least fulfilled, and of at least good levels below. */
const levelOfOrganisation = (o: Organisation, rated: number, fulfilled: number, good: number): Answer => {
  // d) less than half of the targets done, except force majeure; party building poor
  if (lessThan(o["tasks.done"], 50, o["tasks.assigned"]) && !o["relief.force-majeure"])
    return level("unfulfilled");
  if (o["degree.party-building"] === "poor") return level("unfulfilled");

  const mainAtLeast = (least: Degree): boolean =>
    degreeAtLeast(o["degree.party-building"], least) && degreeAtLeast(o["degree.political-tasks"], least);
  const restAtLeast = (least: Degree): boolean => degreeAtLeast(o["degree.remedies"], least);
  const peersAtLeast = (least: Level): boolean => o["peers.none"] || levelAtLeast(o["peers.lowest"], least);

  // a)
  if (
    o["judged.outstanding"] &&
    mainAtLeast("excellent") &&
    restAtLeast("good") &&
    atLeast(fulfilled, 100, rated) &&
    atLeast(good, 80, rated) &&
    peersAtLeast("good")
  )
    return level("excellent");
  // b)
  if (
    mainAtLeast("good") &&
    restAtLeast("average") &&
    atLeast(fulfilled, 100, rated) &&
    atLeast(good, 50, rated) &&
    peersAtLeast("fulfilled")
  )
    return level("good");
  // c)
  const undisciplined = !o["discipline.in-year"] || o["discipline.self-detected-and-remedied"];
  if (mainAtLeast("average") && restAtLeast("average") && undisciplined) return level("fulfilled");
  // d) does not reach c
  return level("unfulfilled");
};

/** A cell under QĐ 132 and HD 21. */
export const cell = (c: Cell): Answer => {
  // II, sub-item 6
  if (c["organisation.months"] < 6) return { kind: "not-classified" };
  // II.B.1.3.d: more than 20 % of the members unfulfilled
  if (moreThan(c["members.unfulfilled"], 20, c["members.rated"])) return level("unfulfilled");
  return levelOfOrganisation(
    c,
    c["members.rated"],
    c["members.at-least-fulfilled"],
    c["members.at-least-good"],
  );
};

/** A base organisation under QĐ 132 and HD 21. */
export const baseOrganisation = (b: BaseOrganisation): Answer => {
  // II, sub-item 6
  if (b["organisation.months"] < 6) return { kind: "not-classified" };
  return levelOfOrganisation(
    b,
    b["subordinates.rated"],
    b["subordinates.at-least-fulfilled"],
    b["subordinates.at-least-good"],
  );
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
  if (c["discipline.member-warned"]) return level("unfulfilled");
  if (
    c["judged.outstanding"] &&
    c["degree.party-building"] === "excellent" &&
    c["degree.political-tasks"] === "excellent" &&
    degreeAtLeast(c["degree.remedies"], "good")
  )
    return level("excellent");
  // Nobody found the conditions of good and fulfilled
  return { kind: "undetermined", candidates: ["good", "fulfilled", "unfulfilled"] };
};

/** A leadership collective under QĐ 132 and HD 21. */
export const collective = (c: Collective): Answer => {
  // II, sub-item 6
  if (c["organisation.months"] < 6) return { kind: "not-classified" };
  // II.B.3: not above its organisation
  return notAbove(levelOfCollective(c), c["organisation.level"]);
};
