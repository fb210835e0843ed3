import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { serviceOf } from "../../examples/service/app.js";
import { type Account, newToken } from "../../examples/service/sign-in.js";
import { openRecord, type Record } from "../../examples/service/store.js";
import { readFor } from "../../src/access/index.js";
import { readJournalSync } from "../../src/events/journal/read.js";
import { explain, render } from "../../src/explanation/explain.js";
import { ruleSets } from "../../src/rules/index.js";
import { postgresAvailable, sharedPostgres } from "../support/postgres.js";

const signUp = (role: Account["role"], member: string, organisation: string) =>
  newToken({ role, member, organisation });
const people = {
  committee: signUp("committee", "m-90", "o-1"),
  secretary: signUp("secretary", "m-01", "c-3"),
  other: signUp("secretary", "m-51", "c-4"),
  member: signUp("member", "m-07", "c-3"),
  auditor: signUp("auditor", "m-99", "s-1"),
};
type Person = keyof typeof people;

let record: Record;
let service: ReturnType<typeof serviceOf>;
beforeAll(async () => {
  if (!postgresAvailable) return;
  record = await openRecord(await (await sharedPostgres()).database());
  const accounts = Object.values(people).map(({ account }) => account);
  service = serviceOf({ record, accounts, now: () => new Date("2021-12-20T02:00:00Z") });
});
afterAll(async () => {
  await record?.close();
});

/** The possible fields of an answer; each test reads its own part. */
interface Body {
  readonly detail: string;
  readonly ruleSet: string;
  readonly classified: readonly { readonly subject: string }[];
  readonly findings: readonly unknown[];
  readonly text: string;
}
interface Answer {
  readonly status: number;
  readonly type: string | null;
  readonly body: Body;
}
const ask = async (path: string, init: RequestInit = {}): Promise<Answer> => {
  const response = await service.request(path, init);
  const type = response.headers.get("content-type");
  return { status: response.status, type, body: (await response.json()) as Body };
};
const bearer = (person: Person) => ({ authorization: `Bearer ${people[person].token}` });
const send = (person: Person, path: string, body: unknown, headers: object = {}) =>
  ask(path, {
    method: "POST",
    headers: { "content-type": "application/json", ...bearer(person), ...headers },
    body: typeof body === "string" ? body : JSON.stringify(body),
  });
const get = (person: Person, path: string) => ask(path, { headers: bearer(person) });

const commandOf = (id: string, type: string, data: object) => ({
  id,
  type,
  happenedAt: "2021-01-04T07:00:00Z",
  data,
});
const cell = "/streams/cell/c-3/commands";
const founding = (id: string, kind: string, parent?: string) =>
  commandOf(`found-${id}`, "FoundOrganisation", {
    organisation: id,
    kind,
    name: `Tổ chức ${id}`,
    on: "2016-05-19",
    ...(parent === undefined ? {} : { parent }),
  });
const enrolling = (id: string, member: string) =>
  commandOf(id, "EnrolMember", { member, status: "official", on: "2016-05-19" });
const enrol = enrolling("c-2", "m-07");
const opening = (ruleSet: string) =>
  commandOf("r-1", "OpenReview", {
    organisation: "c-3",
    year: 2021,
    ruleSet,
    fingerprint: "0".repeat(64),
    parameters: {},
    superiorDocuments: [],
    deadlines: [],
  });

const exported = async (person: Person) => {
  const response = await service.request("/journal", { headers: bearer(person) });
  expect(response.headers.get("content-type")).toBe("application/x-ndjson");
  return response.text();
};
const journalFor = async (person: Person) => {
  const batches = [...readJournalSync([await exported(person)])];
  return batches.flatMap(({ events }) => events);
};

describe.runIf(postgresAvailable)("The service of one base organisation, on PostgreSQL", () => {
  it("records commands once, however often and at once they are sent, under the name of the token", async () => {
    const o1 = "/streams/committee/o-1/commands";
    expect(await send("committee", o1, founding("o-1", "base-organisation"))).toMatchObject({ status: 201 });
    expect(await send("committee", cell, founding("c-3", "cell", "o-1"))).toMatchObject({
      status: 201,
      body: [{ type: "OrganisationFounded", metadata: { recordedBy: "m-90", recordedFor: "o-1" } }],
    });
    await send("committee", "/streams/cell/c-4/commands", founding("c-4", "cell", "o-1"));
    const spoof = { "x-recorded-by": "m-02" };
    const answers = await Promise.all(
      [enrol, enrol, enrol].map((each) => send("secretary", cell, each, spoof)),
    );
    expect(answers.map(({ status }) => status)).toEqual([201, 201, 201]);
    expect(answers[1]?.body).toEqual(answers[0]?.body);
    const categorise = commandOf("c-3", "CategoriseMember", {
      member: "m-07",
      category: "without-post",
      civilServant: false,
      on: "2016-05-19",
    });
    const discipline = commandOf("c-4", "DisciplineMember", {
      member: "m-07",
      form: "reprimand",
      decidedOn: "2021-06-01",
    });
    for (const each of [categorise, discipline])
      expect((await send("secretary", cell, each)).status).toBe(201);
    const named = commandOf("c-5", "NameMember", { member: "m-07", name: "Nguyễn Thị Ví Dụ" });
    expect((await send("secretary", cell, named)).status).toBe(201);
    const entries = (await record.entries()).filter(({ stream }) => stream === "cell/c-3");
    expect(entries.map(({ position }) => position)).toEqual([1, 2, 3, 4, 5]);
    expect(entries.map(({ id }) => id)).toEqual(["found-c-3", "c-2", "c-3", "c-4", "c-5"]);
    expect(entries[1]?.metadata).toMatchObject({ recordedAt: "2021-12-20T02:00:00Z", recordedBy: "m-01" });
  });

  it("lets each record what is his, and says to the others who may", async () => {
    const before = (await record.entries()).length;
    const foreign = await send("other", cell, enrolling("x-1", "m-08"));
    expect(foreign).toMatchObject({
      status: 403,
      type: "application/problem+json",
      body: { code: "not-allowed" },
    });
    expect(foreign.body.detail).toContain(
      "Để một trong các vai sau ghi: bí thư chi bộ đó; cấp ủy của tổ chức đó.",
    );
    for (const person of ["member", "auditor"] as const)
      expect((await send(person, cell, enrolling("x-1", "m-08"))).status).toBe(403);
    const decide = commandOf("d-1", "DecideLevel", {
      year: 2021,
      subject: { kind: "member", id: "m-07" },
      level: "excellent",
      decidedOn: "2021-12-20",
    });
    expect((await send("secretary", "/streams/committee/o-1/commands", decide)).status).toBe(403);
    // An id that another cell used is refused, and the answer does not say where.
    const taken = await send("other", "/streams/cell/c-4/commands", enrolling("c-2", "m-08"));
    expect(taken).toMatchObject({ status: 409, body: { code: "id-conflict", field: "id" } });
    expect(taken.body.detail).not.toContain("c-3");
    // Nobody can sign as another, or for another body.
    for (const field of ["recordedBy", "recordedFor", "recordedAt"])
      expect(await send("secretary", cell, { ...enrolling("x-1", "m-08"), [field]: "m-02" })).toMatchObject({
        status: 422,
        body: { code: "unknown-field", field },
      });
    expect(await record.entries()).toHaveLength(before);
  });

  it("refuses as a problem with code, field and remedy, in the language asked for", async () => {
    const again = await send("secretary", cell, { ...enrol, id: "c-9" });
    expect(again).toMatchObject({
      status: 409,
      type: "application/problem+json",
      body: { code: "already-on-roll", field: "data.member", detail: expect.stringContaining("đảng viên") },
    });
    const english = await send("secretary", `${cell}?language=en`, { ...enrol, id: "c-9" });
    expect(english.body.detail).toContain("on the roll already");
    expect(await send("secretary", cell, { ...enrol, id: "c-9", data: {} })).toMatchObject({
      status: 422,
      body: { code: "invalid-data", field: "data.member" },
    });
    expect(await send("secretary", cell, { ...enrol, id: "c-9", happenedAt: "yesterday" })).toMatchObject({
      status: 422,
      body: { code: "invalid-data", field: "happenedAt" },
    });
  });

  it("reads a year under the rule set that is asked for, and asks where none was adopted", async () => {
    expect(await get("auditor", "/years/2021")).toMatchObject({
      status: 400,
      body: {
        code: "which-rule-set",
        field: "under",
        detail: expect.stringContaining("?under=: qd132-hd21-2019."),
      },
    });
    const { body } = await get("auditor", "/years/2021?under=qd132-hd21-2019");
    expect(body.classified).toContainEqual({ subject: "member:m-07", computed: "unfulfilled" });
    expect(body.findings.length).toBeGreaterThan(0);
    const opened = await send("secretary", "/streams/review/c-3/2021/commands", opening("qd124-hd25-2023"));
    expect(opened.status).toBe(201);
    expect((await get("auditor", "/years/2021")).body.ruleSet).toBe("qd124-hd25-2023");
  });

  it("shows each reader what the role may see, and no more", async () => {
    const under = "?under=qd132-hd21-2019";
    const seenBy = async (person: Person) =>
      (await get(person, `/years/2021${under}`)).body.classified.map(({ subject }) => subject);
    expect(await seenBy("member")).toContain("member:m-07");
    expect(await seenBy("other")).not.toContain("member:m-07");
    const hidden = await get("other", `/years/2021/members/m-07${under}`);
    const unknown = await get("other", `/years/2021/members/m-77${under}`);
    expect(hidden).toMatchObject({ status: 404, body: { code: "unknown-member", field: "member" } });
    // The answer does not tell whether the member exists.
    expect(JSON.stringify(hidden).replaceAll("m-07", "m-77")).toBe(JSON.stringify(unknown));
    expect(await exported("secretary")).toContain("Nguyễn Thị Ví Dụ");
    for (const person of ["auditor", "other"] as const)
      expect(await exported(person)).not.toContain("Nguyễn Thị Ví Dụ");
    expect(await journalFor("auditor")).toHaveLength((await record.entries()).length);
  });

  it("explains a level as a replay of its journal does", async () => {
    const { body } = await get("secretary", "/years/2021/members/m-07?under=qd132-hd21-2019");
    const year = readFor(
      await journalFor("secretary"),
      { role: "secretary", cell: "c-3" },
      { year: 2021, ruleSets, under: ruleSets["qd132-hd21-2019"] as never },
    );
    expect(body.text).toBe(render(explain(year, { member: "m-07" }), { language: "vi" }));
  });
});
