import { accountsIn, newToken } from "./sign-in.js";

const [role, member, organisation] = process.argv.slice(2);
if (role === undefined || member === undefined || organisation === undefined) {
  console.error("npx tsx examples/service/token.ts <role> <member> <organisation>");
  process.exit(2);
}
const made = newToken({ role: role as "member", member, organisation });
// A role that does not exist fails here.
const [account] = accountsIn(JSON.stringify([made.account]));
console.error(`Hand this token over, once: ${made.token}`);
console.log(JSON.stringify(account));
