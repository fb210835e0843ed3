import * as z from "zod";
import type { JoiningKind, Joint, Prepared, Tracing } from "./kind.js";
import { not, type Tri } from "./tri.js";

/** Holds if all parts hold. */
export interface AllCondition<Part> {
  readonly all: readonly Part[];
}

/** Holds if one part holds. */
export interface AnyCondition<Part> {
  readonly any: readonly Part[];
}

/** Holds if its part fails. */
export interface NotCondition<Part> {
  readonly not: Part;
}

/** A joint with the traces of its parts. */
export interface JoinedTrace<Part> {
  readonly kind: Joint;
  readonly parts: readonly Part[];
  readonly result: Tri;
}

/** Every part holds. */
export const allKind = <Part>(): JoiningKind<AllCondition<Part>, Part> => ({
  joint: "all",
  schema: (part) => z.strictObject({ all: z.array(part).min(1) }),
  parts: ({ all }) => all,
  check: ({ all }, path, _declared, _report, checkPart) => {
    all.forEach((part, index) => {
      checkPart(part, `${path}.all[${index}]`);
    });
  },
});

/** At least one part holds. */
export const anyKind = <Part>(): JoiningKind<AnyCondition<Part>, Part> => ({
  joint: "any",
  schema: (part) => z.strictObject({ any: z.array(part).min(1) }),
  parts: ({ any }) => any,
  check: ({ any }, path, _declared, _report, checkPart) => {
    any.forEach((part, index) => {
      checkPart(part, `${path}.any[${index}]`);
    });
  },
});

/** The part fails. */
export const notKind = <Part>(): JoiningKind<NotCondition<Part>, Part> => ({
  joint: "not",
  schema: (part) => z.strictObject({ not: part }),
  parts: ({ not: part }) => [part],
  check: ({ not: part }, path, _declared, _report, checkPart) => {
    checkPart(part, `${path}.not`);
  },
});

/**
 * Ends at the first part with the deciding result, even if other parts are unknown. Two parts are the most
 * frequent case.
 */
const joined = (parts: readonly Prepared[], decides: Tri, otherwise: Tri): Prepared => {
  const [one, other] = parts;
  if (one === undefined) return () => otherwise;
  if (other === undefined) return one;
  const rest = parts.length === 2 ? other : joined(parts.slice(1), decides, otherwise);
  return (facts) => {
    const first = one(facts);
    if (first === decides) return first;
    const second = rest(facts);
    return second === otherwise ? first : second;
  };
};

/** The evaluation of joined parts. */
export const prepareJoined = (joint: Joint, parts: readonly Prepared[]): Prepared => {
  if (joint === "all") return joined(parts, "fails", "holds");
  if (joint === "any") return joined(parts, "holds", "fails");
  const inner = joined(parts, "fails", "holds");
  return (facts) => not(inner(facts));
};

/** The trace of joined parts. The function traces every part, for any results of the others. */
export const traceJoined =
  <Part extends { readonly result: Tri }>(
    kind: Joint,
    parts: readonly Tracing<Part>[],
  ): Tracing<JoinedTrace<Part>> =>
  (facts) => {
    const traces: Part[] = [];
    let [fails, unknown, holds] = [false, false, false];
    for (const part of parts) {
      const trace = part(facts);
      traces.push(trace);
      if (trace.result === "fails") fails = true;
      else if (trace.result === "holds") holds = true;
      else unknown = true;
    }
    const all = fails ? "fails" : unknown ? "unknown" : "holds";
    const any = holds ? "holds" : unknown ? "unknown" : "fails";
    return { kind, parts: traces, result: kind === "any" ? any : kind === "all" ? all : not(all) };
  };
