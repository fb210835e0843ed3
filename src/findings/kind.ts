import type { EventType } from "../events/catalogue.js";
import type { Language } from "../language/language.js";
import type { Text } from "../language/text.js";
import type { YearReadings } from "../projections/year/readings.js";
import type { CapVerdict } from "../rules/caps/cap.js";
import type { TotalsVerdict } from "../rules/caps/cap-of-totals.js";
import type { JudgedCapState } from "../rules/caps/cap-state.js";
import type { CountRange } from "../rules/caps/printed-share.js";
import type { Source } from "../rules/engine/conditions/vocabulary.js";
import type { RuleSet } from "../rules/engine/rule-set.js";
import type { Fraction } from "../rules/rubrics/fraction.js";
import type { Rubric } from "../rules/rubrics/rubric.js";

/** The weights of a finding: a broken clause, an irregular record, a matter to know. */
export const severities = ["breach", "irregular", "notice"] as const;
/** How much weight a finding has. */
export type Severity = (typeof severities)[number];

/** The figures of a cap and its result under the options of the choices that nobody made. */
export interface CapUnderChoices extends Pick<CapVerdict, "excellent" | "base" | "maximum" | "over"> {
  /** Each choice with its option. */
  readonly under: Readonly<Record<string, string>>;
  /** The state of the cap on the whole group. */
  readonly state: JudgedCapState;
  /** The least number of further good subjects that brings the group within the cap, if a number does. */
  readonly goodNeeded?: number;
}

/** The types of details, by the names that a kind of finding uses to declare them. */
export interface DetailTypes {
  readonly text: string;
  /** A day: `2021-11-03`. */
  readonly date: string;
  readonly number: number;
  readonly texts: readonly string[];
  readonly numbers: readonly number[];
  /** Numerator and denominator. */
  readonly fraction: Fraction;
  /** Whole points are a number. Other points are a fraction. */
  readonly points: number | Fraction;
  readonly range: CountRange;
  /** The result of a cap for published totals. */
  readonly verdict: Pick<TotalsVerdict, "excellent" | "base" | "holds" | "share">;
  /** The results of a cap, one for each combination of options. */
  readonly readings: readonly CapUnderChoices[];
}

/** The type of a detail. A question mark means that the detail may be absent. */
export type DetailType = keyof DetailTypes | `${keyof DetailTypes}?`;

/** The details of a kind of finding, with their types. */
type DetailShape = Readonly<Record<string, DetailType>>;

type TypeOf<Type> = Type extends keyof DetailTypes
  ? DetailTypes[Type]
  : Type extends `${infer Name extends keyof DetailTypes}?`
    ? DetailTypes[Name]
    : never;

type Flat<T> = { readonly [Name in keyof T]: T[Name] };

/** The details in the shape that a kind of finding declares. */
export type DetailsOf<Shape> = Flat<
  {
    readonly [Name in keyof Shape as Shape[Name] extends `${string}?` ? never : Name]: TypeOf<Shape[Name]>;
  } & {
    readonly [Name in keyof Shape as Shape[Name] extends `${string}?` ? Name : never]?: TypeOf<Shape[Name]>;
  }
>;

/** One finding of a kind: its subject, its clause, its details and the events that show it. */
export type Found<Shape> = {
  readonly about: string;
  readonly clause?: Source | undefined;
  readonly events?: readonly string[];
  /** A lesser weight than the kind has, where an entry that is not on record may explain the finding. */
  readonly weight?: Exclude<Severity, "breach"> | undefined;
} & (Record<never, never> extends DetailsOf<Shape>
  ? { readonly details?: DetailsOf<Shape> }
  : { readonly details: DetailsOf<Shape> });

/** The rule sets and rubrics whose clauses a catalogue cites. */
export interface Cited {
  readonly ruleSets: readonly RuleSet[];
  readonly rubrics: readonly Rubric[];
}

/** Fixed clauses, or a function that takes them from the given rule sets and rubrics. */
type Clauses = readonly Source[] | ((cited: Cited) => readonly Source[]);

/** One kind of finding: its code, its weight, its details and the function that finds it in a year. */
export interface Kind<Code extends string, Shape extends DetailShape> {
  /** The code is stable across releases. */
  readonly code: Code;
  /**
   * The greatest weight of the finding. A breach without an entry or without a clause that was read weighs
   * `irregular`, and so does one that an entry that is not on record may explain.
   */
  readonly severity: Severity;
  /** The figures and names that the sentence needs. */
  readonly details: Shape;
  /** Finds all findings of this kind in a year. */
  readonly find: (year: YearReadings) => Iterable<Found<Shape>>;
}

/** A kind of finding with any details. */
export type AnyKind = Omit<Kind<string, DetailShape>, "find"> & {
  readonly find: (year: YearReadings) => Iterable<{
    readonly about: string;
    readonly clause?: Source | undefined;
    readonly events?: readonly string[];
    readonly weight?: Severity | undefined;
    readonly details?: object;
  }>;
};

/** Declares a kind of finding. */
export const kind = <const Code extends string, const Shape extends DetailShape>(
  of: Kind<Code, Shape>,
): Kind<Code, Shape> => of;

// The texts of a module stand beside its kinds in constants of their own. A bundler then leaves out the
// sentences of a program that describes no finding, and the catalogue of a program that prints none.

/** The sentences for one finding, for every kind of a module. */
export type SentencesOf<Kinds extends readonly AnyKind[]> = {
  readonly [One in Kinds[number] as One["code"]]: Readonly<
    Record<Language, (details: DetailsOf<One["details"]>) => string>
  >;
};

/** The catalogue texts of a kind. */
export interface CatalogueTexts {
  /** The meaning, in one sentence. */
  readonly means: Text;
  /** The next action for the reader. */
  readonly remedy: Text;
  /**
   * The clauses that a finding of this kind may cite. The list is empty if the record only contradicts
   * itself.
   */
  readonly clauses: Clauses;
  /**
   * The event types that the function reads to find it. They include the types of the events that it points
   * to. The list is empty if the function reads no events: it may then point to any.
   */
  readonly needs: readonly EventType[];
}

/** The catalogue texts of every kind of a module. */
export type CatalogueOf<Kinds extends readonly { readonly code: string }[]> = Readonly<
  Record<Kinds[number]["code"], CatalogueTexts>
>;
