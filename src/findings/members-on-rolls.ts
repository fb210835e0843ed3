import { grouped } from "../projections/year/table.js";
import { mayAccountFor } from "../projections/year/withheld-entries.js";
import { type CatalogueOf, kind, type SentencesOf } from "./kind.js";
import { needed } from "./needed-events.js";
import { list } from "./wording.js";

/** Findings on members for whom the report of levels gives no account, and on members of several rolls. */
export const membersOnRolls = [
  kind({
    code: "member-unaccounted",
    severity: "irregular",
    details: { members: "texts", mayBeWithheld: "texts?" },
    find: ({ context, report, classification }) => {
      const { year } = context.options;
      const isHidden = (organisation: string, member: string): boolean =>
        context.folded.withheld.length > 0 &&
        classification.all.some(
          (each) =>
            each.organisation === organisation &&
            each.key === `member:${member}` &&
            each.withheld?.some((place) => mayAccountFor(place, year)),
        );
      const cells = new Set(context.cells.map(({ id }) => id));
      return report.all
        .filter(
          ({ organisation, stage, unaccounted }) =>
            cells.has(organisation) && stage !== "none" && unaccounted.length > 0,
        )
        .map(({ organisation, unaccounted }) => {
          const hidden = unaccounted.filter((member) => isHidden(organisation, member));
          return {
            about: organisation,
            details: { members: unaccounted, ...(hidden.length === 0 ? {} : { mayBeWithheld: hidden }) },
            ...(hidden.length === unaccounted.length ? { weight: "notice" as const } : {}),
          };
        });
    },
  }),

  kind({
    code: "member-on-several-rolls",
    severity: "irregular",
    details: { cells: "texts" },
    find: ({ context, classification }) => {
      const listed = classification.all.filter(({ subject, listed: is }) => subject.kind === "member" && is);
      return [...grouped(listed, ({ key }) => [key])].flatMap(([key, here]) => {
        const cells = here.map(({ organisation }) => organisation);
        if (cells.length < 2) return [];
        const events = here.flatMap(({ organisation, subject }) =>
          context
            .rollOf(organisation, context.cutoff)
            .flatMap(({ member, standing }) => (member === subject.id ? standing.by : [])),
        );
        return [{ about: key, details: { cells }, events }];
      });
    },
  }),
] as const;

/** The sentences of these findings. */
export const membersOnRollsSentences: SentencesOf<typeof membersOnRolls> = {
  "member-unaccounted": {
    vi: (d) =>
      [
        `Có tên trong danh sách, ${d.mayBeWithheld === undefined ? "không được xếp loại và không rõ lý do" : "bản này không có mức xếp loại hay lý do"}: ${list(d.members)}.`,
        ...(d.mayBeWithheld === undefined
          ? []
          : [`Mức hoặc lý do có thể nằm trong mục đã lược bỏ hoặc xóa: ${list(d.mayBeWithheld)}.`]),
      ].join(" "),
    en: (d) =>
      [
        `On the roll, without a level and without a reason${d.mayBeWithheld === undefined ? "" : " in this copy"}: ${list(d.members)}.`,
        ...(d.mayBeWithheld === undefined
          ? []
          : [
              `The level or the reason may stand in an entry that was withheld or erased: ${list(d.mayBeWithheld)}.`,
            ]),
      ].join(" "),
  },
  "member-on-several-rolls": {
    vi: (d) => `Có tên trong danh sách của nhiều chi bộ: ${list(d.cells)}.`,
    en: (d) => `On the rolls of several cells: ${list(d.cells)}.`,
  },
};

/** The catalogue entries of these findings. */
export const membersOnRollsCatalogue = (): CatalogueOf<typeof membersOnRolls> => ({
  "member-unaccounted": {
    means: {
      vi: "Đảng viên trong danh sách không được xếp loại và không rõ lý do, trong khi người khác đã có mức xếp loại.",
      en: "Members on a roll have no level and no reason for it, while others are rated.",
    },
    remedy: {
      vi: "Xếp loại, hoặc ghi lý do không xếp loại (miễn, chuyển đi, đình chỉ).",
      en: "Decide their level, or record why there is none: exempt, gone, suspended.",
    },
    clauses: [],
    needs: [...needed.roll, ...needed.given],
  },
  "member-on-several-rolls": {
    means: {
      vi: "Một đảng viên cùng lúc có tên trong danh sách chính thức của nhiều chi bộ.",
      en: "A member is on the rolls of several cells at once.",
    },
    remedy: {
      vi: "Ghi bổ sung việc chuyển đi, hoặc đính chính việc chuyển đến.",
      en: "Record the departure that is missing, or correct the arrival.",
    },
    clauses: [],
    needs: needed.roll,
  },
});
