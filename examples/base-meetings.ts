import { at, type Clerk } from "./clerk.js";

/**
 * One invented meeting of a base organisation, with the few fields that its two meetings of the year need.
 */
export interface BaseMeetingPlan {
  readonly base: string;
  readonly key: string;
  readonly forMonth: string;
  readonly day: string;
  readonly title: string;
  readonly chair: string;
  readonly secretary: string;
  /** The body that sends the attending delegate. */
  readonly delegateOf?: string;
}

/**
 * Records a meeting of a base organisation: opened, presented, concluded, closed. It calls no roll, because a
 * base organisation has no roll of its own.
 */
export const holdBaseMeeting = (clerk: Clerk, plan: BaseMeetingPlan): void => {
  const { base, key, forMonth, day, title, chair, secretary, delegateOf } = plan;
  const record = (time: string, ...commands: Parameters<Clerk["meeting"]>[3][]): void => {
    for (const command of commands) clerk.meeting(base, key, at(day, time), command);
  };
  const guests = delegateOf === undefined ? [] : [{ of: delegateOf, delegate: true }];
  record("07:30", {
    type: "ConveneMeeting",
    data: { cell: base, kind: "regular", forMonth, scheduledFor: at(day, "08:00"), mode: "in-person" },
  });
  record(
    "08:00",
    { type: "OpenMeeting", data: { chair, secretary, guests } },
    { type: "AdoptAgenda", data: { items: [{ item: "report", title }] } },
    { type: "PresentItem", data: { item: "report", by: chair } },
  );
  record(
    "10:45",
    { type: "GiveConclusion", data: { by: chair, text: "Thống nhất phương hướng thời gian tới." } },
    { type: "ApproveMinutes", data: { signedBy: [chair, secretary] } },
  );
  record("11:00", { type: "CloseMeeting", data: {} });
};
