import { projection } from "../fold/projection.js";
import { noBallots, onBallotRecords } from "./ballot-records.js";

/** The ballots of one meeting. */
export const meetingBallots = projection({
  name: "meeting-ballots",
  version: 1,
  initial: noBallots,
  on: onBallotRecords,
});
