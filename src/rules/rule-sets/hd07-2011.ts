import { frozen } from "../../language/frozen.js";
import type { Ladder, RuleSet } from "../engine/rule-set.js";
import { votingBy, votingParameters } from "../voting/voting-policy.js";
import {
  citing,
  degree,
  type FactDeclaration,
  fullTexts,
  gap,
  openOrganisations,
  rule,
  unreadLevels,
  unreadText,
} from "./vocabulary/building-blocks.js";
import { factsReadBy, scales } from "./vocabulary/vocabulary.js";

const inHd07 = citing("HD 07-HD/BTCTW");

const numbers = [1, 2, 3, 4];

/** The four contents that rate a member. The authors did not read their names. */
const contents: Readonly<Record<string, FactDeclaration>> = Object.fromEntries(
  numbers.map((number) => [
    `degree.content-${number}`,
    degree(`nội dung đánh giá thứ ${number}`, `assessed content ${number}`),
  ]),
);

/** The contents by their name in the rules. */
const lists = { "member.contents": Object.keys(contents) };

const point4 = inHd07("4", "quoted-in-part");
const conditionsNotRead = inHd07("4", "not-found", "conditions of this level were not read");

/** The ladder of a member under HD 07, as far as the authors read the clause on votes. */
const member: Ladder = {
  says: { vi: "Đảng viên", en: "Member" },
  exemptions: [],
  forced: [],
  levels: [
    {
      level: "excellent",
      source: point4,
      rules: [
        rule(
          "member.excellent.contents",
          point4,
          "“Đủ tư cách, hoàn thành xuất sắc nhiệm vụ”: cả 4 nội dung đánh giá đều xuất sắc",
          "All four assessed contents are excellent",
          { every: "member.contents", is: "at-least", value: "excellent" },
        ),
        rule(
          "member.excellent.votes",
          point4,
          "Ít nhất 2/3 số đảng viên chính thức biểu quyết hoặc bỏ phiếu tán thành",
          "At least 2/3 of the official members vote for it",
          { share: "votes.excellent", of: "votes.base", is: "at-least", ratio: [2, 3] },
        ),
      ],
    },
    {
      level: "good",
      source: point4,
      rules: [
        rule(
          "member.good.contents",
          point4,
          "“Đủ tư cách, hoàn thành tốt nhiệm vụ”: cả 4 nội dung đánh giá đều tốt",
          "All four assessed contents are good or better",
          { every: "member.contents", is: "at-least", value: "good" },
        ),
        rule(
          "member.good.votes",
          point4,
          "Trên 1/2 số đảng viên chính thức biểu quyết hoặc bỏ phiếu tán thành",
          "More than 1/2 of the official members vote for it",
          {
            any: [
              { share: "votes.good", of: "votes.base", is: "more-than", ratio: [1, 2] },
              {
                all: [
                  { choice: "higher-votes-count", is: true },
                  { share: "votes.at-least-good", of: "votes.base", is: "more-than", ratio: [1, 2] },
                ],
              },
            ],
          },
        ),
      ],
    },
    unreadText("member", "fulfilled", conditionsNotRead),
  ],
  ceilings: [],
};

/** The gaps: nearly all of HD 07. The authors read one clause. */
const gaps: RuleSet["gaps"] = [
  gap(
    "all-but-the-voting-clause",
    "Toàn văn HD 07 ngoài điểm 4 về tỷ lệ tán thành: đối tượng miễn, mức “hoàn thành” và mức thấp nhất của đảng viên, tổ chức đảng, tỷ lệ, trình tự, biểu mẫu",
    "All of HD 07 but point 4 on votes: exemptions, a member's fulfilled and lowest levels, organisations, caps, procedure, forms",
    ["member.fulfilled.not-read", ...unreadLevels("cell", "base-organisation", "collective")],
  ),
  gap(
    "vote-denominator",
    "Mẫu số khi tính tỷ lệ tán thành: câu trả lời chính thức bị cắt sau khi dẫn quy định về số đảng viên được triệu tập (QĐ 45-QĐ/TW năm 2011, điểm 16.3a); xem lựa chọn `vote-base`",
    "Of whom the share of votes is taken: the official answer is cut off after it cites the rule on members convoked (QĐ 45-QĐ/TW of 2011, point 16.3a); see `vote-base`",
    "vote",
  ),
  gap(
    "higher-votes",
    "Phiếu tán thành mức cao hơn có được tính cho mức tốt hay không",
    "Whether votes for the higher level count for good",
    ["higher-votes-count"],
  ),
  gap("contents", "Tên của 4 nội dung đánh giá", "The names of the four assessed contents", "wording"),
  gap(
    "hd20-2008",
    "HD 20-HD/BTCTW (10/10/2008), áp dụng trước HD 07: chỉ biết số và ngày; không có bộ quy định",
    "HD 20-HD/BTCTW (10/10/2008), before HD 07: only number and date are known; no rule set ships",
    "procedure",
  ),
  fullTexts("HD 07"),
];

const notFound = () => inHd07(undefined, "not-found", "nothing on organisations was read");

const subjects = { member, ...openOrganisations(notFound) };

const { "vote-form": form, "vote-base": base, "no-majority": ifNone } = votingParameters;

/**
 * HD 07-HD/BTCTW (11/10/2011). It is the only central text that states the votes for a level, among the texts
 * that the authors found. They read nothing else of it. It decides *excellent* and *good* of members and
 * leaves the other levels open.
 */
export const hd07: RuleSet = /* @__PURE__ */ frozen({
  id: "hd07-2011",
  title: { vi: "Hướng dẫn 07-HD/BTCTW (2011)", en: "Guidance 07-HD/BTCTW (2011)" },
  layers: ["hd07-2011"],
  documents: [
    {
      number: "HD 07-HD/BTCTW",
      issuer: "Ban Tổ chức Trung ương",
      issuedOn: "2011-10-11",
      until: "2014-09-25",
    },
  ],
  scales,
  facts: factsReadBy({ subjects, lists, caps: [] }, contents),
  lists,
  parameters: {
    "higher-votes-count": {
      says: {
        vi: "Phiếu tán thành mức cao nhất được tính cả cho mức tốt",
        en: "Votes for the highest level count for good as well",
      },
      kind: "boolean",
      source: inHd07("4", "not-found", "the clause as read does not say it"),
      readings: [
        {
          is: true,
          source: inHd07("4", "quoted-in-part", "who finds a member excellent finds no less than good"),
        },
        { is: false, source: inHd07("4", "quoted-in-part", "each level names the votes for that level") },
      ],
    },
    ...(form === undefined
      ? {}
      : {
          "vote-form": {
            ...form,
            source: inHd07("4", "quoted-in-part", "a show of hands and a ballot are both allowed"),
          },
        }),
    ...(base === undefined
      ? {}
      : {
          "vote-base": {
            ...base,
            source: inHd07("4", "quoted-in-part", "the answer on the base is cut off"),
          },
        }),
    ...(ifNone === undefined ? {} : { "no-majority": ifNone }),
  },
  subjects,
  voting: votingBy([
    { level: "excellent", is: "at-least", ratio: [2, 3], source: inHd07("4", "quoted-in-part") },
    { level: "good", is: "more-than", ratio: [1, 2], source: inHd07("4", "quoted-in-part") },
  ]),
  caps: [],
  constraints: [],
  gaps,
});
