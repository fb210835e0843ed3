import * as z from "zod";
import { type Decoder, helpers } from "./decoders.js";
import type { Node } from "./nodes.js";

/** An entry's form that occurs less often is not worth its compilation. */
const worthCompiling = 64;

/** As many as any journal needs; a hostile file must not fill the memory. */
const mostKept = 4096;

/**
 * The code of a form: an object is written out as a literal, so that all of one form have one shape and none of their
 * fields is looked up by name. Every name that comes from the file is quoted as JSON.
 */
const codeOf = (nodes: readonly Node[], at: number): string => {
  const lists: string[] = [];
  const code = (nth: number): string => {
    const node = nodes[nth] as Node;
    if (typeof node === "string") return `${node}(c)`;
    if (node[0] === "is") return JSON.stringify(node[1]);
    if (node[0] === "mixed" || node[0] === "open") return `${node[0]}(c)`;
    if (node[0] === "fields")
      return `{${node[1].map((key, part) => `${JSON.stringify(key)}:${code(node[2][part] as number)}`)}}`;
    const item = code(node[1]);
    const name = `list${lists.length}`;
    lists.push(
      `const ${name}=(c)=>{const n=length(c),a=new Array(n);for(let i=0;i<n;i+=1)a[i]=${item};return a};`,
    );
    return `${name}(c)`;
  };
  const value = code(at);
  return `"use strict";${lists.join("")}return (c)=>(${value});`;
};

/** A decoder with how often it was used, in all segments. */
interface Used {
  uses: number;
  decode: Decoder;
}

const known = new Map<string, Used>();

const compile = (code: string): Decoder => {
  const make = new Function(...Object.keys(helpers), code) as (...given: unknown[]) => Decoder;
  return make(...Object.values(helpers));
};

/**
 * A decoder of a form that compiles it once it is used often, in whatever segment.
 * @param plain the decoder that serves until then, and for good where the page's security policy forbids `new Function`
 */
export const swiftDecoder = (nodes: readonly Node[], at: number, plain: Decoder): Decoder => {
  if (!z.util.allowsEval.value) return plain;
  const code = codeOf(nodes, at);
  const before = known.get(code);
  if (before !== undefined && before.uses >= worthCompiling) return before.decode;
  if (known.size >= mostKept) known.clear();
  const used: Used = before ?? { uses: 0, decode: plain };
  known.set(code, used);
  let decode = plain;
  return (cursor) => {
    used.uses += 1;
    if (used.uses === worthCompiling) used.decode = compile(code);
    if (used.uses >= worthCompiling) decode = used.decode;
    return decode(cursor);
  };
};
