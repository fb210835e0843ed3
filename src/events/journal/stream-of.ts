/** The longest ending of a line that is looked at: longer than a stream's name and a type's can be. */
const longestEnding = 320;

const ending = /,"stream":"([\w./-]+)","type":"\w+"\}$/;

/**
 * The stream of an event from the end of its line, which is not parsed. In canonical form `stream` and
 * `type` come last; a JSON text that ends so has these as fields of its outermost object, because its
 * last brace closes that one. Nothing for a line of another form, which has to be parsed.
 */
export const streamOf = (line: string): string | undefined => ending.exec(line.slice(-longestEnding))?.[1];
