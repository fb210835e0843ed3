import type { EventData } from "../../src/events/catalogue.js";
import type { Story } from "../../src/testing/index.js";
import { called, held, oneCell } from "../projections/world.js";
import type { Pair } from "./pairs.js";

const about = "meeting/c-1/2021-11";
const november = held(oneCell("m-1", "m-2", "m-3"), "2021-11");
const at = "2021-11-03T01:06:00Z";
const named = called(november, "2021-11", { present: ["m-1", "m-2"], unexcused: ["m-3"] });

const counted = (told: Story, counts: EventData<"AttendanceCounted">) =>
  told.happened("AttendanceCounted", counts, at);
const asked = (granted: boolean) => named.happened("AbsenceRequested", { member: "m-3", granted }, at);

/** Attendance as counts, and leave that members asked for. */
export const attendancePairs: readonly Pair[] = [
  {
    code: "attendance-counts-differ",
    found: counted(named, { present: 3, listed: 3 }),
    about,
    absent: counted(named, { present: 2, listed: 3, unexcused: 1 }),
  },
  {
    code: "attendance-counts-off-roll",
    found: counted(november, { present: 3, listed: 4 }),
    about,
    absent: counted(november, { present: 2, listed: 3 }),
  },
  { code: "leave-differs-from-roll-call", found: asked(true), about, absent: asked(false) },
];
