import { ConflictError, describe, describeRefusal, isRefusal, type Language } from "chibo";
import { StoreError } from "chibo/emmett";
import type { Context } from "hono";
import { HTTPException } from "hono/http-exception";
import type { Problem } from "./contract.js";

/** The largest body of a command, in bytes. */
export const largestBody = 64 * 1024;

/** What the service itself refuses: status, and what to do about it. `about` is the value concerned. */
const refusals = {
  "malformed-json": [
    400,
    "Nội dung không phải JSON hợp lệ, mã UTF-8. Gửi một đối tượng JSON.",
    "The body is not JSON in UTF-8. Send one JSON object.",
  ],
  "invalid-request": [
    400,
    "Tham số {about} không hợp lệ. Xem /openapi.json.",
    "The parameter {about} does not fit. See /openapi.json.",
  ],
  "not-an-object": [
    422,
    "Nội dung không phải một yêu cầu ghi. Gửi một đối tượng JSON có id, type, happenedAt, data.",
    "The body is no command. Send one JSON object with id, type, happenedAt and data.",
  ],
  "unknown-field": [
    422,
    "Trường “{about}” không thuộc yêu cầu ghi. Bỏ trường này: ai ghi, ghi lúc nào, ghi cho nơi nào là do dịch vụ điền.",
    "“{about}” is no field of a command. Leave it out: the service says who records, when, and for which body.",
  ],
  "id-needed": [
    422,
    "Thiếu id. Đặt cho mỗi yêu cầu ghi một mã riêng, để gửi lại cũng chỉ ghi một lần.",
    "There is no id. Give each command an id of its own, so that it takes effect once when it is sent again.",
  ],
  "not-signed-in": [
    401,
    "Chưa đăng nhập, hoặc mã truy cập sai. Gửi tiêu đề “Authorization: Bearer <mã truy cập>”.",
    "Nobody is signed in, or the token is wrong. Send the header “Authorization: Bearer <token>”.",
  ],
  "id-conflict": [
    409,
    "Mã “{about}” đã dùng cho một mục khác. Đặt mã riêng cho yêu cầu ghi này.",
    "Another entry has the id “{about}”. Give this command an id of its own.",
  ],
  "unknown-path": [
    404,
    "Không có địa chỉ này. Xem /openapi.json.",
    "There is nothing at this address. See /openapi.json.",
  ],
  "unknown-member": [
    404,
    "Năm này không có đảng viên “{about}” mà bạn được xem. Kiểm tra mã đảng viên và năm.",
    "There is no member “{about}” in this year whom you may see. Check the id and the year.",
  ],
  "unknown-rule-set": [
    400,
    "Không có bộ quy định này. Chọn một bộ bằng ?under=: {about}.",
    "There is no such rule set. Name one by ?under=: {about}.",
  ],
  "which-rule-set": [
    400,
    "Chưa rõ theo bộ quy định nào. Chọn một bộ bằng ?under=: {about}.",
    "It is not clear under which rule set. Name one by ?under=: {about}.",
  ],
  "too-large": [
    413,
    "Nội dung lớn quá {about} byte. Chia thành nhiều yêu cầu ghi; tệp minh chứng giữ ở nơi khác, chỉ ghi mã băm.",
    "The body is larger than {about} bytes. Send several commands; keep files elsewhere and record their digest.",
  ],
  "wrong-content-type": [
    415,
    "Kiểu nội dung không phải application/json. Gửi JSON với tiêu đề content-type: application/json.",
    "The content type is not application/json. Send JSON with the header content-type: application/json.",
  ],
  failed: [
    500,
    "Dịch vụ gặp lỗi. Gửi lại với cùng id; nếu vẫn lỗi, báo người vận hành.",
    "The service failed. Send it again with the same id; if it fails again, tell whoever runs the service.",
  ],
} as const;
export type ServiceCode = keyof typeof refusals;

const titles: Readonly<Record<number, readonly [vi: string, en: string]>> = {
  400: ["Không hiểu yêu cầu", "Not understood"],
  401: ["Chưa đăng nhập", "Not signed in"],
  403: ["Không được ghi", "Not allowed"],
  404: ["Không tìm thấy", "Not found"],
  409: ["Trái với sổ ghi", "It contradicts the record"],
  413: ["Quá lớn", "Too large"],
  415: ["Sai kiểu nội dung", "Wrong content type"],
  422: ["Nội dung không hợp lệ", "It does not fit"],
  500: ["Lỗi", "Failed"],
  503: ["Chưa ghi được; gửi lại với cùng id", "Not recorded; send it again with the same id"],
};

const problem = (
  language: Language,
  said: Pick<Problem, "status" | "code" | "detail"> & { readonly field?: string },
): Problem => ({
  type: `urn:chibo:${said.code}`,
  title: titles[said.status]?.[language === "vi" ? 0 : 1] ?? "",
  ...said,
});

/** Something that the service refuses. */
export class ServiceError extends Error {
  constructor(
    readonly code: ServiceCode,
    readonly about = "",
    readonly field?: string,
  ) {
    super(code);
  }
}

const own = (
  language: Language,
  { code, about, field }: Pick<ServiceError, "code" | "about" | "field">,
): Problem => {
  const [status, vi, en] = refusals[code];
  const detail = (language === "vi" ? vi : en).replace("{about}", about);
  return problem(language, { status, code, detail, ...(field === undefined ? {} : { field }) });
};

/** The status of a refusal by its code: who may not, what is not there, what does not fit, what contradicts. */
const statusOf = (code: string, field: string): number => {
  if (code === "not-allowed" || code === "another-recorder") return 403;
  if (code === "wrong-stream") return field === "stream" ? 404 : 422;
  return code === "invalid-data" || code === "unknown-command" ? 422 : 409;
};

const problemOf = (error: unknown, language: Language): Problem => {
  if (error instanceof ServiceError) return own(language, error);
  if (isRefusal(error)) {
    const { code, field } = error;
    return problem(language, {
      status: statusOf(code, field),
      code,
      field,
      detail: describeRefusal(error, language),
    });
  }
  // The error names the place of the other entry. That is not for everybody.
  if (error instanceof ConflictError && error.problem.code === "id-conflict")
    return own(language, {
      code: "id-conflict",
      about: (error.problem.facts as { readonly id: string }).id,
      field: "id",
    });
  if (error instanceof ConflictError || error instanceof StoreError)
    return problem(language, { status: 503, code: error.code, detail: describe(error.problem, language) });
  // Hono refuses a sign-in by an exception with its own answer; its text is not ours.
  if (error instanceof HTTPException)
    return own(language, { code: "not-signed-in", about: "", field: "authorization" });
  console.error(error);
  return own(language, { code: "failed", about: "", field: undefined });
};

export const languageOf = (context: Context): Language =>
  context.req.query("language") === "en" ? "en" : "vi";

/** Answers an error as a problem by RFC 9457, in the language that the client asked for. */
export const answerProblem = (error: unknown, context: Context): Response => {
  const said = problemOf(error, languageOf(context));
  return context.body(JSON.stringify(said), said.status as 400, {
    "content-type": "application/problem+json",
    "content-language": languageOf(context),
    ...(said.status === 401 ? { "www-authenticate": "Bearer" } : {}),
  });
};
