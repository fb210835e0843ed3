import {
  cell,
  cellStream,
  execute,
  fold,
  isRefusal,
  journal,
  meeting,
  meetingStream,
  projections,
  readModel,
  stateOf,
} from "chibo";
import { attendance, members } from "chibo/projections";

const header = {
  happenedAt: "2021-11-03T07:30:00Z",
  recordedAt: "2021-11-03T10:02:11Z",
  recordedBy: "m-01",
  recordedFor: "c-3",
};
const roll = cellStream("c-3");
const november = meetingStream("c-3", "2021-11");

/** Records a meeting in the journal in memory with the core alone, and shows the record. */
export const result = () => {
  const book = journal();
  const record = (decider, stream, type, data) => execute(book, decider, stream, { ...header, type, data });
  record(cell, roll, "FoundOrganisation", {
    organisation: "c-3",
    kind: "cell",
    name: "Chi bộ 3",
    on: "2016-05-19",
  });
  for (const member of ["m-01", "m-02"])
    record(cell, roll, "EnrolMember", { member, status: "official", on: "2016-05-19" });
  record(meeting, november, "ConveneMeeting", {
    cell: "c-3",
    kind: "regular",
    forMonth: "2021-11",
    scheduledFor: "2021-11-03T07:30:00Z",
    mode: "in-person",
  });
  record(meeting, november, "TakeRollCall", { present: ["m-01", "m-02"], excused: [], unexcused: [] });
  let refused;
  try {
    record(cell, roll, "EnrolMember", { member: "m-01", status: "official", on: "2016-05-19" });
  } catch (error) {
    refused = isRefusal(error) ? error.code : error;
  }
  const known = fold(projections, book);
  const live = readModel(projections);
  for (const event of book) live.apply(event);
  return {
    events: [...book].length,
    refused,
    members: Object.keys(stateOf(known, members, roll).members),
    attendance: stateOf(known, attendance, november),
    alike: JSON.stringify([...live.folded().streams]) === JSON.stringify([...known.streams]),
  };
};
