import { levels } from "../events/index.js";
import { defaultId } from "../events/journal/continuity.js";
import { kindOfPeriod } from "../events/period.js";
import { reviewStream } from "../events/streams.js";
import { periodText } from "../language/formats.js";
import type { Language } from "../language/language.js";
import type { Text } from "../language/text.js";
import { stateOf } from "../projections/fold/folded-journal.js";
import { corrections } from "../projections/streams/corrections.js";
import { meetingBallots } from "../projections/streams/meeting-ballots.js";
import { subjectKey } from "../projections/streams/subject-key.js";
import type { BallotVerdict, SubjectBallot } from "../projections/year/ballots.js";
import type { YearReadings } from "../projections/year/readings.js";
import { grouped } from "../projections/year/table.js";
import { eligibilityTable } from "../rules/voting/eligibility.js";
import type { LevelBallotOutcome } from "../rules/voting/level-ballot.js";
import type { Base } from "../rules/voting/majority.js";
import { afterBallot } from "./ballot-outcome-text.js";
import { cites } from "./cited-clauses.js";
import { type CatalogueOf, type DetailsOf, kind, type SentencesOf } from "./kind.js";
import { needed } from "./needed-events.js";
import { oncePerYear } from "./once-per-year.js";
import { level, list, range, subjectText } from "./wording.js";

const named = { ballot: "text", period: "text?" } as const;

/** The ballot that a finding is about, with the quarter or month of its review. The year goes without saying. */
const ballotNamed = ({ ballot, period }: DetailsOf<typeof named>): DetailsOf<typeof named> =>
  period === undefined || kindOfPeriod(period) === "year" ? { ballot } : { ballot, period };

const ballotText = ({ ballot, period }: DetailsOf<typeof named>, language: Language): string => {
  const id = language === "vi" ? `“${ballot}”` : ballot;
  return period === undefined ? id : `${id} (${periodText(period, language)})`;
};

/** The counted secret ballots with at least one vote, and the subjects on whom all voters agreed. */
const secretBallots = oncePerYear(({ context, meetingBallots: inMeetings }) => [
  ...context.reviews.flatMap(({ organisation, period, review }) =>
    Object.entries(review.ballots).flatMap(([ballot, { form, counted, subjects }]) => {
      if (form !== "secret" || counted === undefined || counted.valid === 0) return [];
      const { valid, totals, by } = counted;
      const agreed = new Set(
        totals.filter((each) => each.votes === valid).map(({ subject }) => subjectKey(subject)),
      );
      const unanimous = subjects.filter((subject) => agreed.has(subjectKey(subject))).length;
      return [{ about: organisation, ballot: ballotNamed({ ballot, period }), valid, unanimous, by }];
    }),
  ),
  ...inMeetings.flatMap(({ meeting, ballot, form, papers: { valid }, subjects, by: [, by] }) =>
    form === "secret" && valid > 0
      ? [
          {
            about: meeting,
            ballot: { ballot },
            valid,
            unanimous: subjects.filter(({ options }) => options.some(({ votes }) => votes === valid)).length,
            by,
          },
        ]
      : [],
  ),
]);

/** The earlier counts of secret ballots that the journal still tells. */
const earlierCounts = oncePerYear(({ context: { folded, reviews }, meetings }) => {
  const inStreams = [
    ...reviews.map(({ organisation, period, review }) => ({
      stream: reviewStream(organisation, period),
      ballots: review.ballots,
    })),
    ...meetings.all.map(({ stream }) => ({
      stream,
      ballots: stateOf(folded, meetingBallots, stream)?.ballots ?? {},
    })),
  ];
  return inStreams.flatMap(({ stream, ballots }) => {
    const state = stateOf(folded, corrections, stream);
    const changed = state?.corrections ?? [];
    const corrected = changed.flatMap(({ ballot, kind: how, entry, by }) => {
      if (ballot === undefined) return [];
      const counts = state?.counts[ballot] ?? [];
      // A count that stands by the id of its correction was withheld before: nobody can compare the two.
      if (counts.includes(by)) return [];
      const events = [defaultId(stream, entry), by];
      if (how === "corrected") return [{ ballot, events }];
      // A withdrawn count is compared with the count that stands, or with another one that was withdrawn.
      const isAlone = counts.length === 0 && changed.filter((each) => each.ballot === ballot).length < 2;
      return isAlone ? [] : [{ ballot, events: [...events, ...counts] }];
    });
    const repeated = Object.entries(state?.counts ?? {}).flatMap(([ballot, events]) =>
      events.length > 1 ? [{ ballot, events }] : [],
    );
    return [...corrected, ...repeated].flatMap(({ ballot, events }) =>
      ballots[ballot]?.form === "secret" ? [{ about: stream, details: { ballot }, events }] : [],
    );
  });
});

interface Held {
  readonly verdict: BallotVerdict;
  readonly subject: SubjectBallot;
}

/** The ballots on each subject in a review, in the order of counting. */
const bySubject = oncePerYear(({ ballots: all }) =>
  grouped(
    all.flatMap((verdict) => verdict.subjects.map((subject): Held => ({ verdict, subject }))),
    ({ verdict, subject }) => [`${verdict.organisation} ${verdict.period} ${subject.key}`],
  ),
);

/**
 * The text rule that applies after a ballot that surely gave no level a majority. It is undefined if the
 * ballot gave a level a majority, or may have.
 */
const nextAfter = (outcome: LevelBallotOutcome): string | undefined => {
  if (outcome.kind === "second-ballot" || outcome.kind === "goes-up") return outcome.kind;
  const sure = ["policy-not-chosen", "second-ballot-failed", "nothing-reached"];
  return outcome.kind === "undetermined" && sure.includes(outcome.why) ? outcome.why : undefined;
};

/** The smallest range that holds every base that may be the right one. */
const rangeOf = ({ bases, takenOf }: BallotVerdict): Base => {
  const taken: Base[] = takenOf.map((way) => bases[way]);
  return {
    least: Math.min(...taken.map(({ least }) => least)),
    most: Math.max(...taken.map(({ most }) => most)),
  };
};

/**
 * The results of the ballot, if it surely did not give the proposed level. It is undefined if the ballot
 * gives that level, or may give it.
 */
const otherThan = (given: string, outcome: LevelBallotOutcome): readonly string[] | undefined => {
  switch (outcome.kind) {
    case "proposed":
      return outcome.level === given ? undefined : [outcome.level];
    case "several":
      return outcome.levels.includes(given) ? undefined : outcome.levels;
    case "undetermined":
      return undefined;
    default:
      return [outcome.kind];
  }
};

type Words = Readonly<Record<string, Text>>;

const barredBecause: Words = {
  "not-on-roll": { vi: "không có trong danh sách chi bộ", en: "not on the roll" },
  "not-official": { vi: "không phải đảng viên chính thức của chi bộ", en: "not official members here" },
  suspended: { vi: "bị đình chỉ sinh hoạt", en: "suspended" },
  prosecuted: { vi: "bị khởi tố, truy tố, tạm giam", en: "prosecuted" },
};

/** The wording of a word, or the word itself if it has no wording here. */
const worded = (words: Words, word: string, language: Language): string => words[word]?.[language] ?? word;

const votes = {
  excellent: "number?",
  good: "number?",
  fulfilled: "number?",
  unfulfilled: "number?",
} as const;

/** The votes for each level of the usual scale, from the best level to the worst. */
const votesText = (details: DetailsOf<typeof votes>, language: Language): string =>
  levels
    .filter((each) => details[each] !== undefined)
    .map((each) => `${level(each, language)}: ${details[each]}`)
    .join("; ");

/** The result of a ballot: its levels, or the next step if no level has a majority. */
const resultText = (other: readonly string[], language: Language): string =>
  other.map((word) => level(worded(afterBallot, word, language), language)).join(", ");

/** Ballots of reviews and of meetings, each with what it is about. */
const everyBallot = oncePerYear(({ ballots: onLevels, meetingBallots: inMeetings }) => [
  ...onLevels.map(({ organisation: about, period, ballot, barred, papers, subjects, by }) => {
    const wrong = subjects.filter(
      ({ outcome }) => outcome.kind === "undetermined" && outcome.why === "totals-contradict",
    );
    return {
      about,
      ballot: ballotNamed({ ballot, period }),
      barred,
      papers,
      wrong: wrong.map(({ key }) => key),
      by,
    };
  }),
  ...inMeetings.map(({ meeting: about, ballot, barred, papers, subjects, by }) => {
    const wrong = subjects.filter(({ contradictory }) => contradictory);
    return { about, ballot: { ballot }, barred, papers, wrong: wrong.map(({ key }) => key), by };
  }),
]);

/** Ballots whose electorates name people without a vote, by whether the roll shows it. */
const electorates = (year: YearReadings, shown: boolean) =>
  everyBallot(year).flatMap(({ about, ballot, barred, by: [opened] }) =>
    barred.flatMap(({ members, because, source, from, shown: by }) =>
      by === shown
        ? [{ about, clause: source, details: { ...ballot, members, because }, events: [opened, ...from] }]
        : [],
    ),
  );

/** Findings on ballots on levels: the voters, the secrecy, and the result of the votes. */
export const ballotsOnLevels = [
  kind({
    code: "ballot-unanimous",
    severity: "notice",
    details: { ...named, subjects: "number" },
    find: (year) =>
      secretBallots(year).flatMap(({ about, ballot, unanimous, by }) =>
        unanimous === 0 ? [] : [{ about, details: { ...ballot, subjects: unanimous }, events: [by] }],
      ),
  }),

  kind({
    code: "ballot-given-away",
    severity: "notice",
    details: { ...named, valid: "number" },
    find: (year) =>
      // With two voters each voter knows the other's vote from any totals.
      secretBallots(year).flatMap(({ about, ballot, valid, by }) =>
        valid > 2 ? [] : [{ about, details: { ...ballot, valid }, events: [by] }],
      ),
  }),

  kind({
    code: "ballot-electorate-wrong",
    severity: "breach",
    details: { ...named, members: "texts", because: "text" },
    find: (year) => electorates(year, true),
  }),

  kind({
    code: "ballot-electorate-unknown",
    severity: "irregular",
    details: { ...named, members: "texts", because: "text" },
    find: (year) => electorates(year, false),
  }),

  kind({
    code: "ballot-contradictory",
    severity: "irregular",
    details: {
      ...named,
      issued: "number",
      returned: "number",
      valid: "number",
      invalid: "number",
      subjects: "texts",
    },
    find: (year) =>
      everyBallot(year).flatMap(({ about, ballot, papers, wrong, by }) =>
        wrong.length === 0
          ? []
          : [{ about, details: { ...ballot, ...papers, subjects: wrong }, events: [...by] }],
      ),
  }),

  kind({
    code: "earlier-count-readable",
    severity: "irregular",
    details: { ballot: "text" },
    find: earlierCounts,
  }),

  kind({
    code: "ballot-without-majority",
    severity: "notice",
    details: { ...named, base: "range", next: "text", ...votes },
    find: (year) =>
      [...bySubject(year).values()].flatMap((held) => {
        const last = held.at(-1);
        const next = last && nextAfter(last.subject.outcome);
        if (last === undefined || next === undefined) return [];
        const { verdict, subject } = last;
        const usual = subject.levels.filter((each) => levels.some((known) => known === each.level));
        const given = Object.fromEntries(usual.map((each) => [each.level, each.votes]));
        const clause = subject.levels.flatMap((each) => verdict.policy.needs[each.level]?.source ?? [])[0];
        const details = { ...ballotNamed(verdict), base: rangeOf(verdict), next, ...given };
        return [{ about: subject.key, clause, details, events: verdict.by }];
      }),
  }),

  kind({
    code: "cell-level-not-by-ballot",
    severity: "irregular",
    details: { ...named, given: "text", other: "texts" },
    find: (year) =>
      [...bySubject(year).values()].flatMap((held) => {
        const [first] = held;
        if (first === undefined) return [];
        const about = first.subject.key;
        const { organisation, period } = first.verdict;
        const voted = year.context.reviewOf(organisation, period)?.voted[about];
        if (voted === undefined) return [];
        // The proposal names its ballot. Without a name, the last ballot counted before the proposal applies.
        const last = held.findLast(({ verdict: { ballot, countedAt } }) =>
          voted.ballot === undefined ? countedAt <= voted.at : ballot === voted.ballot,
        );
        const other = last && otherThan(voted.level, last.subject.outcome);
        if (last === undefined || other === undefined) return [];
        const { policy, by } = last.verdict;
        const clause = (policy.needs[other.join(" ")] ?? policy.needs[voted.level])?.source;
        const details = { ...ballotNamed(last.verdict), given: voted.level, other };
        return [{ about, clause, details, events: [...by, voted.by] }];
      }),
  }),
] as const;

/** The sentences of these findings. */
export const ballotsOnLevelsSentences: SentencesOf<typeof ballotsOnLevels> = {
  "ballot-unanimous": {
    vi: (d) =>
      `Phiếu kín ${ballotText(d, "vi")}: ${d.subjects} kết quả tuyệt đối, nên không còn giữ được bí mật phiếu của từng người.`,
    en: (d) => `Secret ballot ${ballotText(d, "en")}: ${d.subjects} unanimous results give the votes away.`,
  },
  "ballot-given-away": {
    vi: (d) =>
      `Phiếu kín ${ballotText(d, "vi")}: chỉ có ${d.valid} phiếu hợp lệ, người bỏ phiếu biết phiếu của nhau.`,
    en: (d) =>
      `Secret ballot ${ballotText(d, "en")}: with ${d.valid} valid papers the voters know each other's votes.`,
  },
  "ballot-electorate-wrong": {
    vi: (d) =>
      `Cuộc bỏ phiếu ${ballotText(d, "vi")}: danh sách người bỏ phiếu có người không có quyền biểu quyết (${worded(barredBecause, d.because, "vi")}): ${list(d.members)}.`,
    en: (d) =>
      `Ballot ${ballotText(d, "en")}: its electorate names people who have no vote (${worded(barredBecause, d.because, "en")}): ${list(d.members)}.`,
  },
  "ballot-electorate-unknown": {
    vi: (d) =>
      `Cuộc bỏ phiếu ${ballotText(d, "vi")}: sổ ghi chưa cho thấy quyền biểu quyết (${worded(barredBecause, d.because, "vi")}) của: ${list(d.members)}.`,
    en: (d) =>
      `Ballot ${ballotText(d, "en")}: the roll on record does not show the vote (${worded(barredBecause, d.because, "en")}) of: ${list(d.members)}.`,
  },
  "ballot-contradictory": {
    vi: (d) =>
      `Cuộc bỏ phiếu ${ballotText(d, "vi")}: số phiếu mâu thuẫn (phát ra ${d.issued}, thu về ${d.returned}, hợp lệ ${d.valid}, không hợp lệ ${d.invalid}): ${list(d.subjects.map((key) => subjectText(key, "vi")))}.`,
    en: (d) =>
      `Ballot ${ballotText(d, "en")}: its totals contradict one another (${d.issued} issued, ${d.returned} returned, ${d.valid} valid, ${d.invalid} invalid): ${list(d.subjects.map((key) => subjectText(key, "en")))}.`,
  },
  "earlier-count-readable": {
    vi: (d) =>
      `Phiếu kín “${d.ballot}” có hai lần kiểm phiếu trong sổ ghi; so hai lần thì biết phiếu nào đã được sửa.`,
    en: (d) =>
      `The journal tells two counts of the secret ballot ${d.ballot}; compared, they show the papers that changed.`,
  },
  "ballot-without-majority": {
    vi: (d) =>
      `Cuộc bỏ phiếu ${ballotText(d, "vi")}: không mức nào đủ đa số (${votesText(d, "vi")}; mẫu số ${range(d.base)}); ${worded(afterBallot, d.next, "vi")}.`,
    en: (d) =>
      `Ballot ${ballotText(d, "en")}: no level has a majority (${votesText(d, "en")}; of ${range(d.base)}); ${worded(afterBallot, d.next, "en")}.`,
  },
  "cell-level-not-by-ballot": {
    vi: (d) =>
      `Chi bộ đề nghị ${level(d.given, "vi")}, khác kết quả bỏ phiếu ${ballotText(d, "vi")}: ${resultText(d.other, "vi")}.`,
    en: (d) =>
      `The cell proposed ${level(d.given, "en")}; ballot ${ballotText(d, "en")} gives another result: ${resultText(d.other, "en")}.`,
  },
};

/** The catalogue entries of these findings. */
export const ballotsOnLevelsCatalogue = (): CatalogueOf<typeof ballotsOnLevels> => ({
  "ballot-unanimous": {
    means: {
      vi: "Kết quả phiếu kín tuyệt đối cho thấy mỗi người đã bỏ phiếu thế nào.",
      en: "A unanimous secret ballot shows how everybody voted.",
    },
    remedy: {
      vi: "Không công bố số phiếu chi tiết; chỉ công bố mức.",
      en: "Publish the level and not the count.",
    },
    clauses: [],
    needs: ["BallotOpened", "BallotCounted"],
  },
  "ballot-given-away": {
    means: {
      vi: "Phiếu kín có quá ít phiếu hợp lệ nên người bỏ phiếu biết phiếu của nhau.",
      en: "A secret ballot has so few valid papers that its voters know each other's votes.",
    },
    remedy: {
      vi: "Không công bố số phiếu chi tiết; với nhóm rất nhỏ, cân nhắc gộp hoặc biểu quyết công khai.",
      en: "Publish the level and not the count; for a very small group consider another way to vote.",
    },
    clauses: [],
    needs: ["BallotOpened", "BallotCounted"],
  },
  "ballot-electorate-wrong": {
    means: {
      vi: "Danh sách người bỏ phiếu có người không có quyền biểu quyết.",
      en: "The electorate of a ballot names people who have no vote.",
    },
    remedy: {
      vi: "Kiểm tra danh sách đảng viên; đúng thì bỏ phiếu lại với danh sách đủ điều kiện.",
      en: "Check the roll; if it is right, vote again with those who may.",
    },
    clauses: cites.each(eligibilityTable.map(({ gives }) => gives)),
    needs: ["BallotOpened", "BallotCounted", ...needed.roll],
  },
  "ballot-electorate-unknown": {
    means: {
      vi: "Danh sách người bỏ phiếu có người không có trong danh sách đảng viên, hoặc đã hết thời gian dự bị mà chưa ghi việc công nhận chính thức.",
      en: "The electorate of a ballot names people on no roll, or probationary members whose probation is over and whose recognition is not recorded.",
    },
    remedy: {
      vi: "Ghi bổ sung việc chuyển đến, kết nạp hoặc công nhận chính thức; ghi nhầm người thì đính chính danh sách.",
      en: "Record the arrival, the admission or the recognition; correct a wrong name.",
    },
    clauses: cites.each(eligibilityTable.map(({ gives }) => gives)),
    needs: ["BallotOpened", "BallotCounted", ...needed.roll],
  },
  "ballot-contradictory": {
    means: {
      vi: "Số phiếu thu về nhiều hơn số phát ra, số hợp lệ và không hợp lệ không bằng số thu về, hoặc số phiếu cho một người nhiều hơn số hợp lệ; không kết luận mức nào đủ đa số.",
      en: "More papers were returned than issued, the valid and invalid ones are not the returned ones, or a subject has more votes than valid papers; no majority is concluded.",
    },
    remedy: {
      vi: "Đối chiếu biên bản kiểm phiếu; đính chính số ghi nhầm.",
      en: "Compare with the record of the count; correct the wrong figure.",
    },
    clauses: [],
    needs: ["BallotOpened", "BallotCounted"],
  },
  "earlier-count-readable": {
    means: {
      vi: "Số kiểm của một cuộc bỏ phiếu kín đã được đính chính, hoặc rút lại rồi kiểm lại, mà lần kiểm trước còn đọc được: chỗ khác nhau cho biết lựa chọn trên từng phiếu.",
      en: "The count of a secret ballot was corrected, or withdrawn and counted again, and the earlier count can still be read: the difference shows the choice on single papers.",
    },
    remedy: {
      vi: "Không đưa sổ ghi này cho ai xem; lược bỏ lần kiểm trước bằng chibo journal withhold, dấu niêm phong vẫn giữ nguyên giá trị.",
      en: "Give this journal to nobody; withhold the earlier count with chibo journal withhold, after which the seal still holds.",
    },
    clauses: [],
    needs: ["BallotOpened", "BallotCounted", "EntryCorrected", "EntryWithdrawn"],
  },
  "ballot-without-majority": {
    means: {
      vi: "Bỏ phiếu xếp loại mà không mức nào đủ đa số.",
      en: "A ballot on levels gave none of them a majority.",
    },
    remedy: {
      vi: "Theo lựa chọn của cấp ủy: bỏ phiếu lại hoặc trình cấp trên.",
      en: "As the committee chose: vote again, or let the body above decide.",
    },
    clauses: cites.majorities(),
    needs: ["BallotOpened", "BallotCounted", ...needed.attendance, ...needed.roll],
  },
  "cell-level-not-by-ballot": {
    means: {
      vi: "Mức chi bộ đề nghị khác kết quả bỏ phiếu.",
      en: "The level that the cell proposed is not what its ballot gives.",
    },
    remedy: {
      vi: "Đính chính đề nghị, hoặc kiểm tra lại biên bản kiểm phiếu.",
      en: "Correct the proposal, or check the count again.",
    },
    clauses: cites.majorities(),
    needs: ["BallotOpened", "BallotCounted", "CellProposedLevel", ...needed.attendance, ...needed.roll],
  },
});
