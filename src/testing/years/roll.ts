import { cellStream, committeeStream } from "../../events/streams.js";
import { fingerprint } from "../../rules/engine/fingerprints.js";
import { hd42 } from "../../rules/rubrics/shipped/hd42-2025.js";
import {
  cellName,
  clock,
  type Draft,
  dayIn,
  daysLater,
  heading,
  instantOn,
  inventedName,
  monthIn,
  type Pen,
  pen,
  sentence,
} from "./draft.js";
import type { CellPlan, Happening, MemberPlan, YearPlan } from "./plan.js";
import { arrivalOf, onRoll, recorderOf } from "./standing.js";

const writeBeginning = (member: MemberPlan, happening: Happening, year: number, write: Pen): void => {
  const { id } = member;
  const { month, kind } = happening;
  const on = dayIn(year, month, 10);
  const at = instantOn(on, 5 * 3600);
  const until = "until" in happening && happening.until && { until: dayIn(year, happening.until, 12) };
  const instrument = { number: `${100 + month}-QĐ/ĐU`, issuedOn: on };
  if (kind === "admitted") write("MemberAdmitted", { member: id, on, instrument }, at);
  else if (kind === "recognised") {
    write("MemberRecognised", { member: id, asOf: dayIn(year, month, 9), decidedOn: on }, at);
  } else if (kind === "transferred-in") {
    const from = happening.from && { from: happening.from };
    const data = { member: id, status: member.status, on, admittedOn: dayIn(year - 4, month, 9) };
    write("MemberTransferredIn", { ...data, ...from }, at);
  } else if (kind === "transferred-out") {
    const to = happening.to && { to: happening.to };
    write("MemberTransferredOut", { member: id, on, ...to }, instantOn(on, 4 * 3600));
  } else if (kind === "temporarily-in") {
    write("MemberTemporarilyTransferredIn", { member: id, on, ...until }, at);
  } else if (kind === "temporarily-out") {
    const data = { member: id, sameBaseOrganisation: happening.sameBase, on };
    write("MemberTemporarilyTransferredOut", { ...data, ...until }, at);
  } else if (kind === "exempted") {
    write("MemberExempted", { member: id, on, reason: sentence(month), instrument }, at);
  } else if (kind === "suspended") {
    write("MemberSuspended", { member: id, from: happening.from, on, ...until }, at);
  } else if (kind === "prosecuted") {
    write("MemberProsecuted", { member: id, measure: "prosecuted", on }, at);
  } else if (kind === "removed") write("MemberRemoved", { member: id, on, ground: sentence(month) }, at);
  else if (kind === "expelled") write("MemberExpelled", { member: id, on, instrument }, at);
  else if (kind === "died") write("MemberDied", { member: id, on }, at);
  else if (kind === "sick" || kind === "maternity") {
    const to = daysLater(at, happening.days - 1).slice(0, 10);
    write("LeaveTaken", { member: id, kind, from: on, to }, at);
  } else if (kind === "disciplined") {
    const { kind: _, month: decided, ...measure } = happening;
    const act = { ...measure, actOn: dayIn(year, decided - 3, 5) };
    write("MemberDisciplined", { member: id, decidedOn: on, ...act, instrument }, at);
  } else if (kind === "educated") {
    const until = dayIn(year, 12, 20);
    const plan = { until, afterLevelOf: `${year - 1}`, helpers: ["h1"], plan: sentence(month) };
    write("EducationBegun", { member: id, on, ...(happening.planned === true ? plan : {}) }, at);
  } else if (kind === "confidence-vote") {
    const { high, medium, low } = happening;
    write("ConfidenceVoteHeld", { member: id, on, returned: high + medium + low, high, medium, low }, at);
  } else {
    write("DegradationConcluded", { member: id, on, by: "inspection", reason: sentence(month) }, at);
  }
};

const writeEnd = (member: MemberPlan, happening: Happening, year: number, write: Pen): void => {
  if (!("until" in happening) || happening.until === undefined) return;
  const on = dayIn(year, happening.until, 12);
  const data = { member: member.id, on };
  const at = instantOn(on, 5 * 3600);
  if (happening.kind === "exempted") write("MemberExemptionEnded", data, at);
  else if (happening.kind === "suspended")
    write("MemberSuspensionEnded", { ...data, from: happening.from }, at);
  else if (happening.kind === "prosecuted")
    write("MemberProsecutionEnded", { ...data, outcome: "dropped" }, at);
  else if (happening.kind === "educated")
    write(
      "EducationConcluded",
      {
        ...data,
        progress: happening.progress,
        ...(happening.planned === true ? { result: sentence(happening.month) } : {}),
      },
      at,
    );
  else write("TemporaryTransferEnded", data, at);
};

/** Writes a happening of a member, and its end if it ends. */
const writeHappening = (member: MemberPlan, happening: Happening, year: number, write: Pen): void => {
  writeBeginning(member, happening, year, write);
  writeEnd(member, happening, year, write);
};

const foundedBefore = 9;

/** The day of the first entries. They record organisations that were founded years before. */
const beginning = (year: number): string => instantOn(dayIn(year, 1, 1), 1800);

/** The foundation of the base organisation, years before. */
export const writeBase = (plan: YearPlan, drafts: Draft[]): void => {
  const on = dayIn(plan.year - foundedBefore, 3, 26);
  pen(drafts, committeeStream(plan.base), "office", plan.base)(
    "OrganisationFounded",
    { organisation: plan.base, kind: "base-organisation", name: "Đảng bộ cơ sở", parent: plan.superior, on },
    instantOn(on, 3600),
    beginning(plan.year),
  );
};

const introduce = (member: MemberPlan, nth: number, on: string, now: () => string, write: Pen): void => {
  write("MemberNamed", { member: member.id, name: inventedName(nth) }, now());
  const { id, category, civilServant } = member;
  write("MemberCategorised", { member: id, category, civilServant, on }, now());
};

const writeFees = (member: MemberPlan, year: number, write: Pen): void => {
  if (member.feePayments === 0) return;
  const length = Math.floor(12 / member.feePayments);
  for (let last = length; last <= 12; last += length) {
    const first = last - length + 1;
    if (!onRoll(member, first) || !onRoll(member, last + 1)) continue;
    const months = Array.from({ length }, (_, index) => monthIn(year, first + index));
    const on = dayIn(year, last, 20);
    write("FeesPaid", { member: member.id, months, on }, instantOn(on, 8 * 3600));
  }
};

const writeOffices = (cell: CellPlan, year: number, write: Pen): void => {
  for (const { office, member, from, until } of cell.offices) {
    const on = from === undefined ? dayIn(year, 1, 1) : dayIn(year, from, 11);
    write("OfficeFilled", { organisation: cell.id, office, member, on }, instantOn(on, 4 * 3600));
    if (until === undefined) continue;
    const left = dayIn(year, until, 11);
    write("OfficeVacated", { organisation: cell.id, office, member, on: left }, instantOn(left, 3 * 3600));
  }
};

const writeCellHappenings = (cell: CellPlan, plan: YearPlan, write: Pen): void => {
  for (const happening of cell.happenings) {
    const on = dayIn(plan.year, happening.month, 10);
    const at = instantOn(on, 7 * 3600);
    const organisation = cell.id;
    if (happening.kind === "disciplined") {
      const { form, remedied } = happening;
      write("OrganisationDisciplined", { organisation, form, remedied, decidedOn: on }, at);
    } else if (happening.kind === "wrongdoing") {
      write("WrongdoingConcluded", { organisation, kind: happening.what, on, by: plan.base }, at);
    } else if (happening.kind === "rubric-adopted") {
      const kinds = ["regular", "combined"] as const;
      const adopted = {
        rubric: hd42.id,
        fingerprint: fingerprint(hd42),
        kinds: [...kinds],
        on,
        parameters: {},
      };
      write("RubricAdopted", { organisation, ...adopted, rollUp: "phu-tho" }, at);
    } else if (happening.kind === "counted") {
      const { activity, count, month } = happening;
      write("ActivityCounted", { organisation, month: monthIn(plan.year, month), activity, count }, at);
    } else if (happening.kind === "renamed") {
      write("OrganisationRenamed", { organisation, name: `${cellName(happening.month)} mới`, on }, at);
    } else if (happening.kind === "attached") {
      write("OrganisationAttached", { organisation, parent: plan.base, on }, at);
    } else {
      write("OrganisationDissolved", { organisation, on, reason: heading(happening.month) }, at);
    }
  }
};

/** The cell's organisation, offices and roll of the year. */
export const writeRoll = (cell: CellPlan, nth: number, plan: YearPlan, drafts: Draft[]): void => {
  const { year } = plan;
  const write = pen(drafts, cellStream(cell.id), recorderOf(cell), cell.id);
  const founded = dayIn(year - foundedBefore, 4, 2);
  write(
    "OrganisationFounded",
    { organisation: cell.id, kind: "cell", name: cellName(nth), parent: plan.base, on: founded },
    instantOn(founded, 3600),
    beginning(year),
  );
  const newYear = dayIn(year, 1, 1);
  const now = clock(newYear, 1, 5);
  for (const [index, member] of cell.members.entries()) {
    const { id, status } = member;
    const arrival = arrivalOf(member);
    if (arrival === undefined) {
      const recognised = member.history.find((happening) => happening.kind === "recognised");
      const admittedOn = dayIn(year - (status === "official" ? 5 : 1), recognised?.month ?? 7, 9);
      write("MemberEnrolled", { member: id, status, on: newYear, admittedOn }, now());
    } else {
      writeHappening(member, arrival, year, write);
    }
    const on = arrival === undefined ? newYear : dayIn(year, arrival.month, 10);
    introduce(member, index + 1, on, arrival === undefined ? now : clock(on, 6, 5), write);
    for (const happening of member.history) {
      if (happening !== arrival) writeHappening(member, happening, year, write);
    }
    writeFees(member, year, write);
  }
  writeOffices(cell, year, write);
  writeCellHappenings(cell, plan, write);
};
