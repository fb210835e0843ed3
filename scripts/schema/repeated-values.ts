import type * as z from "zod";
import { eventId, streamName } from "../../src/events/envelope.js";
import {
  count,
  day,
  degreeSchema,
  freeText,
  gradeSchema,
  identifier,
  instant,
  instrument,
  levelSchema,
  month,
  sha256,
  subject,
  title,
  year,
} from "../../src/events/values.js";
import type { Text } from "../../src/language/text.js";
import type { ValueKind } from "../../src/language/words/values.js";

/**
 * A value that the vocabulary repeats: its schema and its words; for a closed list, also the kind of its
 * values.
 */
interface RepeatedValue {
  readonly schema: z.ZodType;
  readonly says: Text;
  readonly values?: ValueKind;
}

const repeated = (schema: z.ZodType, vi: string, en: string, values?: ValueKind): RepeatedValue => ({
  schema,
  says: { vi, en },
  ...(values === undefined ? {} : { values }),
});

/** The repeated values of the vocabulary, by the name of the definition. */
export const repeatedValues: Readonly<Record<string, RepeatedValue>> = {
  identifier: repeated(
    identifier(),
    "Mã của một người, một tổ chức hoặc một việc: chữ không dấu, số, dấu chấm, gạch nối.",
    "An opaque identifier of a person, an organisation or a thing.",
  ),
  instant: repeated(
    instant(),
    "Thời điểm theo giờ quốc tế (UTC), tròn giây, như 2021-11-03T07:30:00Z.",
    "An instant in UTC with whole seconds, such as 2021-11-03T07:30:00Z.",
  ),
  day: repeated(
    day(),
    "Ngày ở Việt Nam, như 2021-11-03 (ngày 03/11/2021).",
    "A day of the calendar in Vietnam, such as 2021-11-03.",
  ),
  month: repeated(
    month(),
    "Tháng, như 2021-11 (tháng 11/2021).",
    "A month of the calendar, such as 2021-11.",
  ),
  year: repeated(year(), "Năm được kiểm điểm, xếp loại.", "A year under review."),
  count: repeated(
    count(),
    "Số lượng, từ 0: người, phiếu, nhiệm vụ, ngày, phút.",
    "A count: of persons, papers, tasks, days, minutes.",
  ),
  text: repeated(freeText(), "Đoạn văn do người ghi viết.", "Text that a person wrote, well-formed Unicode."),
  title: repeated(
    title(),
    "Tên ngắn của một việc hoặc một tổ chức, không phải họ tên người.",
    "A short name of a thing or an organisation, never of a person; well-formed Unicode.",
  ),
  sha256: repeated(
    sha256(),
    "Mã nội dung: 64 chữ số tính từ nội dung; nội dung đổi thì mã đổi.",
    "SHA-256 in hexadecimal digits.",
  ),
  level: repeated(
    levelSchema(),
    "Mức xếp loại chất lượng, từ cao xuống thấp.",
    "A quality level of a member or an organisation, from the best down.",
    "level",
  ),
  degree: repeated(
    degreeSchema(),
    "Cấp độ của một tiêu chí, từ cao xuống thấp.",
    "The degree to which a criterion is met, from the best down.",
    "degree",
  ),
  grade: repeated(
    gradeSchema(),
    "Mức chất lượng của buổi sinh hoạt, từ cao xuống thấp.",
    "The grade of a meeting, from the best down.",
    "grade",
  ),
  subject: repeated(
    subject(),
    "Đối tượng được kiểm điểm, xếp loại. Tập thể là cấp ủy của tổ chức đảng.",
    "Who or what is reviewed and rated. A collective is the committee of the organisation.",
  ),
  instrument: repeated(
    instrument(),
    "Văn bản có số: quyết định, công văn, kế hoạch.",
    "A numbered document: a decision, a letter, a plan.",
  ),
  eventId: repeated(
    eventId(),
    "Mã của mục ghi, không trùng trong sổ ghi.",
    "The id of an entry, unique in its journal.",
  ),
  streamName: repeated(
    streamName(),
    "Quyển của sổ ghi: loại quyển và các mã, như meeting/c-3/2021-11.",
    "A stream: its kind and the ids below it, such as meeting/c-3/2021-11.",
  ),
};
