import { at, type Clerk } from "./clerk.js";

/** How the attendance of a meeting stands on paper. */
type Attendance = "roll-call" | "marks" | "counts";

/** One invented meeting in few entries: notice, attendance, resolution, minutes, report. */
export interface ShortMeeting {
  readonly cell: string;
  readonly month: string;
  readonly day: string;
  readonly kind: "regular" | "thematic";
  readonly topic?: string;
  readonly members: readonly string[];
  readonly attendance: Attendance;
  /** The member who asked for leave, and the answer. */
  readonly away?: { readonly member: string; readonly granted: boolean };
  /** The member who left before the end. */
  readonly left?: string;
  readonly superior: string;
}

const attend = (clerk: Clerk, plan: ShortMeeting, key: string): void => {
  const { cell, day, members, attendance, away, left } = plan;
  const start = at(day, "14:00");
  const here = members.filter((member) => member !== away?.member);
  if (attendance === "counts") {
    clerk.meeting(cell, key, start, {
      type: "CountAttendance",
      data: { present: here.length, listed: members.length },
    });
  } else if (attendance === "marks") {
    for (const member of members)
      clerk.meeting(cell, key, start, {
        type: "MarkAttendance",
        data:
          member === away?.member
            ? { member, mark: away.granted ? "excused" : "unexcused" }
            : { member, mark: "present", means: "in-person" },
      });
  } else {
    clerk.meeting(cell, key, start, {
      type: "TakeRollCall",
      data: {
        present: here,
        excused: away?.granted === true ? [{ member: away.member, reason: "Đi công tác" }] : [],
        unexcused: away?.granted === false ? [away.member] : [],
      },
    });
  }
  if (left !== undefined)
    clerk.meeting(cell, key, at(day, "15:00"), {
      type: "NoteEarlyLeave",
      data: { member: left, reason: "Tiếp đoàn kiểm tra" },
    });
};

/** Records one meeting. A topic makes it thematic. `within` adds what the meeting does besides. */
export const holdShortMeeting = (
  clerk: Clerk,
  plan: ShortMeeting,
  within: (key: string) => void = () => {},
): void => {
  const { cell, month, day, kind, topic, members, away } = plan;
  const key = kind === "thematic" ? `${month}-thematic` : month;
  const [chair = "", secretary = ""] = members;
  const notice = at(`${day.slice(0, 8)}01`, "09:00");
  const record = (time: string) => at(day, time);
  clerk.meeting(cell, key, notice, {
    type: "ConveneMeeting",
    data: {
      cell,
      kind,
      forMonth: month,
      scheduledFor: record("14:00"),
      mode: "in-person",
      place: "Phòng họp UBND xã",
      ...(topic === undefined ? {} : { topic }),
    },
  });
  if (away !== undefined)
    clerk.meeting(cell, key, notice, {
      type: "RequestAbsence",
      data: { member: away.member, reason: "Đi công tác", granted: away.granted },
    });
  clerk.meeting(cell, key, record("14:00"), {
    type: "OpenMeeting",
    data: { chair, secretary, guests: [] },
  });
  attend(clerk, plan, key);
  const present = members.length - (away === undefined ? 0 : 1);
  clerk.meeting(cell, key, record("14:10"), {
    type: "PresentItem",
    data: { item: "report", by: chair, text: topic ?? "Kết quả tháng trước, nhiệm vụ tháng này." },
  });
  const speakers = members.filter((member) => member !== away?.member);
  const number = Number(month.slice(5)) * 2;
  for (const [index, text] of ["Nhất trí với báo cáo.", "Cần trả kết quả đúng hẹn."].entries())
    clerk.meeting(cell, key, record("14:20"), {
      type: "MakeComment",
      data: {
        by: speakers[(number + index) % speakers.length] ?? chair,
        item: "report",
        text,
        given: "at-meeting",
      },
    });
  clerk.meeting(cell, key, record("14:25"), {
    type: "PraiseMember",
    data: { member: speakers[(number + 4) % speakers.length] ?? chair, text: "Làm tốt việc được giao." },
  });
  within(key);
  clerk.meeting(cell, key, record("15:30"), {
    type: "TakeShowOfHands",
    data: {
      question: "Thông qua nghị quyết",
      resolution: "nq",
      inFavour: present,
      against: 0,
      abstained: 0,
    },
  });
  clerk.meeting(cell, key, record("15:30"), { type: "AdoptResolution", data: { resolution: "nq" } });
  clerk.meeting(cell, key, record("15:40"), {
    type: "ApproveMinutes",
    data: { signedBy: [chair, secretary] },
  });
  clerk.meeting(cell, key, record("15:45"), { type: "CloseMeeting", data: {} });
  clerk.meeting(cell, key, record("16:00"), { type: "ReportMeeting", data: { to: plan.superior } });
};
