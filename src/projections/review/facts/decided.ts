import type { YearContext } from "../../year/context.js";
import type { YearDecisions } from "../decisions.js";
import type { FactBook } from "./book.js";

const reliefs = ["force-majeure", "self-detected"] as const;

/** Relief that a committee granted by a recorded decision, and quarters it rated unfulfilled. */
export const knowDecided = (book: FactBook, decided: readonly YearDecisions[], key: string): void => {
  for (const clause of reliefs) {
    const granted = decided.flatMap((each) =>
      each.reliefs.filter((relief) => relief.subject === key && relief.clause === clause),
    );
    book.know(
      `relief.${clause}`,
      granted.length > 0,
      granted.map(({ by }) => by),
    );
  }
  const quarters = new Map(
    decided.flatMap((each) => (each.quarters[key] ?? []).map((rated) => [rated.quarter, rated] as const)),
  );
  const failed = [...quarters.values()].filter(({ level }) => level === "unfulfilled");
  book.know(
    "quarters.unfulfilled",
    failed.length,
    (failed.length > 0 ? failed : [...quarters.values()]).map(({ by }) => by),
  );
};

/** Whether a check that was ordered before the decision is still open. */
export const knowCheck = (book: FactBook, context: YearContext, organisation: string, key: string): void => {
  const check = context.reviewOf(organisation)?.checks[key];
  book.know(
    "check.pending",
    check !== undefined && check.concluded === undefined,
    check === undefined ? [] : [check.ordered, ...(check.concluded === undefined ? [] : [check.concluded])],
  );
};
