import type { Told } from "../dealer.js";
import type { Snapshot } from "../stores/snapshot.js";
import type { Sending } from "../workload.js";
import { BrokenPromise } from "./broken.js";
import { judgeDecisions } from "./decisions.js";
import { judgeJournal } from "./journal.js";
import { judgeReadModels } from "./read-models.js";
import { sealing } from "./sealing.js";
import { streamsOf } from "./streams.js";

/** Judges one store several times while a workload lasts. */
export interface Judge {
  /**
   * @param told the reports of writers before the snapshot
   * @throws BrokenPromise at the first broken promise
   */
  readonly judge: (told: Told, snapshot: Snapshot) => void;
}

/** A judge of the workload's store. It remembers the sealed entries, which may never change. */
export const judgeOf = (workload: readonly Sending[]): Judge => {
  const sealed = sealing();
  const decisions = judgeDecisions();
  const sent = new Map(
    workload.flatMap((each) => (each.mustBe === undefined ? [[each.command.id, each] as const] : [])),
  );
  return {
    judge: (told, { entries, rows }) => {
      const [wrong] = told.wrong;
      if (wrong !== undefined) throw new BrokenPromise(wrong.promise, wrong.what);
      const streams = streamsOf(entries);
      judgeJournal(entries, streams, told, sent);
      decisions(streams, told.refused, sent);
      judgeReadModels(streams, rows);
      sealed(entries);
    },
  };
};
