import type { Bound } from "../../../rules/engine/rules-in-use.js";
import type { Targets } from "../follow-up/targets.js";
import type { EvidenceBook } from "./book.js";

/**
 * How many of the tasks that the meeting has to evaluate were reached. One that nobody assessed leaves it open, and so
 * does one done late until the committee says whether that is reached.
 */
export const knowResults = (
  book: EvidenceBook,
  { assigned, reached, late, unassessed, by }: Targets,
  { parameters }: Bound,
): void => {
  book.know("results.targets", assigned.length, by);
  const reach = parameters["late-tasks-reach"];
  const assessed = unassessed.length === 0;
  if (assessed || assigned.length === 0) book.know("order.tasks-assessed", true, by);
  else book.know("order.tasks-assessed", false, by);
  if (!assessed)
    book.ask(
      ["results.reached"],
      unassessed.map((task) => `task:${task}`),
    );
  else if (late.length > 0 && typeof reach !== "boolean") book.ask(["results.reached"], ["late-tasks-reach"]);
  else book.know("results.reached", reached.length + (reach === true ? late.length : 0), by);
};
