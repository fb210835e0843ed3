import type { capHeads, capRoundings, Parameter, Source } from "../engine/conditions/vocabulary.js";

const notFound = (note: string): Source => ({
  document: "QĐ 366-QĐ/TW, HD 43-HD/BTCTW",
  evidence: "not-found",
  note,
});

const local = (note: string): Source => ({
  document: "03-HD/TVĐU (10/9/2026)",
  evidence: "local",
  note,
});

/** The choices on a cap that the texts of 2025 leave open. Nobody's choice: the cap is judged under each. */
export const capParameters = {
  "cap-heads": {
    says: {
      vi: "Người đứng đầu có tính vào tỷ lệ xuất sắc của nhóm hay không",
      en: "Whether heads are counted in the cap of their group",
    },
    kind: "choice",
    choices: ["counted", "apart"] satisfies (typeof capHeads)[number][],
    source: notFound("no central text that was read says it"),
    readings: [
      {
        is: "counted",
        source: notFound(
          "the words speak of all persons; no text that was read leaves heads out or names them",
        ),
      },
      {
        is: "apart",
        source: local("of quarters, with reference to central guidance; a local text is no central rule"),
      },
    ],
  },
  "cap-rounding": {
    says: {
      vi: "Làm tròn số xuất sắc tối đa: xuống, hay từ 0,5 trở lên",
      en: "How the most that a cap allows is rounded: down, or half up",
    },
    kind: "choice",
    choices: ["down", "half-up"] satisfies (typeof capRoundings)[number][],
    source: notFound("no central text that was read says it"),
    readings: [
      {
        is: "down",
        source: {
          document: "QĐ 366-QĐ/TW",
          point: "11.1.5",
          evidence: "quoted",
          note: "“at most” read strictly",
        },
      },
      { is: "half-up", source: local("of quarters; a local text is no central rule") },
    ],
  },
} satisfies Readonly<Record<string, Parameter>>;
