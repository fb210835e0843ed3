import { hd42, type Rubric } from "chibo/rules";

/**
 * An invented local scoring sheet for the examples: the frame of HD 42 under another name, because no
 * sheet of those years was found. A local committee writes its own in the same way.
 */
export const exampleSheet: Rubric = {
  ...hd42,
  id: "example-sheet",
  title: { vi: "Biểu điểm giả định cho ví dụ", en: "Invented sheet for the examples" },
  source: { document: "ví dụ (giả định)", evidence: "L", note: "invented for the examples" },
  from: "2019-01-01",
};
