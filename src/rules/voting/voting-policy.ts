import { ratioValue, type Source } from "../engine/conditions/vocabulary.js";
import type { RuleSet, Voting } from "../engine/rule-set.js";
import { applies, type RulesInUse } from "../engine/rules-in-use.js";
import { moreThanHalf, type Threshold } from "./majority.js";
import { qd294 } from "./party-standing.js";

/** The bases of a majority: all convoked members who count, or only the present ones. */
export const voteBases = ["convoked", "present"] as const;
/** The base of a majority. */
export type VoteBase = (typeof voteBases)[number];

/** The rules that a committee may agree on for a ballot without a majority for any level. */
export const noMajorityPolicies = ["second-ballot", "next-level", "superior-decides"] as const;
/** The rule for a ballot without a majority for any level. */
export type NoMajorityPolicy = (typeof noMajorityPolicies)[number];

const notFound: Source = {
  document: "QĐ 132-QĐ/TW, QĐ 124-QĐ/TW, QĐ 366-QĐ/TW",
  evidence: "not-found",
  note: "no central text after 2011 was found that settles it for a ballot on levels",
};

const generalRule: Source = {
  ...moreThanHalf.source,
  note: "the general rule for decisions; that it holds for a ballot on levels is a reading",
};

/**
 * Who is convoked: the official members, without those whom QĐ 294, 9.3.2 leaves out: introduced elsewhere
 * for a time or exempt and absent, suspended, prosecuted or detained. Who of the first two comes counts.
 */
const convokedSource: Source = {
  ...qd294("9.3.2"),
  evidence: "reported",
  note: "the clause was read and speaks of the conference of all members; a training question with its key applies it to the vote on levels at the end of the year: of 22 members, 20 of them official, with 4 away on duty, the base is 20",
};

/** The choices that the texts leave to the committee when a cell votes on levels. */
export const votingParameters: RuleSet["parameters"] = {
  "vote-form": {
    says: {
      vi: "Hình thức biểu quyết mức xếp loại: phiếu kín hay biểu quyết công khai",
      en: "How a cell votes on levels: by secret ballot or openly",
    },
    kind: "choice",
    choices: ["secret", "open"],
    source: notFound,
  },
  "vote-base": {
    says: {
      vi: "Mẫu số khi tính tỷ lệ phiếu: số đảng viên chính thức được triệu tập hay số có mặt",
      en: "Of whom a majority on a level is taken: the official members convoked, or those present",
    },
    kind: "choice",
    choices: [...voteBases],
    source: notFound,
    readings: [
      { is: "convoked", source: convokedSource },
      {
        is: "present",
        source: { ...notFound, note: "no text that was read takes a majority of those present" },
      },
    ],
  },
  "vote-majority": {
    says: {
      vi: "Tỷ lệ phiếu mà một mức xếp loại phải vượt quá",
      en: "The share of votes that a level must exceed",
    },
    kind: "percent",
    value: 50,
    stricter: "higher",
    source: generalRule,
  },
  "no-majority": {
    says: {
      vi: "Khi không mức nào đủ đa số: bỏ phiếu lần hai, cộng dồn xuống mức kế dưới, hay cấp trên quyết định",
      en: "Where no level has a majority: a second ballot, the next level down with votes added, or the body above decides",
    },
    kind: "choice",
    choices: [...noMajorityPolicies],
    source: notFound,
  },
};

/** Every level needs more than the share that the committee set. The default share is one half. */
export const generalMajorities = (levels: readonly string[]): Voting["majorities"] =>
  levels.map((level) => ({
    level,
    is: "more-than",
    ratio: { parameter: "vote-majority" },
    source: generalRule,
  }));

/** The section on voting for a rule set that contains `votingParameters`. */
export const votingBy = (majorities: Voting["majorities"]): Voting => ({
  majorities,
  form: "vote-form",
  base: "vote-base",
  ifNone: "no-majority",
});

/** The rules of a rule set and a committee for a ballot on levels. Values without a choice are absent. */
export interface VotingPolicy {
  /** The majority that each level needs. */
  readonly needs: Readonly<Record<string, Threshold & { readonly source: Source }>>;
  /** The base of the majority. */
  readonly base?: VoteBase;
  /** The rule for a ballot without a majority for any level. */
  readonly ifNone?: NoMajorityPolicy;
}

/** Reads the section on voting under chosen parameters. The library checks no majority with weak evidence. */
export const votingPolicy = (voting: Voting | undefined, inUse: RulesInUse): VotingPolicy => {
  if (voting === undefined) return { needs: {} };
  const stated = voting.majorities.flatMap((majority) => {
    const ratio = ratioValue(majority.ratio, inUse);
    const { level, is, source } = majority;
    return ratio === undefined || !applies(majority, inUse) ? [] : [[level, { is, ratio, source }] as const];
  });
  const chosen = <T extends string>(name: string, choices: readonly T[]): T | undefined =>
    choices.find((choice) => choice === inUse.parameters[name]);
  const base = chosen(voting.base, voteBases);
  const ifNone = chosen(voting.ifNone, noMajorityPolicies);
  return {
    needs: Object.fromEntries(stated),
    ...(base === undefined ? {} : { base }),
    ...(ifNone === undefined ? {} : { ifNone }),
  };
};
