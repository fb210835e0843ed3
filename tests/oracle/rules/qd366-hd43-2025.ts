import {
  type Answer,
  anyLevel,
  type Level,
  type Named,
  noLevel,
  notAbove,
  only,
  type Work,
} from "../outcome.js";
import { inEveryWay, type Share, type Ways } from "../ways.js";
import { type Forced, levelOf, strict, unless } from "./qd366-levels.js";

/** Points and shortcomings, the facts of every subject. */
type Scored = {
  readonly "check.pending": boolean;
  readonly "points.general": number;
  readonly "points.tasks": number;
  readonly "shortcomings.pointed-out": number;
  readonly "shortcomings.remedied": number;
  readonly "tasks.assigned": number;
  readonly "tasks.done": number;
  readonly "tasks.on-time": number;
  readonly "tasks.exceeded": number;
  readonly "targets.basic-given": boolean;
  readonly "led.basic-targets-missed": boolean;
  readonly "discipline.old-violation": boolean;
};

/** The known facts of a member. */
export type Member = Scored & {
  readonly "membership.exempt": boolean;
  readonly "membership.activities-suspended": boolean;
  readonly "membership.official": boolean;
  readonly "membership.months": number;
  readonly "leave.sick-days": number;
  readonly "transfer.in-year": boolean;
  readonly "category.work": Work;
  readonly "category.civil-servant": boolean;
  readonly "employer.level": Level;
  readonly "post.head": boolean;
  readonly "collective.none": boolean;
  readonly "collective.level": Level;
  readonly "organisation.level": Level;
  readonly "led.assigned": number;
  readonly "led.done": number;
  readonly "led.on-time": number;
  readonly "led.exceeded": number;
  readonly "led.units": number;
  readonly "led.units-unfulfilled": number;
  readonly "led.disciplined": boolean;
  readonly "confidence.low": number;
  readonly "confidence.returned": number;
  readonly "tasks.failed": number;
  readonly "discipline.duty-related": boolean;
  readonly "degradation.concluded": boolean;
  readonly "violation.forbidden-act": boolean;
  readonly "discipline.old-violations-only": boolean;
  readonly "violation.exemplary-duty": boolean;
  readonly "relief.self-detected.led-disciplined": boolean;
  readonly "relief.self-detected.duty-related-discipline": boolean;
  readonly "relief.self-detected.degradation": boolean;
  readonly "relief.self-detected.forbidden-act": boolean;
  readonly "relief.self-detected.exemplary-duty": boolean;
};

/** The known facts of an organisation or a leadership collective. One list of conditions is for both. */
export type Collective = Scored & {
  readonly "organisation.months": number;
  readonly "wrongdoing.concluded": boolean;
  readonly "discipline.leader-duty-related": boolean;
  readonly "discipline.leader-here": boolean;
  readonly "discipline.subordinate": boolean;
  readonly "degradation.leader": boolean;
  readonly "relief.self-detected.leader-disciplined": boolean;
  readonly "relief.force-majeure.under-seventy": boolean;
  readonly "relief.force-majeure.targets-missed": boolean;
};

/** Work in shares: each of the assigned. */
interface Work366 {
  readonly done: Share;
  readonly onTime: Share;
  readonly exceeded: Share;
}

const ownWork = (s: Scored, { share }: Ways): Work366 => ({
  done: share(s["tasks.done"], s["tasks.assigned"]),
  onTime: share(s["tasks.on-time"], s["tasks.assigned"]),
  exceeded: share(s["tasks.exceeded"], s["tasks.assigned"]),
});

const ledWork = (m: Member, { share }: Ways): Work366 => ({
  done: share(m["led.done"], m["led.assigned"]),
  onTime: share(m["led.on-time"], m["led.assigned"]),
  exceeded: share(m["led.exceeded"], m["led.assigned"]),
});

const allOnTime = (work: Work366): boolean => work.done.atLeast(100) && work.onTime.atLeast(100);
const mostOnTime = (work: Work366): boolean => work.done.atLeast(100) && work.onTime.atLeast(80);
const exceeding = (work: Work366): boolean => work.done.atLeast(100) && work.exceeded.atLeast(30);

/** Art. 11.1.4: all shortcomings of the last review are remedied, if any. */
const remedied = (s: Scored): boolean => s["shortcomings.remedied"] >= s["shortcomings.pointed-out"];

/** Basic socio-economic targets are given to some organisations and holders of posts only. */
const targetsMissed = (s: Scored): boolean => s["targets.basic-given"] && s["led.basic-targets-missed"];

/** Art. 11.4 for a member with a post. */
const forcedWithPost = (m: Member, led: Work366, ways: Ways): Forced[] => [
  // a) less than 70 % of what is led, missed targets, more than half of the units; b) low confidence
  strict(led.done.lessThan(70)),
  strict(targetsMissed(m)),
  strict(m["led.units-unfulfilled"] * 2 > m["led.units"]),
  strict(m["confidence.low"] * 2 > m["confidence.returned"]),
  // c) Arguable whether self-detection lifts it; note 1: an old violation is weighed
  unless(
    m["discipline.duty-related"],
    m["discipline.old-violation"] ||
      (m["discipline.duty-related"] &&
        m["relief.self-detected.duty-related-discipline"] &&
        ways.choice("holder-discipline-relief", [true, false])),
  ),
  // d) Unclear whether self-detection lifts it
  unless(m["degradation.concluded"], liftsDegradation(m, ways)),
  // e)
  unless(m["led.disciplined"], m["relief.self-detected.led-disciplined"]),
];

const liftsDegradation = (m: Member, ways: Ways): boolean =>
  m["degradation.concluded"] &&
  m["relief.self-detected.degradation"] &&
  ways.choice("degradation-relief", [true, false]);

/** Art. 11.4 for a member without a post or outside the political system. */
const forcedWithoutPost = (m: Member, ways: Ways): Forced[] => [
  // a)
  unless(m["degradation.concluded"], liftsDegradation(m, ways)),
  unless(
    m["discipline.duty-related"],
    m["discipline.old-violation"] || m["relief.self-detected.duty-related-discipline"],
  ),
  unless(
    m["violation.forbidden-act"],
    m["relief.self-detected.forbidden-act"] || m["discipline.old-violations-only"],
  ),
  unless(
    m["violation.exemplary-duty"],
    m["relief.self-detected.exemplary-duty"] || m["discipline.old-violations-only"],
  ),
  // b)
  strict(ways.share(m["tasks.failed"], m["tasks.assigned"]).moreThan(50)),
];

/** Art. 3.4: the employer's level is a basis. Art. 3.2: a head is tied to the unit. A limit is one reading of each. */
const limitedFor =
  (m: Member, ways: Ways) =>
  (answer: Answer): Answer => {
    let level = answer;
    if (m["category.civil-servant"] && ways.choice("employer-level-limits", [true, false]))
      level = notAbove(level, m["employer.level"]);
    if (m["category.work"] !== "with-post" || !m["post.head"]) return level;
    if (!ways.choice("head-limited-by-unit", [true, false])) return level;
    if (!m["collective.none"]) level = notAbove(level, m["collective.level"]);
    return notAbove(level, m["organisation.level"]);
  };

const memberWithPost = (m: Member, ways: Ways): Answer => {
  const [led, own] = [ledWork(m, ways), ownWork(m, ways)];
  // "Besides the common criteria": by one reading also the own tasks
  const ownToo = (holds: () => boolean): boolean =>
    !ways.choice("holders-own-tasks", [true, false]) || holds();
  return levelOf(
    m["points.general"] + m["points.tasks"],
    () => forcedWithPost(m, led, ways),
    {
      excellent: () => exceeding(led) && remedied(m) && ownToo(() => exceeding(own) && allOnTime(own)),
      good: () => allOnTime(led) && ownToo(() => allOnTime(own)),
      fulfilled: () => mostOnTime(led) && ownToo(() => mostOnTime(own)),
    },
    ways,
    limitedFor(m, ways),
  );
};

const memberWithoutPost = (m: Member, ways: Ways): Answer => {
  const own = ownWork(m, ways);
  return levelOf(
    m["points.general"] + m["points.tasks"],
    () => forcedWithoutPost(m, ways),
    {
      excellent: () => exceeding(own) && allOnTime(own) && remedied(m),
      good: () => allOnTime(own),
      fulfilled: () => mostOnTime(own),
    },
    ways,
    limitedFor(m, ways),
  );
};

/** A member under QĐ 366 and HD 43. */
export const member = (m: Member, chosen: Named): Answer => {
  // Art. 5.2.1
  if (m["membership.exempt"]) return noLevel("not-reviewed");
  if (m["membership.activities-suspended"]) return noLevel("not-reviewed");
  if (!m["membership.official"] && m["membership.months"] < 6) return noLevel("not-reviewed");
  // Art. 12.1: a check comes before the final decision
  if (m["check.pending"]) return noLevel("deferred");
  // HD 43 7.5 rates the work that a sick member did. 7.1 to 7.3 and 7.8 to 7.11 were not read: a year without
  // any work, a transfer.
  if (m["leave.sick-days"] >= Number(chosen["absence-days"] ?? 335)) return anyLevel;
  const transferred = m["transfer.in-year"] && chosen.transfer === undefined;
  return inEveryWay(chosen, (ways) => {
    // Who rates a transferred member, and on which work, does not undo a conclusion on the person
    if (transferred)
      return m["degradation.concluded"] && !liftsDegradation(m, ways) ? only("unfulfilled") : anyLevel;
    return m["category.work"] === "with-post" ? memberWithPost(m, ways) : memberWithoutPost(m, ways);
  });
};

/** Art. 11.4 for a leading collective. */
const forcedCollective = (c: Collective, own: Work366): Forced[] => [
  strict(c["wrongdoing.concluded"]),
  unless(
    c["discipline.leader-duty-related"],
    c["relief.self-detected.leader-disciplined"] || c["discipline.old-violation"],
  ),
  strict(c["degradation.leader"]),
  unless(own.done.lessThan(70), c["relief.force-majeure.under-seventy"]),
  unless(targetsMissed(c), c["relief.force-majeure.targets-missed"]),
];

const levelOfCollective = (c: Collective, isOrganisation: boolean, chosen: Named): Answer => {
  // Art. 12.1
  if (c["check.pending"]) return noLevel("deferred");
  // HD 43 7.1 to 7.3, unread: a new organisation
  if (c["organisation.months"] < 6) return anyLevel;
  return inEveryWay(chosen, (ways) => {
    const own = ownWork(c, ways);
    // Art. 11.4 names leading collectives. To apply its list to cells and organisations is a reading.
    const listed = (): boolean =>
      !isOrganisation || ways.choice("forced-list-of-organisations", [true, false]);
    // Art. 11.1.1: subordinates are those of organisations and units
    const nobodyDisciplined =
      !c["discipline.leader-here"] && !(isOrganisation && c["discipline.subordinate"]);
    return levelOf(
      c["points.general"] + c["points.tasks"],
      () => (listed() ? forcedCollective(c, own) : []),
      {
        excellent: () => exceeding(own) && allOnTime(own) && nobodyDisciplined && remedied(c),
        good: () => allOnTime(own),
        fulfilled: () => mostOnTime(own),
      },
      ways,
    );
  });
};

/** A cell or a base organisation under QĐ 366 and HD 43. */
export const organisation = (c: Collective, chosen: Named): Answer => levelOfCollective(c, true, chosen);

/** A leadership collective under QĐ 366 and HD 43. */
export const collective = (c: Collective, chosen: Named): Answer => levelOfCollective(c, false, chosen);
