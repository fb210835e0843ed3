import { monthsOf } from "../../src/events/time.js";
import { qd366hd43 } from "../../src/rules/rule-sets/qd366-hd43-2025/index.js";
import type { Story } from "../../src/testing/index.js";
import { convened, enrolled, held, oneCell } from "../projections/world.js";
import {
  baseMet,
  calledFor,
  cell,
  documents,
  heldOn,
  openedOn,
  prepared,
} from "../projections/year/calendar-stories.js";
import type { Pair } from "./pairs.js";

const months = monthsOf(2021);
const in2026 = { year: 2026, under: qd366hd43 };
const closed = (told: Story, at: string) => told.happened("MeetingClosed", {}, at);
const opened = (told: Story) => openedOn(told, "2026-03-03");
const march = calledFor(cell, "2026-03");
const marchHeld = opened(march);
const online = (reason: object) => opened(calledFor(cell, "2026-03", { mode: "online", ...reason }));
const cellOf = (members: number) =>
  enrolled(oneCell(), ...Array.from({ length: members }, (_, index) => `m-${index + 1}`));
const cancelled = (data: object) =>
  convened(held(held(cell, "2021-02"), "2021-04"), "2021-03").happened(
    "MeetingCancelled",
    data,
    "2021-03-02",
  );
const byGroup = (told: Story, count: number) =>
  monthsOf(2026)
    .slice(0, count)
    .reduce((so, month) => heldOn(so, month, `${month}-03`, { mode: "by-group" }), told);

/** The kinds of finding about the calendar of meetings and about their limits. */
export const calendarPairs: readonly Pair[] = [
  {
    code: "regular-meeting-missed",
    found: months.reduce((told, month) => (month === "2021-03" ? told : held(told, month)), cell),
    about: "c-1",
    absent: months.reduce((told, month) => held(told, month), cell),
  },
  {
    code: "regular-meeting-cancelled",
    found: cancelled({}),
    about: "c-1",
    absent: cancelled({ instrument: { number: "12-CV/ĐU" } }),
  },
  {
    code: "meeting-replaced",
    found: cancelled({ instead: "superior-order", instrument: { number: "12-CV/ĐU" } }),
    about: "meeting/c-1/2021-03",
    absent: cancelled({}),
  },
  {
    code: "meetings-not-on-record",
    found: held(cell, "2021-11"),
    about: "b-1",
    absent: baseMet(
      baseMet(
        months.reduce((told, month) => held(told, month), cell),
        "2021-06",
      ),
      "2021-12",
    ),
  },
  {
    code: "duties-not-on-record",
    found: held(cell, "2021-11"),
    about: "c-1",
    absent: prepared(held(cell, "2021-11"), "2021-11-02"),
  },
  {
    code: "regular-meeting-late",
    found: heldOn(cell, "2021-03", "2021-04-01"),
    about: "c-1",
    absent: heldOn(cell, "2021-03", "2021-03-31"),
  },
  {
    code: "regular-meeting-other-day",
    found: heldOn(cell, "2026-03", "2026-03-04"),
    about: "meeting/c-1/2026-03",
    absent: heldOn(cell, "2026-03", "2026-03-04", { reason: "phòng họp đang sửa" }),
    options: in2026,
  },
  {
    code: "thematic-meeting-missed",
    found: held(held(cell, "2026-01", "thematic"), "2026-07", "thematic"),
    about: "c-1",
    absent: held(held(held(cell, "2026-01", "thematic"), "2026-05", "thematic"), "2026-07", "thematic"),
    options: in2026,
  },
  {
    code: "thematic-instead-of-regular",
    found: held(cell, "2026-03", "thematic"),
    about: "c-1",
    absent: held(held(cell, "2026-03", "thematic"), "2026-03"),
    options: in2026,
  },
  {
    code: "base-meeting-missed",
    found: baseMet(baseMet(cell, "2021-06"), "2022-06"),
    about: "b-1",
    absent: baseMet(baseMet(baseMet(cell, "2021-06"), "2021-12"), "2022-06"),
  },
  {
    code: "pre-meeting-missing",
    found: held(prepared(held(cell, "2021-10"), "2021-10-02"), "2021-11"),
    about: "meeting/c-1/2021-11",
    absent: prepared(held(prepared(held(cell, "2021-10"), "2021-10-02"), "2021-11"), "2021-11-02"),
  },
  {
    code: "pre-meeting-late",
    found: prepared(held(cell, "2021-11"), "2021-11-04"),
    about: "meeting/c-1/2021-11",
    absent: prepared(held(cell, "2021-11"), "2021-11-03"),
  },
  {
    code: "documents-late-before",
    found: documents(marchHeld, "before", "2026-03-02T17:00:00Z"),
    about: "meeting/c-1/2026-03",
    absent: documents(marchHeld, "before", "2026-03-02T16:59:59Z"),
    options: in2026,
  },
  {
    code: "documents-late-after",
    found: documents(marchHeld, "after", "2026-04-05T17:00:00Z"),
    about: "meeting/c-1/2026-03",
    absent: documents(marchHeld, "after", "2026-03-05T16:59:59Z"),
    options: in2026,
  },
  {
    code: "meeting-too-short",
    found: closed(held(cell, "2021-11"), "2021-11-03T02:29:00Z"),
    about: "meeting/c-1/2021-11",
    absent: closed(held(cell, "2021-11"), "2021-11-03T02:30:00Z"),
  },
  {
    code: "online-without-ground",
    found: online({}),
    about: "meeting/c-1/2026-03",
    absent: online({ instrument: { number: "12-CV/ĐU" } }),
    options: in2026,
  },
  {
    code: "by-group-too-small-cell",
    found: byGroup(cellOf(49), 1),
    about: "meeting/c-1/2026-01",
    absent: byGroup(cellOf(50), 1),
    options: in2026,
  },
  {
    code: "by-group-too-often",
    found: byGroup(cellOf(50), 4),
    about: "c-1",
    absent: byGroup(cellOf(50), 3),
    options: in2026,
  },
];
