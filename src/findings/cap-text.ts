import { label, openCapReasonNames } from "../language/labels.js";
import type { Language } from "../language/language.js";
import type { CapCoverage, OpenCapReason } from "../projections/year/caps.js";
import type { JudgedCapState } from "../rules/caps/cap-state.js";

/** The state of a cap on a part or on the whole of a group, with the figures that its words need. */
export interface CapResult {
  readonly state: JudgedCapState;
  /** The number above the cap that is certain. */
  readonly over: number;
  /** Whether it may be more. */
  readonly atLeast: boolean;
  /** The least number of further good subjects that brings the group within the cap. */
  readonly goodNeeded?: number | undefined;
}

const units: Readonly<Record<Language, Readonly<Record<string, string>>>> = {
  vi: {
    member: "đồng chí",
    cell: "chi bộ",
    "base-organisation": "tổ chức cơ sở đảng",
    collective: "tập thể",
  },
  en: {
    member: "members",
    cell: "cells",
    "base-organisation": "base organisations",
    collective: "collectives",
  },
};

/** The unit in which the subjects of a cap are counted. One subject stands in the singular. */
export const unitOf = (subject: string, language: Language, count = 2): string => {
  const unit = units[language][subject] ?? label("subject", subject, language);
  return language === "en" && count === 1 ? unit.replace(/s$/, "") : unit;
};

const stages: Readonly<Record<Language, Readonly<Record<string, string>>>> = {
  vi: { proposed: "đề nghị", decided: "quyết định" },
  en: { proposed: "proposed", decided: "decided" },
};

/** The number of excellent subjects at a stage, as an office writes it: `đề nghị 4 đồng chí`. */
export const excellentText = (
  {
    stage,
    subject,
    excellent,
  }: { readonly stage: string; readonly subject: string; readonly excellent: number },
  language: Language,
): string => {
  const [at, unit] = [stages[language][stage] ?? stage, unitOf(subject, language, excellent)];
  return language === "vi" ? `${at} ${excellent} ${unit}` : `${excellent} ${unit} ${at}`;
};

const words = {
  vi: {
    over: (by: number, atLeast: boolean) => `vượt ${atLeast ? "ít nhất " : ""}${by}`,
    needed: (count: number, unit: string) => `mở: thêm ${count} ${unit} tốt thì trong mức`,
    soFar: "mở: đến nay trong mức",
    counted: ({ counted, known }: CapCoverage, unit: string) => `tính ${counted} trong ${known} ${unit}`,
    cells: (counted: number, known: number) => `${counted} trong ${known} chi bộ`,
    onRecord: "có trong sổ ghi",
  },
  en: {
    over: (by: number, atLeast: boolean) => `over by ${atLeast ? "at least " : ""}${by}`,
    needed: (count: number, unit: string) => `open: within the cap with ${count} more good ${unit}`,
    soFar: "open: within the cap so far",
    counted: ({ counted, known }: CapCoverage, unit: string) => `${counted} of ${known} ${unit}`,
    cells: (counted: number, known: number) => `${counted} of ${known} ${unitOf("cell", "en", known)}`,
    onRecord: "on record",
  },
} as const;

/** The state of a cap in words: `mở: thêm 5 đồng chí tốt thì trong mức`. */
export const capResultText = (
  { state, over, atLeast, goodNeeded = 0 }: CapResult,
  subject: string,
  language: Language,
): string => {
  const w = words[language];
  if (state === "over") return w.over(over, atLeast);
  if (state === "within") return label("capState", state, language);
  return goodNeeded === 0 ? w.soFar : w.needed(goodNeeded, unitOf(subject, language, goodNeeded));
};

/** How much of a group is counted: `tính 15 trong 24 đảng viên, 1 trong 2 chi bộ`. */
export const coverageText = (
  coverage: CapCoverage,
  { subject, whole }: { readonly subject: string; readonly whole: boolean },
  language: Language,
): string => {
  const w = words[language];
  const unit =
    language === "vi" ? label("subject", subject, language) : unitOf(subject, language, coverage.known);
  const { cells } = coverage;
  const counted = [w.counted(coverage, unit), ...(cells ? [w.cells(cells.counted, cells.known)] : [])];
  return `${counted.join(", ")}${whole ? "" : ` ${w.onRecord}`}`;
};

/** What leaves a cap open, as a list: `9 trường hợp chưa có mức ở bước này; tổ chức cơ sở đảng chưa có trong sổ ghi`. */
export const openCapText = (
  reasons: readonly OpenCapReason[],
  { unrated, unsettled }: { readonly unrated: number; readonly unsettled: number },
  language: Language,
): string => {
  const counts: Readonly<Partial<Record<OpenCapReason, number>>> = { unrated, unsettled };
  return reasons
    .map((reason) =>
      [counts[reason], openCapReasonNames[reason][language]].filter((part) => part !== undefined).join(" "),
    )
    .join("; ");
};
