import type { Fact, Facts, FactValue } from "../../../rules/index.js";
import type { Assessment } from "../reviews.js";

/** Facts while they are gathered. Only what is known is entered. */
export interface FactBook {
  know(name: string, value: FactValue | undefined, from?: readonly string[]): void;
  facts(): Facts;
}

export const factBook = (): FactBook => {
  const facts = new Map<string, Fact>();
  return {
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
    const { degrees, points, tasks, led, shortcomings, outstanding, by } = assessment;
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
  }
};
