import type { Text } from "../language/text.js";
import type { Parameter } from "../rules/engine/conditions/vocabulary.js";
import type { Year } from "../year.js";

/** The rule set of an explanation. */
export interface RuleSetUsed {
  /** Its id. */
  readonly id: string;
  /** SHA-256 of its content, as hexadecimal digits. */
  readonly fingerprint: string;
  /** Its title. */
  readonly title: Text;
}

/** The rule set of a year. */
export const ruleSetUsed = ({ ruleSet, context }: Year): RuleSetUsed => ({
  ...ruleSet,
  title: context.options.under.title,
});

/** The wording, the kind and the readings of each parameter. */
export type ParameterWords = Readonly<Record<string, Pick<Parameter, "says" | "kind" | "readings">>>;

/** The wording of some parameters of the year's rule set. */
export const parameterWords = ({ context }: Year, names: ReadonlySet<string>): ParameterWords =>
  Object.fromEntries(
    Object.entries(context.options.under.parameters).flatMap(([name, { says, kind, readings }]) =>
      names.has(name) ? [[name, { says, kind, ...(readings === undefined ? {} : { readings }) }]] : [],
    ),
  );

/**
 * How a rule affects a level: it is required, it is an upper edge above which the level is too low, it
 * exempts, it forces the lowest level, it limits, or it leaves the level open.
 */
export const ruleParts = ["requirement", "upper-edge", "exemption", "forced", "ceiling", "open"] as const;
/** How a rule affects a level. */
export type RulePart = (typeof ruleParts)[number];
