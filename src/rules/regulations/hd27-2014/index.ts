import type { RuleSet } from "../../engine/rule-set.js";
import { generalMajorities, votingBy, votingParameters } from "../../voting/policy.js";
import { levelsCounted, openLadder } from "../building.js";
import { factsReadBy, scales } from "../vocabulary/index.js";
import { gaps } from "./gaps.js";
import { baseOrganisation, cell } from "./organisation.js";
import { inHd27 } from "./sources.js";

const notFound = () => inHd27(undefined, "NF", "conditions of members and collectives were not found");

const subjects = {
  member: openLadder({ vi: "Đảng viên", en: "Member" }, notFound),
  cell,
  "base-organisation": baseOrganisation,
  collective: openLadder({ vi: "Tập thể lãnh đạo, quản lý", en: "Leading collective" }, notFound),
};

/**
 * HD 27-HD/BTCTW (25/9/2014): reviews of the years 2014 to 2017. Organisations were scored; only the lowest
 * level, then named "yếu kém", is known. The total is recorded as it is: no sheet was read.
 */
export const hd27: RuleSet = {
  id: "hd27-2014",
  title: { vi: "Hướng dẫn 27-HD/BTCTW (2014)", en: "Guidance 27-HD/BTCTW (2014)" },
  layers: ["hd27-2014"],
  documents: [
    {
      number: "HD 27-HD/BTCTW",
      issuer: "Ban Tổ chức Trung ương",
      issuedOn: "2014-09-25",
      until: "2018-09-24",
    },
  ],
  scales,
  facts: factsReadBy({ subjects, lists: {}, quotas: [] }),
  lists: {},
  parameters: {
    ...levelsCounted(inHd27("II", "P", "those below are counted by the levels they got")),
    ...votingParameters,
  },
  subjects,
  voting: votingBy(generalMajorities(scales.level)),
  quotas: [],
  constraints: [
    {
      id: "collective-basis-of-individual",
      says: {
        vi: "Kết quả kiểm điểm tập thể là cơ sở kiểm điểm cá nhân; kết quả kiểm điểm cá nhân bổ sung cho kiểm điểm tập thể",
        en: "The collective's review is the basis of the individuals', and theirs complete it",
      },
      source: inHd27("I"),
    },
  ],
  gaps,
};
