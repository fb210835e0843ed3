import type { EventData } from "../../src/events/catalogue.js";
import type { Constraint, RuleSet } from "../../src/rules/engine/rule-set.js";
import { qd132hd21 } from "../../src/rules/rule-sets/qd132-hd21-2019/index.js";
import type { Story } from "../../src/testing/index.js";
import {
  decided,
  held,
  memberOf,
  noCivilServant,
  oneCell,
  reviewing,
  selfReviewed,
} from "../projections/world.js";
import type { Pair } from "./pairs.js";

export const attached = (
  told: Story,
  evidence: string,
  about: EventData<"EvidenceAttached">["about"],
  more: Partial<EventData<"EvidenceAttached">> = {},
): Story =>
  told.happened(
    "EvidenceAttached",
    {
      evidence,
      about,
      digest: "a".repeat(64),
      mediaType: "application/pdf",
      label: "Sản phẩm",
      on: "2021-11-20",
      ...more,
    },
    "2021-11-25",
  );

const [m1, m2] = [memberOf("m-1"), memberOf("m-2")];
const reviewed = selfReviewed(
  reviewing(noCivilServant(oneCell("m-1", "m-2"), "m-1", "m-2")),
  "m-1",
  "excellent",
);
/** The review holds evidence of another member. */
export const ofAnother = attached(reviewed, "e-2", { subject: m2 });
/** A member decided excellent, whose review holds no evidence about this member. */
export const bare = decided(ofAnother, m1, "excellent");

/** HD 21 with a local text that asks for a document behind each task that is done. */
export const perTask = (
  more: Partial<Extract<Constraint["holds"], { attached: unknown }>> = {},
): RuleSet => ({
  ...qd132hd21,
  constraints: [
    {
      id: "local.task-document",
      says: { vi: "Mỗi nhiệm vụ hoàn thành có minh chứng", en: "Each task that is done has evidence" },
      source: { document: "HD 21-HD/BTCTW", point: "II.B.2.3.a", evidence: "quoted" },
      holds: { attached: "document", of: ["member"], each: "task", handedIn: true, ...more },
    },
  ],
});

/** A task of m-1 that the cell assessed, and a decided level. */
export const assessed = (result: EventData<"TaskAssessed">["result"]): Story =>
  decided(
    held(reviewed, "2021-11")
      .happened("TaskAssigned", { task: "t-1", member: "m-1", due: "2021-11-10" }, "2021-11-03T02:00:00Z")
      .happened("TaskAssessed", { task: "t-1", result }, "2021-11-03T02:30:00Z"),
    m1,
    "good",
  );

/** Evidence that a clause asks for. */
export const evidencePairs: readonly Pair[] = [
  {
    code: "evidence-missing",
    found: bare,
    about: "member:m-1",
    absent: decided(attached(ofAnother, "e-1", { subject: m1 }), m1, "excellent"),
  },
  {
    code: "task-evidence-missing",
    found: assessed("done"),
    about: "member:m-1",
    absent: attached(assessed("done").on("meeting/c-1/2021-11"), "e-1", { task: "t-1" }),
    options: { under: perTask() },
  },
];
