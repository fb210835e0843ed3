import { qd366hd43 } from "../../src/rules/rule-sets/qd366-hd43-2025/index.js";
import type { Story } from "../../src/testing/index.js";
import { memberOf, noCivilServant, oneCell } from "../projections/world.js";
import type { Pair } from "./table.js";

const reprimanded = noCivilServant(oneCell("m-1"), "m-1").happened(
  "MemberDisciplined",
  {
    member: "m-1",
    form: "reprimand",
    decidedOn: "2021-06-01",
    dutyRelated: true,
    selfDetected: true,
    remedied: true,
  },
  "2021-06-01",
);

const relieved = (told: Story): Story =>
  told
    .on("committee/b-1")
    .happened(
      "ReliefGranted",
      { year: 2021, subject: memberOf("m-1"), clause: "self-detected", reason: "tự báo cáo, đã khắc phục" },
      "2021-12-10",
    );

/** Relief that a committee may weigh, and relief that it granted. */
export const discretionPairs: readonly Pair[] = [
  {
    code: "relief-may-apply",
    found: reprimanded,
    about: "member:m-1",
    absent: relieved(reprimanded),
    options: { under: qd366hd43 },
  },
];
