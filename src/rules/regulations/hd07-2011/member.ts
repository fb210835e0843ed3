import type { Ladder } from "../../engine/rule-set.js";
import { rule } from "../building.js";
import { degree, type FactDeclaration } from "../vocabulary/index.js";
import { inHd07 } from "./sources.js";

const numbers = [1, 2, 3, 4];

/** The four contents that a member is assessed by; their names were not read. */
export const contents: Readonly<Record<string, FactDeclaration>> = Object.fromEntries(
  numbers.map((number) => [
    `degree.content-${number}`,
    degree(`nội dung đánh giá thứ ${number}`, `assessed content ${number}`),
  ]),
);

/** The contents by the name that the rules use. */
export const lists = { "member.contents": Object.keys(contents) };

const point4 = inHd07("4", "P*");
const notFound = inHd07("4", "NF", "conditions of this level were not read");

/** How a member was classified under HD 07: as far as the clause on votes was read. */
export const member: Ladder = {
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
          { share: "votes.good", of: "votes.base", is: "more-than", ratio: [1, 2] },
        ),
      ],
    },
    { level: "fulfilled", source: notFound, rules: [] },
  ],
  ceilings: [],
};
