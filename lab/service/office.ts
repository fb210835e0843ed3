import { newToken } from "../../examples/service/sign-in.js";
import { BrokenPromise } from "../torture/promises/broken.js";

const cells = 24;
const committee = newToken({ role: "committee", member: "m-90", organisation: "o-1" });
const auditor = newToken({ role: "auditor", member: "m-99", organisation: "o-1" });
const secretaries = Array.from({ length: cells }, (_, n) =>
  newToken({ role: "secretary", member: `m-${n}`, organisation: `c-${n}` }),
);

/** The accounts of the base organisation under load: its committee, the secretaries of its cells, an auditor. */
export const accounts = [committee, auditor, ...secretaries].map(({ account }) => account);

/** A request to the service. */
export interface Asked {
  readonly method: "GET" | "POST";
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: string;
}

const bearer = (token: string | undefined) => ({ authorization: `Bearer ${token ?? ""}` });

const command = (
  token: string | undefined,
  stream: string,
  id: string,
  type: string,
  data: object,
): Asked => ({
  method: "POST",
  path: `/streams/${stream}/commands?language=en`,
  headers: { ...bearer(token), "content-type": "application/json" },
  body: JSON.stringify({ id, type, happenedAt: "2021-06-01T02:00:00Z", data }),
});

/** The nth write: a secretary records fees of a member. Many clients write to the same few streams. */
export const writeOf = (n: number): Asked & { readonly id: string } => {
  const [cell, id] = [n % cells, `write-${n}`];
  const data = { member: `m-${cell}`, months: ["2021-06"], on: "2021-06-01" };
  return { id, ...command(secretaries[cell]?.token, `cell/c-${cell}`, id, "PayFees", data) };
};

/** The nth read: a secretary reads the year or the explanation of a level. */
export const readOf = (n: number): Asked => {
  const cell = n % cells;
  const path = n % 2 === 0 ? "/years/2021" : `/years/2021/members/m-${cell}`;
  return {
    method: "GET",
    path: `${path}?under=qd132-hd21-2019&language=en`,
    headers: bearer(secretaries[cell]?.token),
  };
};

/** Sends one request. Throws where nothing answers. */
export const send = (address: string, { path, ...init }: Asked): Promise<Response> =>
  fetch(address + path, init);

const founding = (organisation: string, kind: string, parent?: string) => ({
  organisation,
  kind,
  name: `Tổ chức ${organisation}`,
  on: "2016-05-19",
  ...(parent === undefined ? {} : { parent }),
});

/** Records the base organisation, its cells, and a member in each. */
export const prepare = async (address: string): Promise<void> => {
  const base = founding("o-1", "base-organisation");
  const begin = [command(committee.token, "committee/o-1", "found-o-1", "FoundOrganisation", base)];
  for (let n = 0; n < cells; n += 1) {
    const stream = `cell/c-${n}`;
    const found = founding(`c-${n}`, "cell", "o-1");
    const member = { member: `m-${n}`, status: "official", on: "2016-05-19" };
    begin.push(command(committee.token, stream, `found-c-${n}`, "FoundOrganisation", found));
    begin.push(command(secretaries[n]?.token, stream, `enrol-${n}`, "EnrolMember", member));
  }
  for (const asked of begin) {
    const answer = await send(address, asked);
    if (answer.status !== 201) throw new Error(`${asked.path}: ${answer.status} ${await answer.text()}`);
  }
};

/**
 * Compares the journal, as the service exports it, with the writes that it acknowledged: each is there once, each stream
 * is numbered without a gap, and nothing is there that nobody sent.
 */
export const compare = async (
  address: string,
  acknowledged: ReadonlySet<string>,
  wasSent: (id: string) => boolean,
): Promise<void> => {
  const exported: Asked = { method: "GET", path: "/journal", headers: bearer(auditor.token) };
  // A connection that lay idle may have been closed. A read can be sent again.
  const answer = await send(address, exported).catch(() => send(address, exported));
  const lines = (await answer.text()).split("\n").filter((line) => line !== "");
  // No entry of this load is withheld from an auditor, so each has its id.
  const entries = lines.map((line) => JSON.parse(line) as { id: string; stream: string; position: number });
  const ids = entries.map(({ id }) => id).filter((id) => id.startsWith("write-"));
  const stands = new Set(ids);
  const broken = (what: string): never => {
    throw new BrokenPromise("what the service acknowledged stands once in the journal", what);
  };
  if (stands.size !== ids.length) broken(`${ids.length - stands.size} writes stand twice`);
  const lost = [...acknowledged].filter((id) => !stands.has(id));
  if (lost.length > 0) broken(`${lost.length} are lost, such as ${lost[0]}`);
  const strange = ids.filter((id) => !wasSent(id));
  if (strange.length > 0) broken(`nobody sent ${strange[0]}`);
  const ends = new Map<string, number>();
  for (const { stream, position } of entries) {
    if (position !== (ends.get(stream) ?? 0) + 1) broken(`${stream} has a gap before ${position}`);
    ends.set(stream, position);
  }
};
