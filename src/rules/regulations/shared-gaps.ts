import { gap } from "./building.js";

/** What was read of documents whose official texts were not at hand. */
export const fullTexts = (documents: string) =>
  gap(
    "full-texts",
    `Toàn văn chính thức của ${documents}: mới đọc các điều khoản được trích dẫn`,
    `The full official texts of ${documents}: only quoted clauses were read`,
  );

/** A year without a level between years that have one: the streaks of commendation and of help hang on it. */
export const streaks = gap(
  "unrated-year-in-a-row",
  "Năm được miễn hoặc chưa xếp loại có làm đứt chuỗi năm liên tục hay không",
  "Whether a year exempt or without a level breaks years in a row",
);

/** Awards before HD 06 of 2025: the guidance of 2015 on cells was not read. */
export const awardsOf2015 = gap(
  "awards-of-2015",
  "Điều kiện và mức thưởng đối với chi bộ theo HD 56-HD/VPTW (2015)",
  "Conditions and amounts of awards for cells in HD 56-HD/VPTW (2015)",
);

/** How the cap is counted where no text says it. */
export const capArithmetic = gap(
  "quota-rounding",
  "Làm tròn, số nhỏ, trường hợp bằng nhau khi tính 20 %; “không vượt quá” được đọc chặt",
  "Rounding, small numbers and ties of the 20 %; “at most” is read strictly",
);

/** How a cell votes on levels: no text after 2011 was found that says it. */
export const ballots = gap(
  "ballot-majority",
  "Hình thức, số người dự và tỷ lệ phiếu khi chi bộ bỏ phiếu đề xuất mức xếp loại",
  "Form, quorum and majority of the cell's ballot on levels",
);

/** What somebody may do against a level. */
export const complaints = gap(
  "complaints",
  "Quyền, thời hạn, trình tự khiếu nại mức xếp loại",
  "The right, time limit and steps of a complaint against a level",
);
