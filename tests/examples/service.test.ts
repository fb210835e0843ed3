import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { serviceOf } from "../../examples/service/app.js";
import { openRecord, type Record } from "../../examples/service/store.js";
import { readJournalSync } from "../../src/events/journal/read.js";
import { explain, render } from "../../src/explanation/explain.js";
import { qd132hd21 } from "../../src/rules/rule-sets/qd132-hd21-2019/index.js";
import { replay } from "../../src/year.js";
import { postgresAvailable, sharedPostgres } from "../support/postgres.js";

let record: Record;
let service: ReturnType<typeof serviceOf>;
beforeAll(async () => {
  if (!postgresAvailable) return;
  record = await openRecord(await (await sharedPostgres()).database());
  service = serviceOf({ record, now: () => new Date("2021-12-20T02:00:00Z") });
});
afterAll(async () => {
  await record?.close();
});

/** The possible fields of an answer; each test reads its own part. */
interface Body {
  readonly detail: string;
  readonly ruleSet: string;
  readonly classified: readonly unknown[];
  readonly findings: readonly unknown[];
  readonly text: string;
  readonly paths: object;
  readonly components: {
    readonly schemas: {
      readonly Command: { readonly properties: { readonly type: { readonly enum: readonly string[] } } };
    };
  };
}
const bodyOf = async (response: Response): Promise<Body> => (await response.json()) as Body;

const headers = { "content-type": "application/json", "x-recorded-by": "m-01" };
const send = async (path: string, body: unknown) => {
  const response = await service.request(path, { method: "POST", headers, body: JSON.stringify(body) });
  return {
    status: response.status,
    type: response.headers.get("content-type"),
    body: await bodyOf(response),
  };
};
const get = async (path: string) => {
  const response = await service.request(path);
  return { status: response.status, body: await bodyOf(response) };
};

const commandOf = (id: string, type: string, data: object) => ({
  id,
  type,
  happenedAt: "2021-01-04T07:00:00Z",
  data,
});
const cell = "/streams/cell/c-3/commands";
const found = commandOf("c-1", "FoundOrganisation", {
  organisation: "c-3",
  kind: "cell",
  name: "Chi bộ 3",
  on: "2016-05-19",
});
const enrol = commandOf("c-2", "EnrolMember", { member: "m-07", status: "official", on: "2016-05-19" });
const discipline = commandOf("c-4", "DisciplineMember", {
  member: "m-07",
  form: "reprimand",
  decidedOn: "2021-06-01",
});
const categorise = commandOf("c-3", "CategoriseMember", {
  member: "m-07",
  category: "without-post",
  civilServant: false,
  on: "2016-05-19",
});
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

const journalOf = async () => {
  const response = await service.request("/journal");
  expect(response.headers.get("content-type")).toBe("application/x-ndjson");
  const batches = [...readJournalSync([await response.text()])];
  expect(batches.flatMap(({ problems }) => problems)).toEqual([]);
  return batches.flatMap(({ events }) => events);
};

describe.runIf(postgresAvailable)("The service of one base organisation, on PostgreSQL", () => {
  it("records commands once, however often and at once they are sent", async () => {
    expect(await send(cell, found)).toMatchObject({ status: 201, body: [{ type: "OrganisationFounded" }] });
    const answers = await Promise.all([enrol, enrol, enrol].map((each) => send(cell, each)));
    expect(answers.map(({ status }) => status)).toEqual([201, 201, 201]);
    expect(answers[1]?.body).toEqual(answers[0]?.body);
    for (const each of [categorise, discipline]) expect((await send(cell, each)).status).toBe(201);
    const entries = await journalOf();
    expect(entries.map(({ position }) => position)).toEqual([1, 2, 3, 4]);
    expect(entries.map(({ id }) => id).sort()).toEqual(["c-1", "c-2", "c-3", "c-4"]);
    expect(entries[0]?.metadata).toMatchObject({ recordedAt: "2021-12-20T02:00:00Z", recordedBy: "m-01" });
  });

  it("refuses as a problem with code, field and remedy, in the language asked for", async () => {
    const again = await send(cell, { ...enrol, id: "c-9" });
    expect(again).toMatchObject({
      status: 409,
      type: "application/problem+json",
      body: { code: "already-on-roll", field: "data.member", detail: expect.stringContaining("đảng viên") },
    });
    const english = await send(`${cell}?language=en`, { ...enrol, id: "c-9" });
    expect(english.body.detail).toContain("on the roll already");
    expect(await send(cell, { ...enrol, id: "c-9", data: {} })).toMatchObject({
      status: 422,
      body: { code: "invalid-data", field: "data.member" },
    });
    expect(await send(cell, { ...enrol, happenedAt: "yesterday" })).toMatchObject({
      status: 422,
      body: { code: "invalid-request", field: "happenedAt" },
    });
    expect(await journalOf()).toHaveLength(4);
  });

  it("reads a year under the rule set that is asked for, and asks where none was adopted", async () => {
    expect(await get("/years/2021")).toMatchObject({
      status: 400,
      body: { code: "which-rule-set", detail: "Name one by ?under=: qd132-hd21-2019" },
    });
    const { body } = await get("/years/2021?under=qd132-hd21-2019");
    expect(body.classified).toContainEqual({ subject: "member:m-07", computed: "unfulfilled" });
    expect(body.findings.length).toBeGreaterThan(0);
    const opened = await send("/streams/review/c-3/commands?key=2021", opening("qd124-hd25-2023"));
    expect(opened.status).toBe(201);
    expect((await get("/years/2021")).body.ruleSet).toBe("qd124-hd25-2023");
  });

  it("explains a level as a replay of its journal does", async () => {
    const { body } = await get("/years/2021/members/m-07?under=qd132-hd21-2019");
    const year = replay(await journalOf(), { year: 2021, under: qd132hd21 });
    expect(body.text).toBe(render(explain(year, { member: "m-07" }), { language: "vi" }));
  });

  it("describes itself by OpenAPI", async () => {
    const { body } = await get("/openapi.json");
    expect(Object.keys(body.paths)).toEqual([
      "/streams/{kind}/{organisation}/commands",
      "/years/{year}",
      "/years/{year}/members/{member}",
    ]);
    expect(body.components.schemas.Command.properties.type.enum).toContain("TakeRollCall");
  });
});
