import { ConflictError, describeRefusal, isRefusal, type Language } from "chibo";
import { StoreError } from "chibo/emmett";
import type { Problem } from "./contract.js";

/**
 * A public error of the library as a client sees it (RFC 9457), with its code. Other errors give no details.
 */
export const problemOf = (error: unknown, language: Language): Problem => {
  if (isRefusal(error)) {
    const status = error.code === "invalid-data" || error.code === "unknown-command" ? 422 : 409;
    return {
      type: `urn:chibo:refusal:${error.code}`,
      title: "Refused",
      status,
      detail: describeRefusal(error, language),
      code: error.code,
      field: error.field,
    };
  }
  if (error instanceof ConflictError || error instanceof StoreError)
    return {
      type: `urn:chibo:store:${error.code}`,
      title: "Not recorded; send it again with the same id",
      status: 503,
      detail: error.message,
      code: error.code,
    };
  return { type: "about:blank", title: "Failed", status: 500, detail: "See the log.", code: "failed" };
};
