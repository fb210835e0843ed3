import { secondsOf } from "./instants.js";
import { leaf, leaves, type Node } from "./nodes.js";

/** An object with more fields than this, or with one that is rather an id than a name, has keys of its own. */
const mostFields = 64;
const fieldName = /^[A-Za-z][A-Za-z-]*$/;

/** A journal has a few hundred forms. One that has more and more of them is written with open keys instead. */
const mostForms = 4096;

const { text, count, number, truth, instant } = leaf;

/** The forms of a segment while it is written. */
export interface Forms {
  readonly nodes: readonly Node[];
  /** The number of a form, which is kept where it is new. */
  add(node: Node): number;
  /** The number of a value's form. */
  of(value: unknown): number;
}

/** Whether a number is a whole one that fits into a word; -0 is written as JSON has it. */
export const isCount = (value: number): boolean => Number.isInteger(value) && value >= 0 && value < 2 ** 32;

/** The fields of an object that JSON would write. */
export const fieldsOf = (value: object): [string, unknown][] =>
  Object.entries(value).filter(([, part]) => part !== undefined);

/** Begins the forms of a segment. */
export const formsOf = (): Forms => {
  const nodes: Node[] = [...leaves];
  const known = new Map<string, number>();

  const add = (node: Node): number => {
    const key = JSON.stringify(node);
    const at = known.get(key) ?? nodes.push(node) - 1;
    known.set(key, at);
    return at;
  };
  const ofList = (items: readonly unknown[]): number => {
    const [first, ...others] = new Set(items.map(of));
    return add(others.length > 0 ? ["mixed"] : ["list", first ?? text]);
  };
  const ofObject = (value: object): number => {
    const fields = fieldsOf(value);
    const keys = fields.map(([key]) => key);
    if (nodes.length > mostForms || fields.length > mostFields || !keys.every((key) => fieldName.test(key)))
      return add(["open"]);
    return add(["fields", keys, fields.map(([, part]) => of(part))]);
  };
  const of = (value: unknown): number => {
    if (typeof value === "string") return secondsOf(value) === undefined ? text : instant;
    if (typeof value === "number") return isCount(value) ? count : number;
    if (typeof value === "boolean") return truth;
    if (value === null) return add(["is", null]);
    return Array.isArray(value) ? ofList(value) : ofObject(value as object);
  };
  return { nodes, add, of };
};
