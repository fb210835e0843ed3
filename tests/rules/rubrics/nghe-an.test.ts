import { describe, expect, it } from "vitest";
import { checkRubric } from "../../../src/rules/rubrics/check-rubric.js";
import { ngheAnTemplates } from "../../../src/rules/rubrics/shipped/nghe-an-2023.js";
import { says } from "../../support/checked-rubrics.js";

describe("the templates of Nghệ An", () => {
  it.each(Object.values(ngheAnTemplates))("$id names every place to fill in", (template) => {
    const { problems, defects, rubric } = checkRubric(template);
    expect([defects, rubric]).toEqual([[], undefined]);
    expect(problems.map(({ path, code }) => `${path} ${code}`)).toEqual([
      "scale schema",
      ...[0, 1, 2, 3].flatMap((nth) => ["says.vi", "max"].map((place) => `criteria[${nth}].${place} schema`)),
      ...[0, 1, 2].map((nth) => `grades[${nth}].atLeast schema`),
    ]);
  });

  it("Nghệ An has one template for regular meetings, and one for thematic ones", () => {
    expect(Object.values(ngheAnTemplates).map(({ id, kinds }) => [id, kinds])).toEqual([
      ["nghe-an-regular", ["regular"]],
      ["nghe-an-thematic", ["thematic"]],
    ]);
  });

  it("Nghệ An's templates are rubrics once they are filled in", () => {
    const { regular } = ngheAnTemplates;
    const filled = {
      ...regular,
      scale: 100,
      criteria: regular.criteria.map((each) => ({ ...each, says, max: 25 })),
      grades: regular.grades.map((grade, nth) => ({ ...grade, atLeast: [90, 70, 50, 0][nth] })),
    };
    expect(checkRubric(filled)).toMatchObject({ problems: [], defects: [] });
    expect(filled.groups.map(({ id }) => id)).toEqual([
      "preparation",
      "attendance",
      "organisation",
      "principles",
    ]);
    expect(filled.criteria.map(({ id, group }) => [id, group])).toEqual([
      ["preparation-1", "preparation"],
      ["attendance-1", "attendance"],
      ["organisation-1", "organisation"],
      ["principles-1", "principles"],
    ]);
    expect([regular.from, regular.source.evidence]).toEqual(["2023-10-30", "reported"]);
    expect(filled.grades.map(({ grade }) => grade)).toEqual(["good", "fair", "average", "poor"]);
    expect(regular.gaps).toHaveLength(1);
  });
});
