import { constraintsOfHd43, parametersOfHd43Procedure } from "../../calendar/procedures/index.js";
import type { RuleSet } from "../../engine/rule-set.js";
import { generalMajorities, votingBy, votingParameters } from "../../voting/policy.js";
import { factsReadBy, points, scales } from "../vocabulary/index.js";
import { gaps } from "./gaps.js";
import { member } from "./member.js";
import { collectiveLadder } from "./organisation.js";
import { parameters } from "./parameters.js";
import { quotas } from "./quotas.js";
import { scoring } from "./scoring.js";

const subjects = {
  member,
  cell: collectiveLadder("cell", { vi: "Chi bộ", en: "Cell" }),
  "base-organisation": collectiveLadder("base-organisation", {
    vi: "Tổ chức cơ sở đảng",
    en: "Base organisation",
  }),
  collective: collectiveLadder(
    "collective",
    { vi: "Tập thể lãnh đạo, quản lý", en: "Leading collective" },
    true,
  ),
};

const criteria = Object.fromEntries(
  scoring.sheets.flatMap(({ groups }) =>
    groups.flatMap((group) => group.criteria.map(({ fact, says }) => [fact, points(says.vi, says.en)])),
  ),
);

/**
 * QĐ 366-QĐ/TW (30/8/2025) with HD 43-HD/BTCTW (31/10/2025): reviews since 2025. A scale of 100 points in
 * 30 + 70, conditions beside the score, the lowest level in named cases with relief by decision, and a cap of
 * 20 %, up to 25 %, of those rated good among similar ones.
 */
export const qd366hd43: RuleSet = {
  id: "qd366-hd43-2025",
  title: {
    vi: "Quy định 366-QĐ/TW và Hướng dẫn 43-HD/BTCTW (2025)",
    en: "Regulation 366-QĐ/TW and Guidance 43-HD/BTCTW (2025)",
  },
  layers: ["qd366-2025", "hd43-2025"],
  documents: [
    { number: "QĐ 366-QĐ/TW", issuer: "Bộ Chính trị", issuedOn: "2025-08-30" },
    { number: "KL 198-KL/TW", issuer: "Bộ Chính trị", issuedOn: "2025-10-08" },
    { number: "HD 43-HD/BTCTW", issuer: "Ban Tổ chức Trung ương", issuedOn: "2025-10-31" },
    { number: "CV 10072-CV/BTCTW", issuer: "Ban Tổ chức Trung ương", issuedOn: "2025-11-06" },
  ],
  scales,
  facts: factsReadBy({ subjects, lists: {}, quotas, scoring }, criteria),
  lists: {},
  parameters: { ...parameters, ...votingParameters, ...parametersOfHd43Procedure },
  subjects,
  scoring,
  quotas,
  voting: votingBy(generalMajorities(scales.level)),
  constraints: [...constraintsOfHd43],
  gaps,
};
