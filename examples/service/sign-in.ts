import { createHash, randomBytes, timingSafeEqual } from "node:crypto";
import { z } from "@hono/zod-openapi";
import type { Viewer } from "chibo/access";

/** Somebody who may use the service: a person in a role, and the digest of the token. Nobody can get the token from it. */
const account = z.strictObject({
  role: z.enum(["member", "secretary", "committee", "superior", "auditor"]),
  member: z.string().min(1),
  organisation: z.string().min(1),
  digest: z.string().regex(/^[0-9a-f]{64}$/),
});
export type Account = z.infer<typeof account>;

/** The accounts of a file: a list as JSON. Throws where the file does not fit. */
export const accountsIn = (text: string): Account[] => z.array(account).parse(JSON.parse(text));

/** A token has 256 random bits, so one round of SHA-256 is enough: there is nothing to guess. */
const digestOf = (token: string): Buffer => createHash("sha256").update(token).digest();

/** A new token, to hand over once, and its account, to keep. */
export const newToken = (
  of: Omit<Account, "digest">,
): { readonly token: string; readonly account: Account } => {
  const token = randomBytes(32).toString("base64url");
  return { token, account: { ...of, digest: digestOf(token).toString("hex") } };
};

/** The account of a token. It compares with every account, each in constant time, so the time tells nothing. */
export const accountOf = (accounts: readonly Account[], token: string): Account | undefined => {
  const digest = digestOf(token);
  return accounts.reduce<Account | undefined>(
    (found, each) => (timingSafeEqual(Buffer.from(each.digest, "hex"), digest) ? each : found),
    undefined,
  );
};

/** What an account may read. */
export const viewerOf = ({ role, member, organisation }: Account): Viewer => {
  if (role === "member") return { role, member };
  if (role === "secretary") return { role, cell: organisation };
  return role === "auditor" ? { role } : { role, organisation };
};
