import { hd42, type Rubric } from "chibo/rules";
import { at, type Clerk } from "./clerk.js";

/**
 * An invented local rubric for the examples. It is the frame of HD 42 under another name, because nobody
 * found a rubric of those years. A local committee writes its own in the same way.
 */
export const exampleRubric: Rubric = {
  ...hd42,
  id: "example-sheet",
  title: { vi: "Biểu điểm giả định cho ví dụ", en: "Invented sheet for the examples" },
  source: { document: "ví dụ (giả định)", evidence: "local", note: "invented for the examples" },
  from: "2019-01-01",
  kinds: ["regular", "thematic", "review"],
  minimums: [
    { kinds: ["regular"], minutes: 90 },
    { kinds: ["thematic", "review"], minutes: 60 },
  ],
};

/**
 * The fingerprint of the rubric at its adoption. It is the hash of the whole content, an older form that the
 * library still recognises. A committee that adopts the rubric now records `fingerprint(exampleRubric)`.
 */
const adoptedFingerprint = "53830b88712fd82b6d14e5d7cea1b661ee1289e2c589f67ecf7235b393d8a11f";

/** A committee adopts the invented rubric for the meetings of its cells. */
export const adoptRubric = (clerk: Clerk, organisation: string, on: string, number?: string): void => {
  clerk.committee(organisation, at(on, "10:00"), {
    type: "AdoptRubric",
    data: {
      organisation,
      rubric: exampleRubric.id,
      fingerprint: adoptedFingerprint,
      kinds: ["regular", "thematic", "review"],
      on,
      parameters: {},
      ...(number === undefined ? {} : { instrument: { number } }),
    },
  });
};
