import type { Named } from "./outcome.js";
import type { Study } from "./studies.js";

/** A case in which the rules say something else than the regulation, as plain code reads it. */
interface Dispute {
  readonly ruleSet: string;
  readonly subjects: readonly string[];
  /** The case: each of these lists holds a fact that is true. */
  readonly where: readonly (readonly string[])[];
}

// Each entry goes as soon as the rules or plain code are mended.
const disputes: readonly Dispute[] = [
  {
    // QĐ 366: a transferred member with duty-related discipline is unfulfilled by the rules. HD 43 7.1 to 7.3
    // are unread, and notes 2 and 3 of Art. 11 count a violation where it was done.
    ruleSet: "qd366-hd43-2025",
    subjects: ["member"],
    where: [["transfer.in-year"], ["discipline.duty-related"]],
  },
  {
    // QĐ 124: the rules open every level for discipline of an old violation, even beside another case of 12.4
    // that HD 25 §4 cannot lift, such as a poor criterion.
    ruleSet: "qd124-hd25-2023",
    subjects: ["member", "cell", "base-organisation"],
    where: [
      ["discipline.old-violations-only"],
      ["discipline.in-year", "discipline.leader", "discipline.leading-collective"],
    ],
  },
];

/** Whether a case of a study may be a disputed one. An unknown fact may be true. */
export const disputed = (
  { ruleSet, subject }: Study,
  facts: Named,
  unknown: readonly string[] = [],
): boolean =>
  disputes.some(
    (each) =>
      each.ruleSet === ruleSet.id &&
      each.subjects.includes(subject) &&
      each.where.every((names) => names.some((name) => facts[name] === true || unknown.includes(name))),
  );
