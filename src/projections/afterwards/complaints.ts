import type { CommitteeDecisions } from "../review/classification.js";
import type { LevelChange } from "../review/decisions.js";

/** A complaint against a level, with what became of it. */
export interface Complaint {
  readonly id: string;
  readonly committee: string;
  /** The subject's key. */
  readonly subject: string;
  readonly lodged: { readonly on: string; readonly by: string };
  readonly answered?: { readonly outcome: string; readonly on: string; readonly by: string };
  /** Decisions on the level from the day of the answer on. */
  readonly since: readonly LevelChange[];
}

/** The complaints of a year. Who may complain, until when and by which steps was not found in any text. */
export const complaintsOf = (decided: readonly CommitteeDecisions[]): Complaint[] =>
  decided.flatMap(({ committee, complaints }) =>
    Object.entries(complaints).map(([id, { subject, lodgedOn, by, answered }]) => ({
      id,
      committee,
      subject,
      lodged: { on: lodgedOn, by },
      ...(answered === undefined ? {} : { answered }),
      since: decided
        .flatMap(({ levels }) => levels[subject] ?? [])
        .filter(({ on }) => answered !== undefined && on >= answered.on),
    })),
  );
