import { Validator } from "@seriousme/openapi-schema-validator";
import { Ajv2020 } from "ajv/dist/2020.js";
import addFormats from "ajv-formats";
import { commandHandler } from "chibo/emmett";
import * as fc from "fast-check";
import { beforeAll, describe, expect, it } from "vitest";
import { serviceOf } from "../../examples/service/app.js";
import { largestBody } from "../../examples/service/problems.js";
import { accountOf, accountsIn, newToken } from "../../examples/service/sign-in.js";
import { commandNames } from "../../src/aggregates/command-names.js";
import { eventTypes } from "../../src/events/catalogue.js";
import { fold } from "../../src/projections/fold/fold.js";
import { kinds } from "../emmett/stores.js";
import { anyEvent } from "../support/arbitrary-event.js";

const inMemory = kinds.find(({ name }) => name === "in memory");
const secretary = newToken({ role: "secretary", member: "m-01", organisation: "constructor" });
let service: ReturnType<typeof serviceOf>;
beforeAll(async () => {
  const opened = await inMemory?.open();
  if (opened === undefined) throw new Error("no store");
  service = serviceOf({
    accounts: [secretary.account],
    now: () => new Date("2021-12-20T02:00:00Z"),
    record: {
      handleAs: (mayRecord) => commandHandler(opened.store, { mayRecord }),
      organisations: async () => fold([], []),
      entries: async () => [],
      close: async () => {},
    },
  });
});

const authorization = `Bearer ${secretary.token}`;
const json = { "content-type": "application/json", authorization };
const post = (
  body: NonNullable<RequestInit["body"]>,
  headers: Record<string, string> = json,
  path = "/streams/cell/constructor/commands",
) => service.request(path, { method: "POST", headers, body, duplex: "half" } as RequestInit);
const said = async (response: Response | Promise<Response>) => {
  const { status, headers } = await response;
  const body = (await (await response).json()) as { readonly [field: string]: unknown };
  expect(headers.get("content-type")).toBe("application/problem+json");
  expect(body).toMatchObject({ type: `urn:chibo:${body.code}`, status, title: expect.stringMatching(/./) });
  expect(String(body.detail)).toMatch(/[.:] .+/);
  return [status, body.code, body.field];
};
const command = {
  id: "c-1",
  type: "EnrolMember",
  happenedAt: "2021-01-04T07:00:00Z",
  data: { member: "m-07" },
};
const text = JSON.stringify(command);

describe("A request that the service does not take", () => {
  it.each([
    ["", undefined],
    ["Basic bTpw", undefined],
    ["Bearer", undefined],
    [`Bearer ${"A".repeat(43)}`, undefined],
    [`Bearer ${secretary.account.digest}`, undefined],
    ["Bearer a b", undefined],
  ])("is 401 without a token that the service gave out: “%s”", async (header) => {
    const headers = {
      "content-type": "application/json",
      ...(header === "" ? {} : { authorization: header }),
    };
    const response = await post(text, headers);
    expect(response.headers.get("www-authenticate")).toBe("Bearer");
    expect(await said(response)).toEqual([401, "not-signed-in", "authorization"]);
    for (const path of ["/journal", "/years/2021", "/years/2021/members/m-07"])
      expect((await service.request(path, { headers })).status).toBe(401);
  });

  it.each(["text/plain", "application/x-www-form-urlencoded", "application/jsonx", ""])(
    "is 415 where its content type is “%s”",
    async (type) => {
      expect(await said(post(text, { ...json, "content-type": type }))).toEqual([
        415,
        "wrong-content-type",
        "content-type",
      ]);
    },
  );

  it.each(["", "{", "{'id':1}", `${text}}`, "\u0000", "NaN", `${text.slice(0, -1)},}`])(
    "is 400 where its body is no JSON: %j",
    async (body) => {
      expect(await said(post(body))).toEqual([400, "malformed-json", "body"]);
    },
  );

  it("is 400 where its body is not UTF-8", async () => {
    const bytes = new TextEncoder().encode(text);
    bytes[bytes.length - 4] = 0xff;
    expect(await said(post(bytes))).toEqual([400, "malformed-json", "body"]);
  });

  it("is 413 above the limit, with and without a stated length, and not at the limit", async () => {
    const padded = (size: number) => text + " ".repeat(size - text.length);
    const length = (size: number) => ({ ...json, "content-length": String(size) });
    expect(await said(post(padded(largestBody + 1)))).toEqual([413, "too-large", "body"]);
    expect(await said(post(padded(largestBody + 1), length(largestBody + 1)))).toEqual([
      413,
      "too-large",
      "body",
    ]);
    const pieces = new ReadableStream({
      pull: (to) => to.enqueue(new TextEncoder().encode(" ".repeat(4096))),
    });
    expect(await said(post(pieces))).toEqual([413, "too-large", "body"]);
    expect((await post(padded(largestBody))).status).toBe(422);
  });

  it.each(
    [
      ["[]", "not-an-object", "body"],
      ["null", "not-an-object", "body"],
      ["7", "not-an-object", "body"],
      [JSON.stringify({ ...command, id: undefined }), "id-needed", "id"],
      [JSON.stringify({ ...command, id: 7 }), "invalid-data", "id"],
      [JSON.stringify({ ...command, extra: 1 }), "unknown-field", "extra"],
      [`{"__proto__":{"recordedBy":"m-02"},${text.slice(1)}`, "unknown-field", "__proto__"],
      [`{"constructor":{},${text.slice(1)}`, "unknown-field", "constructor"],
      [JSON.stringify({ ...command, type: "constructor" }), "unknown-command", "type"],
      [JSON.stringify({ ...command, type: "__proto__" }), "unknown-command", "type"],
      [JSON.stringify({ ...command, type: ["EnrolMember"] }), "unknown-command", "type"],
      [JSON.stringify({ ...command, data: "__proto__" }), "invalid-data", "data"],
      [text.replace('"m-07"', '"m-07","__proto__":{"status":"official"}'), "invalid-data", "data.status"],
      [
        JSON.stringify({ ...command, data: 0 }).replace(
          '"data":0',
          `"data":${"[".repeat(30_000)}${"]".repeat(30_000)}`,
        ),
        "invalid-data",
        "data",
      ],
    ].map(([body = "", code, field]) => ({ code, field, shown: body.slice(0, 60), body })),
  )("is 422 where it is no command: $code at $field, $shown", async ({ body, code, field }) => {
    expect(await said(post(body))).toEqual([422, code, field]);
  });

  it.each([
    ["/streams/cell/__proto__/commands", "wrong-stream"],
    ["/streams/cell/a%2Fb/commands", "wrong-stream"],
    ["/streams/__proto__/c-3/commands", "unknown-path"],
    ["/streams/meeting/constructor/commands", "unknown-path"],
    ["/streams/meeting/constructor/%00/commands", "wrong-stream"],
    ["/streams/review/constructor/__proto__/commands", "wrong-stream"],
  ])("is 404 where there is no such stream: %s", async (path, code) => {
    expect((await said(post(text, json, path))).slice(0, 2)).toEqual([404, code]);
  });

  it("is 403 in the stream of another cell, whatever its name", async () => {
    for (const other of ["c-3", "toString", "hasOwnProperty"])
      expect(await said(post(text, json, `/streams/cell/${other}/commands`))).toEqual([
        403,
        "not-allowed",
        "type",
      ]);
  });

  it.each([
    ["/years/2021?under=nowhere", 400, "unknown-rule-set", "under"],
    ["/years/2021?under=constructor", 400, "unknown-rule-set", "under"],
    ["/years/2021?under=__proto__", 400, "unknown-rule-set", "under"],
    ["/years/last?under=qd132-hd21-2019", 400, "invalid-request", "year"],
    ["/years/1e99", 400, "invalid-request", "year"],
    ["/years/2021?language=fr", 400, "invalid-request", "language"],
    ["/years/2021/members/m-77?under=qd132-hd21-2019", 404, "unknown-member", "member"],
    ["/years/2021/members/__proto__?under=qd132-hd21-2019", 404, "unknown-member", "member"],
    ["/nowhere", 404, "unknown-path", "/nowhere"],
  ])("is told what is wrong with %s", async (path, status, code, field) => {
    expect(await said(service.request(path, { headers: { authorization } }))).toEqual([status, code, field]);
  });

  it("is told so in Vietnamese, and in English where asked", async () => {
    const detailOf = async (path: string) =>
      ((await (await post("{", json, path)).json()) as { readonly detail: string }).detail;
    expect(await detailOf("/streams/cell/c-3/commands")).toBe(
      "Nội dung không phải JSON hợp lệ, mã UTF-8. Gửi một đối tượng JSON.",
    );
    expect(await detailOf("/streams/cell/c-3/commands?language=en")).toBe(
      "The body is not JSON in UTF-8. Send one JSON object.",
    );
  });
});

describe("A token", () => {
  it("opens the account that it was made for, and is not in the file of accounts", () => {
    const [first, second] = [1, 2].map((n) =>
      newToken({ role: "member", member: `m-${n}`, organisation: "c-3" }),
    );
    if (first === undefined || second === undefined) throw new Error("two tokens");
    const accounts = accountsIn(JSON.stringify([first.account, second.account]));
    expect(accountOf(accounts, second.token)).toEqual(second.account);
    expect(accountOf(accounts, `${second.token}x`)).toBeUndefined();
    expect(accountOf([], second.token)).toBeUndefined();
    expect(JSON.stringify(accounts)).not.toContain(second.token);
    expect(first.token).not.toBe(second.token);
  });

  it("has a role that exists", () => {
    expect(() => accountsIn(JSON.stringify([{ ...secretary.account, role: "constructor" }]))).toThrow();
    expect(() => accountsIn(JSON.stringify([{ ...secretary.account, digest: "" }]))).toThrow();
  });
});

describe("The description of the service", () => {
  type Schema = { readonly oneOf: readonly { readonly $ref: string }[] };
  type Described = {
    readonly openapi: string;
    readonly components: { readonly schemas: { readonly [name: string]: object } };
    readonly paths: {
      readonly [path: string]: {
        readonly [method: string]: {
          readonly responses: object;
          readonly requestBody: {
            readonly content: { readonly [type: string]: { readonly schema: Schema } };
          };
        };
      };
    };
  };
  let described: Described;
  const refsIn = (path: string) =>
    described.paths[path]?.post?.requestBody.content["application/json"]?.schema.oneOf.map(
      ({ $ref }) => $ref,
    ) ?? [];
  beforeAll(async () => {
    described = (await (await service.request("/openapi.json")).json()) as Described;
  });

  it("is valid OpenAPI 3.1 and tells every route", async () => {
    const { valid, errors } = await new Validator().validate(structuredClone(described));
    expect(errors).toBeUndefined();
    expect(valid).toBe(true);
    expect(described.openapi).toBe("3.1.0");
    expect(Object.keys(described.paths).toSorted()).toEqual([
      "/journal",
      "/streams/cell/{organisation}/commands",
      "/streams/committee/{organisation}/commands",
      "/streams/meeting/{organisation}/{key}/commands",
      "/streams/review/{organisation}/{key}/commands",
      "/years/{year}",
      "/years/{year}/members/{member}",
    ]);
  });

  it("holds the shape of every command, and none that does not exist", () => {
    const refs = Object.keys(described.paths).flatMap(refsIn);
    const types = [...new Set(refs)].map(($ref) => $ref.replace("#/components/schemas/", ""));
    expect(types.toSorted()).toEqual(Object.keys(commandNames).toSorted());
  });

  it("takes every command that the library takes, and none with a field too many or too few", () => {
    const ajv = new Ajv2020({ strict: false, discriminator: false, allErrors: false });
    (addFormats as unknown as (ajv: Ajv2020) => void)(ajv);
    ajv.addSchema({ $id: "service", ...described });
    const commandOf = new Map<string, string>(
      Object.entries(commandNames).map(([name, event]) => [event, name]),
    );
    const seen = new Set<string>();
    const events = eventTypes.flatMap((type) => fc.sample(anyEvent(type), { numRuns: 8, seed: 7 }));
    for (const { id, type: event, metadata, data } of events) {
      const type = commandOf.get(event);
      if (type === undefined) continue;
      seen.add(type);
      const path = `#/components/schemas/${type}`;
      const fits = ajv.getSchema(`service${path}`);
      if (fits === undefined) throw new Error(`no schema of ${type}`);
      const sent = { id, type, happenedAt: metadata.happenedAt, data };
      expect([type, fits(sent), fits.errors]).toEqual([type, true, null]);
      expect(fits({ ...sent, recordedBy: "m-02" }), type).toBe(false);
      expect(fits({ ...sent, data: { ...data, unheardOf: 1 } }), type).toBe(false);
      expect(fits({ ...sent, type: "constructor" }), type).toBe(false);
      for (const field of ["id", "type", "happenedAt", "data"])
        expect(fits({ ...sent, [field]: undefined }), `${type} without ${field}`).toBe(false);
    }
    expect([...seen].toSorted()).toEqual(Object.keys(commandNames).toSorted());
  });
});
