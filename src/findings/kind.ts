import type { EventType } from "../events/catalogue.js";
import type { Language } from "../language/language.js";
import type { Text } from "../language/text.js";
import type { YearReadings } from "../projections/year/readings.js";
import type { CountRange } from "../rules/caps/cap-of-totals.js";
import type { Tri } from "../rules/engine/conditions/tri.js";
import type { Source } from "../rules/engine/conditions/vocabulary.js";
import type { RuleSet } from "../rules/engine/rule-set.js";
import type { Fraction } from "../rules/rubrics/fraction.js";
import type { Rubric } from "../rules/rubrics/rubric.js";

/** How much a finding weighs: a clause broken, something irregular, something to know. */
export const severities = ["breach", "irregular", "notice"] as const;
/** How much weight a finding has. */
export type Severity = (typeof severities)[number];

/** The types of details by the names that a kind declares them with. */
export interface DetailTypes {
  readonly text: string;
  /** A day: `2021-11-03`. */
  readonly date: string;
  readonly number: number;
  readonly texts: readonly string[];
  readonly numbers: readonly number[];
  /** Numerator and denominator. */
  readonly fraction: Fraction;
  /** Whole points as a number, others as a fraction. */
  readonly points: number | Fraction;
  readonly range: CountRange;
  /** A cap held against published totals. */
  readonly verdict: { readonly excellent: CountRange; readonly base: CountRange; readonly holds: Tri };
}

/** The type of a detail; with a question mark it may be absent. */
export type DetailType = keyof DetailTypes | `${keyof DetailTypes}?`;

/** The details of a kind of finding, each with its type. */
type DetailShape = Readonly<Record<string, DetailType>>;

type TypeOf<Type> = Type extends keyof DetailTypes
  ? DetailTypes[Type]
  : Type extends `${infer Name extends keyof DetailTypes}?`
    ? DetailTypes[Name]
    : never;

type Flat<T> = { readonly [Name in keyof T]: T[Name] };

/** Details as a kind declares them. */
export type DetailsOf<Shape> = Flat<
  {
    readonly [Name in keyof Shape as Shape[Name] extends `${string}?` ? never : Name]: TypeOf<Shape[Name]>;
  } & {
    readonly [Name in keyof Shape as Shape[Name] extends `${string}?` ? Name : never]?: TypeOf<Shape[Name]>;
  }
>;

/** One finding of a kind: what it concerns, the clause, the details and the events that show it. */
export type Found<Shape> = {
  readonly about: string;
  readonly clause?: Source | undefined;
  readonly events?: readonly string[];
} & (Record<never, never> extends DetailsOf<Shape>
  ? { readonly details?: DetailsOf<Shape> }
  : { readonly details: DetailsOf<Shape> });

/** The rule sets and rubrics whose clauses a catalogue cites. */
export interface Cited {
  readonly ruleSets: readonly RuleSet[];
  readonly rubrics: readonly Rubric[];
}

/** Clauses that are the same everywhere, or those of the rule sets and rubrics at hand. */
type Clauses = readonly Source[] | ((cited: Cited) => readonly Source[]);

/** One kind of finding: how it is found in a year, and the details that it is found with. */
export interface Kind<Code extends string, Shape extends DetailShape> {
  /** Stable across releases. */
  readonly code: Code;
  /** How much it weighs. */
  readonly severity: Severity;
  /** The figures and names that the sentence needs. */
  readonly details: Shape;
  /** All of its kind in a year. */
  readonly find: (year: YearReadings) => Iterable<Found<Shape>>;
}

/** A kind of finding whichever its details are. */
export type AnyKind = Omit<Kind<string, DetailShape>, "find"> & {
  readonly find: (year: YearReadings) => Iterable<{
    readonly about: string;
    readonly clause?: Source | undefined;
    readonly events?: readonly string[];
    readonly details?: object;
  }>;
};

/** Declares a kind of finding. */
export const kind = <const Code extends string, const Shape extends DetailShape>(
  of: Kind<Code, Shape>,
): Kind<Code, Shape> => of;

// The texts of a story stand beside its kinds in constants of their own. A bundler then leaves the sentences out of a
// program that describes no finding, and the catalogue out of one that prints none.

/** The sentences that tell of one finding, for every kind of a story. */
export type SentencesOf<Kinds extends readonly AnyKind[]> = {
  readonly [One in Kinds[number] as One["code"]]: Readonly<
    Record<Language, (details: DetailsOf<One["details"]>) => string>
  >;
};

/** What the catalogue says of a kind. */
export interface CatalogueTexts {
  /** What it means, in one sentence. */
  readonly means: Text;
  /** What to do about it. */
  readonly remedy: Text;
  /** The clauses that one of its kind may cite; none where only the record is at odds with itself. */
  readonly clauses: Clauses;
  /** The event types that it is found from; those that it points to are among them. */
  readonly needs: readonly EventType[];
}

/** What the catalogue says of every kind of a story. */
export type CatalogueOf<Kinds extends readonly { readonly code: string }[]> = Readonly<
  Record<Kinds[number]["code"], CatalogueTexts>
>;
