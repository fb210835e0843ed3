import { at, type Clerk } from "../clerk.js";
import { decideTogether, propose, selfReviewOf } from "../quarters.js";

const cell = "x1";
const base = "xa";
const year = 2026;
const all = { assigned: 10, done: 10, onTime: 10, exceeded: 4 };
const late = { assigned: 10, done: 10, onTime: 7, exceeded: 1 };
const short = { assigned: 10, done: 7, onTime: 6, exceeded: 0 };
const member = (id: string) => ({ kind: "member", id }) as const;

/** Reviews one holder in a quarter: self-review, the head of the unit, the cell committee. */
const submit = (
  clerk: Clerk,
  period: string,
  day: string,
  id: string,
  level: "excellent" | "good" | "fulfilled",
  points: { readonly general: number; readonly tasks: number },
  tasks: typeof all,
): void => {
  clerk.review(cell, period, at(day, "09:00"), {
    type: "SubmitSelfReview",
    data: selfReviewOf(id, points, level, tasks, tasks),
  });
};

/**
 * The first quarter is rated after the guidance of 22/5/2026. Figures come from the office's own system. One
 * holder was appointed on 10/3, so that his quarter is not rated; another is unfulfilled and gets help.
 */
export const reviewFirstQuarter = (clerk: Clerk): void => {
  const period = "2026-Q1";
  for (const [id, tasks] of [
    ["x1-01", all],
    ["x1-02", short],
  ] as const)
    clerk.review(cell, period, at("2026-05-26", "08:00"), {
      type: "ReceiveWorkFigures",
      data: {
        subject: member(id),
        source: "Phần mềm theo dõi công việc của xã",
        until: "2026-03-31",
        tasks: { ...tasks },
      },
    });
  submit(clerk, period, "2026-05-28", "x1-01", "excellent", { general: 29, tasks: 66 }, all);
  submit(clerk, period, "2026-05-28", "x1-02", "good", { general: 26, tasks: 58 }, all);
  propose(clerk, cell, period, at("2026-06-02", "09:00"), "unit-head", "x1-01", "excellent");
  propose(clerk, cell, period, at("2026-06-02", "09:00"), "unit-head", "x1-02", "unfulfilled", {
    general: 24,
    tasks: 40,
  });
  clerk.review(cell, period, at("2026-06-02", "10:00"), {
    type: "StateNotRated",
    data: {
      year,
      period,
      subject: member("x1-03"),
      notRated: "newly-appointed",
      by: { role: "cell-committee", organisation: cell },
      on: "2026-06-02",
    },
  });
  clerk.review(cell, period, at("2026-06-03", "16:00"), { type: "CloseReview", data: { to: base } });
  decideTogether(
    clerk,
    base,
    period,
    { id: "qd-q1", number: "61-QĐ/ĐU", on: "2026-06-09", listed: 3 },
    { "x1-01": "excellent", "x1-02": "unfulfilled" },
  );
  clerk.committee(base, at("2026-06-09", "08:40"), {
    type: "StateNotRated",
    data: {
      year,
      period,
      subject: member("x1-03"),
      notRated: "newly-appointed",
      on: "2026-06-09",
      decision: "qd-q1",
    },
  });
  clerk.cell(cell, at("2026-06-15", "09:00"), {
    type: "BeginEducation",
    data: {
      member: "x1-02",
      on: "2026-06-15",
      until: "2026-09-30",
      afterLevelOf: period,
      helpers: ["x1-01"],
      plan: "Mỗi tháng kiểm tra tiến độ nhiệm vụ một lần.",
    },
  });
};

/** The tasks of x1-02 in the second quarter: one changes, one is excluded, one is proven by a product. */
const followTasks = (clerk: Clerk, period: string): void => {
  const on = (day: string) => at(day, "10:00");
  for (const [task, product, due] of [
    ["q2-1", "Báo cáo chuyển đổi số", "2026-06-20"],
    ["q2-2", "Danh mục thủ tục rút gọn", "2026-06-25"],
    ["q2-3", "Đề án chợ đầu mối", "2026-06-28"],
  ] as const)
    clerk.review(cell, period, on("2026-06-02"), {
      type: "AssignTask",
      data: {
        task,
        member: "x1-02",
        due,
        product,
        weight: 2,
        part: "lead",
        standard: "Đúng hạn, đủ số liệu",
      },
    });
  clerk.review(cell, period, on("2026-06-12"), {
    type: "ChangeTask",
    data: { task: "q2-2", due: "2026-06-30", weight: 3, by: base, reason: "Tỉnh bổ sung thủ tục." },
  });
  clerk.review(cell, period, on("2026-06-18"), {
    type: "ExcludeTask",
    data: { task: "q2-3", cause: "withdrawn-by-superior", by: base, reason: "Tỉnh dừng đề án." },
  });
  const [reported] = clerk.review(cell, period, on("2026-06-19"), {
    type: "ReportTask",
    data: { task: "q2-1", by: "x1-02", text: "Đã hoàn thành báo cáo." },
  });
  const attach = (evidence: string, digit: string, day: string, replaces?: string) =>
    clerk.review(cell, period, on(day), {
      type: "AttachEvidence",
      data: {
        evidence,
        about: { subject: member("x1-02"), task: "q2-1", ...(reported ? { entry: reported.id } : {}) },
        digest: digit.repeat(64),
        mediaType: "application/pdf",
        label: "Báo cáo chuyển đổi số quý II",
        on: day,
        source: "Văn phòng xã",
        ...(replaces === undefined ? {} : { replaces }),
      },
    });
  attach("mc-1", "a", "2026-06-19");
  attach("mc-2", "b", "2026-06-22", "mc-1");
  for (const task of ["q2-1", "q2-2"])
    clerk.review(cell, period, on("2026-06-30"), {
      type: "AssessTask",
      data: { task, result: task === "q2-1" ? "exceeded" : "done", degree: "good", by: cell },
    });
};

/** The second quarter: tasks and evidence; a self-review that comes back and again; a complaint that is upheld. */
export const reviewSecondQuarter = (clerk: Clerk): void => {
  const period = "2026-Q2";
  const of = { year, period };
  followTasks(clerk, period);
  submit(clerk, period, "2026-06-26", "x1-01", "good", { general: 28, tasks: 58 }, all);
  submit(clerk, period, "2026-06-26", "x1-02", "excellent", { general: 29, tasks: 65 }, all);
  submit(clerk, period, "2026-06-27", "x1-03", "good", { general: 27, tasks: 56 }, all);
  clerk.review(cell, period, at("2026-06-29", "09:00"), {
    type: "ReturnSubmission",
    data: {
      what: "self-review",
      subject: member("x1-02"),
      by: cell,
      reason: "Chưa nêu việc khắc phục hạn chế của quý I.",
      until: "2026-07-02",
    },
  });
  clerk.review(cell, period, at("2026-07-02", "09:00"), {
    type: "ReviseSelfReview",
    data: selfReviewOf(
      "x1-02",
      { general: 27, tasks: 56 },
      "good",
      { assigned: 2, done: 2, onTime: 2, exceeded: 1 },
      all,
    ),
  });
  const day = at("2026-07-06", "09:00");
  propose(clerk, cell, period, day, "unit-head", "x1-01", "good");
  propose(clerk, cell, period, day, "unit-head", "x1-02", "good");
  propose(
    clerk,
    cell,
    period,
    day,
    "unit-head",
    "x1-03",
    "fulfilled",
    { general: 25, tasks: 40 },
    "Hai việc chậm.",
  );
  clerk.review(cell, period, at("2026-07-07", "16:00"), { type: "CloseReview", data: { to: base } });
  decideTogether(
    clerk,
    base,
    period,
    { id: "qd-q2", number: "72-QĐ/ĐU", on: "2026-07-14", listed: 3 },
    { "x1-01": "good", "x1-02": "good", "x1-03": "fulfilled" },
  );
  clerk.committee(base, at("2026-07-17", "09:00"), {
    type: "LodgeComplaint",
    data: {
      ...of,
      complaint: "kn-1",
      subject: member("x1-03"),
      about: "level",
      by: "x1-03",
      on: "2026-07-17",
    },
  });
  clerk.committee(base, at("2026-07-27", "09:00"), {
    type: "AnswerComplaint",
    data: { ...of, complaint: "kn-1", outcome: "upheld", by: "x1-04", on: "2026-07-27" },
  });
  const again = {
    ...of,
    subject: member("x1-03"),
    decidedOn: "2026-07-28",
    reason: "Hai việc chậm do cấp trên.",
  };
  clerk.committee(base, at("2026-07-28", "08:00"), {
    type: "CancelLevel",
    data: { ...again, instrument: { number: "75-QĐ/ĐU" } },
  });
  clerk.committee(base, at("2026-07-28", "08:10"), {
    type: "RedecideLevel",
    data: { ...again, level: "good", instrument: { number: "76-QĐ/ĐU" } },
  });
};

/** The third quarter: one holder studies for two months and is not rated; one hands in late. */
export const reviewThirdQuarter = (clerk: Clerk): void => {
  const period = "2026-Q3";
  submit(clerk, period, "2026-09-24", "x1-01", "excellent", { general: 29, tasks: 66 }, all);
  submit(clerk, period, "2026-09-30", "x1-02", "good", { general: 27, tasks: 56 }, late);
  propose(clerk, cell, period, at("2026-10-01", "09:00"), "unit-head", "x1-01", "excellent");
  propose(clerk, cell, period, at("2026-10-01", "09:00"), "unit-head", "x1-02", "good");
  clerk.review(cell, period, at("2026-10-02", "16:00"), { type: "CloseReview", data: { to: base } });
  decideTogether(
    clerk,
    base,
    period,
    { id: "qd-q3", number: "88-QĐ/ĐU", on: "2026-10-09", listed: 3 },
    { "x1-01": "excellent", "x1-02": "good" },
  );
  clerk.committee(base, at("2026-10-09", "08:40"), {
    type: "StateNotRated",
    data: {
      year,
      period,
      subject: member("x1-03"),
      notRated: "training",
      on: "2026-10-09",
      decision: "qd-q3",
    },
  });
  clerk.cell(cell, at("2026-10-12", "09:00"), {
    type: "ConcludeEducation",
    data: { member: "x1-02", on: "2026-09-30", progress: true, result: "Hoàn thành nhiệm vụ đúng hạn." },
  });
};
