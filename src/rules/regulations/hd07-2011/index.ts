import type { RuleSet } from "../../engine/rule-set.js";
import { votingBy, votingParameters } from "../../voting/policy.js";
import { openLadder } from "../building.js";
import { factsReadBy, scales } from "../vocabulary/index.js";
import { gaps } from "./gaps.js";
import { contents, lists, member } from "./member.js";
import { inHd07 } from "./sources.js";

const notFound = () => inHd07(undefined, "NF", "nothing on organisations was read");

const subjects = {
  member,
  cell: openLadder({ vi: "Chi bộ", en: "Cell" }, notFound),
  "base-organisation": openLadder({ vi: "Tổ chức cơ sở đảng", en: "Base organisation" }, notFound),
  collective: openLadder({ vi: "Tập thể lãnh đạo, quản lý", en: "Leading collective" }, notFound),
};

const { "vote-form": form, "vote-base": base, "no-majority": ifNone } = votingParameters;

/**
 * HD 07-HD/BTCTW (11/10/2011): the one central text found that says how many votes a level needs. Nothing
 * else of it was read, so it decides *excellent* and *good* of members and leaves the rest open.
 */
export const hd07: RuleSet = {
  id: "hd07-2011",
  title: { vi: "Hướng dẫn 07-HD/BTCTW (2011)", en: "Guidance 07-HD/BTCTW (2011)" },
  layers: ["hd07-2011"],
  documents: [
    {
      number: "HD 07-HD/BTCTW",
      issuer: "Ban Tổ chức Trung ương",
      issuedOn: "2011-10-11",
      until: "2014-09-25",
    },
  ],
  scales,
  facts: factsReadBy({ subjects, lists, quotas: [] }, contents),
  lists,
  parameters: {
    ...(form === undefined
      ? {}
      : {
          "vote-form": {
            ...form,
            source: inHd07("4", "P*", "a show of hands and a ballot are both allowed"),
          },
        }),
    ...(base === undefined
      ? {}
      : { "vote-base": { ...base, source: inHd07("4", "P*", "the answer on the base is cut off") } }),
    ...(ifNone === undefined ? {} : { "no-majority": ifNone }),
  },
  subjects,
  voting: votingBy([
    { level: "excellent", is: "at-least", ratio: [2, 3], source: inHd07("4", "P*") },
    { level: "good", is: "more-than", ratio: [1, 2], source: inHd07("4", "P*") },
  ]),
  quotas: [],
  constraints: [],
  gaps,
};
