import type { Condition } from "../../engine/conditions/condition.js";
import type { Exception, Rule } from "../../engine/rule-set.js";
import { withPost, yes } from "./building-blocks.js";

/** Whom a rule concerns, and what an explanation says for any other subject. */
export type Concerns = NonNullable<Rule["concerns"]>;

const concerns = (when: Condition, vi: string, en: string): Concerns => ({ when, otherwise: { vi, en } });

/** The holders of leading posts. */
export const ofHolders = concerns(
  withPost,
  "không áp dụng với đảng viên không giữ chức vụ",
  "does not concern members without a post",
);

/** The members without a leading post, and those outside the political system. */
export const ofOthers = concerns(
  { not: withPost },
  "không áp dụng với đảng viên giữ chức vụ",
  "does not concern holders of posts",
);

/** The members who are cadres, civil servants or public employees. */
export const ofCivilServants = concerns(
  yes("category.civil-servant"),
  "không áp dụng với đảng viên không phải cán bộ, công chức, viên chức",
  "concerns cadres, civil servants and public employees only",
);

/** The members who head an organisation or unit. */
export const ofHeads = concerns(
  { all: [withPost, yes("post.head")] },
  "không áp dụng với đảng viên không phải người đứng đầu",
  "concerns heads of organisations and units only",
);

/** The heads of an organisation with a leading collective. */
export const ofHeadsOfCollectives = concerns(
  { all: [ofHeads.when, { fact: "collective.none", is: "equal", value: false }] },
  "không áp dụng với đảng viên không đứng đầu tập thể lãnh đạo, quản lý",
  "concerns heads of leading collectives only",
);

/** The subjects with basic socio-economic targets. */
export const ofTargets = concerns(
  yes("targets.basic-given"),
  "không áp dụng: không được giao các chỉ tiêu kinh tế - xã hội cơ bản",
  "does not apply: no basic socio-economic targets were given",
);

/** The subjects whom both concern. */
export const both = (one: Concerns | undefined, other: Concerns | undefined): Concerns | undefined => {
  if (one === undefined || other === undefined) return one ?? other;
  return concerns(
    { all: [one.when, other.when] },
    `${one.otherwise.vi}; hoặc ${other.otherwise.vi}`,
    `${one.otherwise.en}; or ${other.otherwise.en}`,
  );
};

/** A rule that concerns some subjects only. */
export const concerning = <R extends Rule | Exception>(whom: Concerns | undefined, rule: R): R =>
  whom === undefined ? rule : { ...rule, concerns: whom };
