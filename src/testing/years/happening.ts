import { dayIn, daysLater, instantOn } from "./calendar.js";
import type { Pen } from "./draft.js";
import type { Happening, MemberPlan } from "./plan.js";
import { sentence } from "./texts.js";

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
    const { form, selfDetected, remedied } = happening;
    const act = { actOn: dayIn(year, month - 3, 5), selfDetected, remedied };
    write("MemberDisciplined", { member: id, form, decidedOn: on, ...act, instrument }, at);
  } else if (kind === "educated") write("EducationBegun", { member: id, on }, at);
  else if (kind === "confidence-vote") {
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
    write("EducationConcluded", { ...data, progress: happening.progress }, at);
  else write("TemporaryTransferEnded", data, at);
};

/** Writes what happens to a member, and its end where it has one. */
export const writeHappening = (member: MemberPlan, happening: Happening, year: number, write: Pen): void => {
  writeBeginning(member, happening, year, write);
  writeEnd(member, happening, year, write);
};
