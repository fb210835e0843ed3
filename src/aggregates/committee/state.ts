import type { Subject } from "../../events/values.js";
import { initialOrganisation, type OrganisationFacts } from "../organisation/state.js";
import { subjectKey } from "../subject.js";
import { type Table, table } from "../table.js";

/** What the integrity of a committee's decisions depends on. */
export interface CommitteeFacts extends OrganisationFacts {
  /** By `year/kind/id`: whether the level decided last stands. */
  readonly levels: Table<"stands" | "cancelled">;
  /** By `year/complaint`. */
  readonly complaints: Table<"lodged" | "answered">;
}

export const initialCommittee = (): CommitteeFacts => ({
  ...initialOrganisation(),
  levels: table(),
  complaints: table(),
});

/** A year and its subject as one key. */
export const levelKey = ({ year, subject }: { year: number; subject: Subject }): string =>
  `${year}/${subjectKey(subject)}`;

/** A complaint of a year as one key. */
export const complaintKey = ({ year, complaint }: { year: number; complaint: string }): string =>
  `${year}/${complaint}`;
