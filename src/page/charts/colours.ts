/** The colours of charts; the page's style has the same for chips and legends. */
export const colours = {
  ink: "#1f2a37",
  muted: "#566473",
  line: "#dde3ea",
  excellent: "#0f6b5c",
  good: "#5aa897",
  fulfilled: "#d8a748",
  unfulfilled: "#b5483c",
  fair: "#9bbf6a",
  average: "#d8a748",
  poor: "#b5483c",
  without: "#c3ccd6",
} as const;

/** The colour of a grade of meetings. */
export const gradeColours: Readonly<Record<string, string>> = {
  good: colours.good,
  fair: colours.fair,
  average: colours.average,
  poor: colours.poor,
};

/** The colour of a level, or of being without one. */
export const levelColours: Readonly<Record<string, string>> = {
  excellent: colours.excellent,
  good: colours.good,
  fulfilled: colours.fulfilled,
  unfulfilled: colours.unfulfilled,
  without: colours.without,
};
