import { describe, expect, it, test } from "vitest";
import * as z from "zod";
import { fieldClassesByPlace } from "../../src/access/field-classes.js";
import { fieldClasses, type Role, rights, roles } from "../../src/access/index.js";
import { eventTypes, vocabulary } from "../../src/events/catalogue.js";
import { fieldNotes } from "../../src/events/values.js";

/**
 * All personal fields below a schema, with places named as in the table of classes. Of two nested fields the
 * outer one counts.
 */
const personalIn = (schema: z.ZodType, place: readonly string[] = []): string[] => {
  if (schema instanceof z.ZodOptional) return personalIn(schema.unwrap() as z.ZodType, place);
  if (fieldNotes.get(schema)?.personal === true) return [place.join("/")];
  if (schema instanceof z.ZodObject)
    return Object.entries(schema.shape).flatMap(([name, part]) =>
      personalIn(part as z.ZodType, [...place, name]),
    );
  if (schema instanceof z.ZodArray) return personalIn(schema.element as z.ZodType, [...place, "*"]);
  if (schema instanceof z.ZodRecord) return personalIn(schema.valueType as z.ZodType, [...place, "*"]);
  return [];
};

describe("The table of classes", () => {
  test.each(eventTypes)("has every personal field of %s, and no field that is not personal", (type) => {
    const places = Object.keys(fieldClassesByPlace[type] ?? {}).filter((place) => place !== "");
    expect(places.toSorted()).toEqual(personalIn(vocabulary[type]).toSorted());
  });

  it("gives each class to something, and each class a right", () => {
    const used = new Set(Object.values(fieldClassesByPlace).flatMap((places) => Object.values(places)));
    expect([...used].toSorted()).toEqual([...fieldClasses].toSorted());
    expect(Object.keys(rights)).toEqual([...fieldClasses]);
  });
});

describe("The rights", () => {
  const seenBy = (role: Role) => fieldClasses.filter((each) => rights[each].sees[role] !== "none");

  it("let a member see what is the member's own or the cell's, and nothing beyond", () => {
    for (const each of fieldClasses) expect(["own", "cell", "none"]).toContain(rights[each].sees.member);
  });

  it("let an auditor see everything but names, authors and the reasons of absences", () => {
    const hidden = fieldClasses.filter((each) => !seenBy("auditor").includes(each));
    expect(hidden).toEqual(["name", "author", "excuse"]);
  });

  it("let a superior committee know names only of those on whom it decides", () => {
    expect(rights.name.sees.superior).toBe("decided");
  });

  it("let a secretary never see beyond the cell, and say why in both languages", () => {
    for (const each of fieldClasses) {
      const { sees, says, because } = rights[each];
      expect(["cell", "none"]).toContain(sees.secretary);
      expect(Object.keys(sees)).toEqual([...roles]);
      for (const text of [says.vi, says.en, because.vi, because.en]) expect(text.length).toBeGreaterThan(8);
    }
  });
});
