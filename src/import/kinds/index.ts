import { attendance } from "./attendance.js";
import { grades } from "./grades.js";
import type { TableKind } from "./kind.js";
import { levels } from "./levels.js";
import { meetings } from "./meetings.js";
import { members } from "./members.js";
import { organisations } from "./organisations.js";
import { scores } from "./scores.js";

/** The kinds of table that can be imported, in the order in which one needs the other. */
export const tableKinds = {
  organisations,
  members,
  meetings,
  attendance,
  scores,
  grades,
  levels,
} as const satisfies Readonly<Record<string, TableKind>>;

/** The name of a kind of table. */
export type TableKindName = keyof typeof tableKinds;
