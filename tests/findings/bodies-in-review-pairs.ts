import type { EventData } from "../../src/events/catalogue.js";
import { layer } from "../../src/rules/engine/overlay/check-overlay.js";
import { qd366hd43 } from "../../src/rules/rule-sets/qd366-hd43-2025/index.js";
import type { Story } from "../../src/testing/index.js";
import { memberOf, noCivilServant, oneCell, reviewing, selfReviewed } from "../projections/world.js";
import type { Pair } from "./pairs.js";

export const year = 2026;
export const m1 = memberOf("m-1");

/** A committee that asks for grounds from 5 points on. */
export const withGrounds = layer(qd366hd43, {
  id: "song-lam-grounds-2026",
  title: { vi: "Sông Lam", en: "Song Lam" },
  over: qd366hd43.id,
  documents: [{ number: "09-HD/ĐU", issuer: "Đảng ủy Sông Lam", issuedOn: "2026-09-10" }],
  constraints: [
    {
      id: "song-lam.grounds",
      says: { vi: "Chênh lệch thì nêu căn cứ", en: "A difference has grounds" },
      source: { document: "09-HD/ĐU", point: "3", evidence: "local" },
      holds: { groundsFrom: 5, of: ["member"] },
    },
  ],
});

/** The review of c-1 with the self-review of m-1, who gives himself 28 and 62 points. */
export const reviewOfOne = (told: Story = noCivilServant(oneCell("m-1"), "m-1")): Story =>
  told
    .on("review/c-1/2026")
    .happened(
      "ReviewOpened",
      {
        organisation: "c-1",
        year,
        ruleSet: qd366hd43.id,
        fingerprint: "0".repeat(64),
        parameters: {},
        superiorDocuments: [],
        deadlines: [],
      },
      "2026-11-15",
    )
    .happened(
      "SelfReviewSubmitted",
      { member: "m-1", points: { general: 28, tasks: 62 }, ownLevel: "good" },
      "2026-11-20",
    );

export const proposed = (told: Story, data: Omit<EventData<"LevelProposed">, "subject">, on = "2026-11-25") =>
  told.on("review/c-1/2026").happened("LevelProposed", { subject: m1, ...data }, on);

/** Points that are lower than the own ones by a number. */
export const lowerBy = (points: number) => ({ points: { general: 28, tasks: 62 - points } });

export const returned = (told: Story, what: EventData<"SubmissionReturned">["what"], on = "2026-11-28") =>
  told
    .on("review/c-1/2026")
    .happened("SubmissionReturned", { what, subject: m1, by: "c-1", reason: "chưa rõ" }, on);

export const decidedOn = (told: Story, on: string, more: Partial<EventData<"LevelDecided">> = {}) =>
  told
    .on("committee/b-1")
    .happened("LevelDecided", { year, subject: m1, level: "good", decidedOn: on, ...more }, on);

/** A member of 2021 who did fewer than half of the tasks, with the clause that the decision names. */
const failed = (clause: string): Story =>
  selfReviewed(reviewing(noCivilServant(oneCell("m-1"), "m-1")), "m-1", "unfulfilled")
    .on("committee/b-1")
    .happened(
      "LevelDecided",
      { year: 2021, subject: m1, level: "unfulfilled", clause, decidedOn: "2021-12-20" },
      "2021-12-20",
    );

const options = { year, under: withGrounds };

/** What bodies say of one member, and what is returned. */
export const bodyPairs: readonly Pair[] = [
  {
    code: "difference-without-grounds",
    found: proposed(reviewOfOne(), lowerBy(5)),
    about: "member:m-1",
    absent: proposed(reviewOfOne(), lowerBy(4)),
    options,
  },
  {
    code: "decided-on-returned",
    found: decidedOn(returned(reviewOfOne(), "self-review"), "2026-12-20"),
    about: "member:m-1",
    absent: decidedOn(
      returned(reviewOfOne(), "self-review").happened("SelfReviewRevised", { member: "m-1" }, "2026-12-01"),
      "2026-12-20",
    ),
    options,
  },
  {
    code: "clause-named-differs",
    found: failed("Điều 12.4, điểm c"),
    about: "member:m-1",
    absent: failed("mục II.B.2.3 (d)"),
  },
];
