import { qd366hd43 } from "../../src/rules/rule-sets/qd366-hd43-2025/index.js";
import type { Story } from "../../src/testing/index.js";
import { memberOf, noCivilServant, oneCell } from "../projections/world.js";
import type { Pair } from "./pairs.js";

const year = 2021;
export const member = noCivilServant(oneCell("m-1"), "m-1");

/** A member disciplined for a violation connected with duty, which was self-detected and remedied. */
export const reprimanded = member.happened(
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

/** The committee grants m-1 relief in a case. */
export const relieved = (told: Story, clause: string, of: string): Story =>
  told
    .on("committee/b-1")
    .happened(
      "ReliefGranted",
      { year, subject: memberOf("m-1"), clause, case: of, reason: "tự báo cáo, đã khắc phục" },
      "2021-12-10",
    );

const [self, discipline] = ["self-detected", "duty-related-discipline"];
const lifted = relieved(reprimanded, self, discipline);
const about = "member:m-1";
const options = { under: qd366hd43 };

/** Relief that a committee may consider, relief that counts, and relief that lifts nothing. */
export const reliefPairs: readonly Pair[] = [
  { code: "relief-may-apply", found: reprimanded, about, absent: lifted, options },
  {
    code: "relief-names-no-case",
    found: relieved(reprimanded, self, "not-named"),
    about,
    absent: lifted,
    options,
  },
  {
    code: "relief-on-unknown-ground",
    found: relieved(reprimanded, "mercy", discipline),
    about,
    absent: lifted,
    options,
  },
  {
    code: "relief-of-unknown-case",
    found: relieved(reprimanded, self, "flood"),
    about,
    absent: lifted,
    options,
  },
  {
    code: "relief-beyond-clause",
    found: relieved(reprimanded, "force-majeure", discipline),
    about,
    absent: lifted,
    options,
  },
  { code: "relief-without-case", found: relieved(member, self, discipline), about, absent: lifted, options },
];
