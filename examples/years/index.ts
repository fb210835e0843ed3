import type { JournalEvent } from "chibo";
import { careCentre2024 } from "./care-centre-2024.js";
import { commune2026 } from "./commune-2026.js";
import { continuingEducation2019 } from "./continuing-education-2019.js";
import { diseaseControl2020 } from "./disease-control-2020.js";
import { medicalCollege2021 } from "./medical-college-2021.js";
import { school2021 } from "./school-2021.js";

/** One example year: the name of the journal, the year, and the subject that the show explains. */
export interface Example {
  readonly name: string;
  readonly title: { readonly vi: string; readonly en: string };
  readonly year: number;
  /** The id of the rule set by which the year is read. */
  readonly under: "qd132-hd21-2019" | "hd02-2026-quarter";
  readonly explains: { readonly member: string } | { readonly meeting: string };
  readonly write: () => JournalEvent[];
}

/** The example years, one for each source document. */
export const examples: readonly Example[] = [
  {
    name: "medical-college-2021",
    title: {
      vi: "Đảng bộ một trường cao đẳng y tế, 2021",
      en: "A medical college's party organisation, 2021",
    },
    year: 2021,
    under: "qd132-hd21-2019",
    explains: { member: "y1-08" },
    write: medicalCollege2021,
  },
  {
    name: "continuing-education-2019",
    title: {
      vi: "Đảng bộ một trung tâm giáo dục thường xuyên, 2019",
      en: "A continuing-education centre's party organisation, 2019",
    },
    year: 2019,
    under: "qd132-hd21-2019",
    explains: { member: "g1-01" },
    write: continuingEducation2019,
  },
  {
    name: "care-centre-2024",
    title: { vi: "Chi bộ một trung tâm điều dưỡng, 2024", en: "A care centre's cell, 2024" },
    year: 2024,
    under: "qd132-hd21-2019",
    explains: { meeting: "meeting/d1/2024-05" },
    write: careCentre2024,
  },
  {
    name: "school-2021",
    title: { vi: "Chi bộ một trường tiểu học, 2021", en: "A primary school's cell, 2021" },
    year: 2021,
    under: "qd132-hd21-2019",
    explains: { member: "s1-05" },
    write: school2021,
  },
  {
    name: "disease-control-2020",
    title: {
      vi: "Đảng bộ một trung tâm kiểm soát bệnh tật, 2020",
      en: "A disease-control centre's party organisation, 2020",
    },
    year: 2020,
    under: "qd132-hd21-2019",
    explains: { member: "k1-01" },
    write: diseaseControl2020,
  },
  {
    name: "commune-2026",
    title: { vi: "Chi bộ một cơ quan xã, 2026", en: "A commune office's cell, 2026" },
    year: 2026,
    under: "hd02-2026-quarter",
    explains: { member: "x1-04" },
    write: commune2026,
  },
];
