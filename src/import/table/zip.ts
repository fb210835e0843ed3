// What browsers and Node have alike, as far as it is used; the package compiles without their types.
interface Bytes {
  arrayBuffer(): Promise<ArrayBuffer>;
}
declare const Blob: new (
  parts: readonly Uint8Array[],
) => { stream(): { pipeThrough(through: object): object } };
declare const DecompressionStream: new (format: "deflate-raw") => object;
declare const Response: new (body: object) => Bytes;

/** One file of an archive, by what the archive says of it. */
export interface Packed {
  readonly path: string;
  /** Bytes when unpacked. */
  readonly size: number;
  readonly bytes: () => Promise<Uint8Array>;
}

const endOfArchive = 0x06054b50;
const endLength = 22;
const longestComment = 0xffff;
const entryLength = 46;
const stored = 0;

const inflated = async (bytes: Uint8Array): Promise<Uint8Array> =>
  new Uint8Array(
    await new Response(
      new Blob([bytes]).stream().pipeThrough(new DecompressionStream("deflate-raw")),
    ).arrayBuffer(),
  );

const endOf = (view: DataView): number | undefined => {
  const last = view.byteLength - endLength;
  for (let at = last; at >= Math.max(0, last - longestComment); at -= 1)
    if (view.getUint32(at, true) === endOfArchive) return at;
  return undefined;
};

/**
 * The files of a zip archive, by its directory; nothing where there is none. Only what the reader of
 * spreadsheets does not tell is read from it: sizes, formulas, merged cells.
 */
export const filesOfZip = (archive: Uint8Array): Packed[] | undefined => {
  const view = new DataView(archive.buffer, archive.byteOffset, archive.byteLength);
  const end = endOf(view);
  if (end === undefined) return undefined;
  const files: Packed[] = [];
  let at = view.getUint32(end + 16, true);
  for (let left = view.getUint16(end + 10, true); left > 0; left -= 1) {
    const [method, packed] = [view.getUint16(at + 10, true), view.getUint32(at + 20, true)];
    const [name, extra, comment] = [28, 30, 32].map((field) => view.getUint16(at + field, true));
    const path = String.fromCharCode(
      ...archive.subarray(at + entryLength, at + entryLength + (name as number)),
    );
    const local = view.getUint32(at + 42, true);
    const from = local + 30 + view.getUint16(local + 26, true) + view.getUint16(local + 28, true);
    const content = archive.subarray(from, from + packed);
    files.push({
      path,
      size: view.getUint32(at + 24, true),
      bytes: async () => (method === stored ? content : inflated(content)),
    });
    at += entryLength + (name as number) + (extra as number) + (comment as number);
  }
  return files;
};
