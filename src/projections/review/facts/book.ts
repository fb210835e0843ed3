import type { Fact, Facts, FactValue } from "../../../rules/engine/fact-reader.js";
import type { RuleNames } from "../../../rules/engine/rules-in-use.js";
import type { Assessment } from "../reviews.js";

/** Facts while they are gathered. Only what is known is entered. */
export interface FactBook {
  know(name: string, value: FactValue | undefined, from?: readonly string[]): void;
  /**
   * Enters what somebody states by the fact's own name. It never stands against what the record knows, and of
   * another kind than the rule set asks for it says nothing: the fact stays missing.
   */
  state(name: string, value: FactValue, from: readonly string[]): void;
  facts(): Facts;
}

/** Whether a value is of the kind in which the rule set asks for a fact. Degrees and levels have their own events. */
const fits = (name: string, value: FactValue, asked: RuleNames["facts"]): boolean => {
  const kind = Object.hasOwn(asked, name) ? asked[name]?.kind : undefined;
  return typeof value === "boolean" ? kind === "boolean" : kind === "integer" || kind === "points";
};

/** An empty book of the facts that a rule set asks for. */
export const factBook = (asked: RuleNames["facts"]): FactBook => {
  const facts = new Map<string, Fact>();
  const stated = new Set<string>();
  return {
    state(name, value, from) {
      if (!fits(name, value, asked) || (facts.has(name) && !stated.has(name))) return;
      stated.add(name);
      facts.set(name, { value, from });
    },
    know(name, value, from = []) {
      if (value !== undefined) facts.set(name, { value, from });
    },
    facts: () => facts,
  };
};

/**
 * What reviews and proposals state: degrees, points, task counts, judgement. The later body's statement
 * counts where two speak of the same thing: the cell committee compiles after the self-review.
 */
export const knowAssessments = (book: FactBook, assessments: readonly (Assessment | undefined)[]): void => {
  for (const assessment of assessments) {
    if (assessment === undefined) continue;
    const { degrees, points, tasks, led, shortcomings, outstanding, stated, by } = assessment;
    for (const [criterion, degree] of Object.entries(degrees)) book.know(`degree.${criterion}`, degree, [by]);
    for (const [criterion, value] of Object.entries(points)) book.know(`points.${criterion}`, value, [by]);
    book.know("tasks.assigned", tasks?.assigned, [by]);
    book.know("tasks.done", tasks?.done, [by]);
    book.know("tasks.on-time", tasks?.onTime, [by]);
    book.know("tasks.exceeded", tasks?.exceeded, [by]);
    book.know("tasks.failed", tasks?.failed, [by]);
    book.know("led.assigned", led?.assigned, [by]);
    book.know("led.done", led?.done, [by]);
    book.know("led.on-time", led?.onTime, [by]);
    book.know("led.exceeded", led?.exceeded, [by]);
    book.know("led.units", led?.units, [by]);
    book.know("led.units-unfulfilled", led?.unfulfilled, [by]);
    book.know("led.basic-targets-missed", led?.basicTargetsMissed, [by]);
    book.know("led.disciplined", led?.disciplined, [by]);
    book.know("shortcomings.pointed-out", shortcomings?.pointedOut, [by]);
    book.know("shortcomings.remedied", shortcomings?.remedied, [by]);
    book.know("judged.outstanding", outstanding, [by]);
    for (const [name, value] of Object.entries(stated ?? {})) book.state(name, value, [by]);
  }
};
