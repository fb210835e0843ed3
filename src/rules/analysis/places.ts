import type { Ladder, Rule } from "../engine/rule-set.js";

/** What a rule does in its ladder. */
export type Role = "exemption" | "forced" | "level" | "edge" | "ceiling";

/** A rule where it stands. */
export interface Placed {
  readonly rule: Rule;
  readonly role: Role;
  readonly path: string;
  /** The place of its rung among the levels. */
  readonly rung?: number;
}

/** Every rule of a ladder with its JSON path. */
export const placedRules = (ladder: Ladder, subject: string): Placed[] => {
  const at = `subjects.${subject}`;
  const list = (rules: readonly Rule[], role: Role, path: string, rung?: number): Placed[] =>
    rules.map((rule, index) => ({
      rule,
      role,
      path: `${path}[${index}]`,
      ...(rung === undefined ? {} : { rung }),
    }));
  return [
    ...list(ladder.exemptions, "exemption", `${at}.exemptions`),
    ...list(ladder.forced, "forced", `${at}.forced`),
    ...ladder.levels.flatMap(({ rules, upTo = [] }, rung) => [
      ...list(rules, "level", `${at}.levels[${rung}].rules`, rung),
      ...list(upTo, "edge", `${at}.levels[${rung}].upTo`, rung),
    ]),
    ...list(ladder.ceilings, "ceiling", `${at}.ceilings`),
  ];
};
