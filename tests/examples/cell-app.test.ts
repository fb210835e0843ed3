import { existsSync, readFileSync } from "node:fs";
import { extname, join } from "node:path";
import type { Browser, BrowserContext, Page } from "playwright-core";
import { build } from "vite";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { readJournalSync } from "../../src/events/journal/read.js";
import { startBrowser } from "../support/browser.js";
import { assertBuilt } from "../support/built.js";
import { root } from "../support/root.js";
import { emptyFolder } from "../support/tree.js";

const { folder: site, remove } = emptyFolder();
const types: Readonly<Record<string, string>> = {
  ".html": "text/html",
  ".js": "text/javascript",
  ".css": "text/css",
};

let browser: Browser;
beforeAll(async () => {
  assertBuilt();
  await build({
    root: join(root, "examples/cell-app"),
    logLevel: "error",
    build: { outDir: site, emptyOutDir: false },
  });
  browser = await startBrowser();
}, 60_000);
afterAll(async () => {
  await browser?.close();
  remove();
});

/** The browser of one person. The network has nothing but the page. */
const person = async (): Promise<BrowserContext> => {
  const context = await browser.newContext({ acceptDownloads: true });
  context.setDefaultTimeout(20_000);
  await context.route("**/*", (route) => {
    const file = join(site, new URL(route.request().url()).pathname);
    if (!existsSync(file)) return route.abort();
    return route.fulfill({
      body: readFileSync(file),
      headers: { "content-type": types[extname(file)] ?? "" },
    });
  });
  return context;
};

const opened = async (context: BrowserContext): Promise<Page> => {
  const page = await context.newPage();
  await page.goto("https://cell.example/index.html");
  await page.getByRole("button", { name: "Sinh hoạt" }).waitFor();
  return page;
};

const go = (page: Page, name: string) => page.getByRole("navigation").getByRole("button", { name }).click();

/** Fills in a form as a person does: finds each field by its label, then submits. */
const fill = async (page: Page, title: string, values: Readonly<Record<string, string>>): Promise<void> => {
  const form = page.getByRole("form", { name: title, exact: true });
  for (const [label, value] of Object.entries(values)) {
    const field = form.getByLabel(label, { exact: true });
    if (await field.evaluate((element) => element.tagName === "SELECT"))
      await field.selectOption({ label: value });
    else await field.fill(value);
  }
  await form.getByRole("button", { name: "Ghi" }).click();
};

const enrol = (page: Page, name: string, code: string) =>
  fill(page, "Thêm đảng viên", { "Họ và tên": name, Mã: code, "Có tên từ ngày": "2020-01-01" });

const founded = async (page: Page): Promise<void> => {
  await fill(page, "Lập sổ chi bộ", { "Tên chi bộ": "Chi bộ Tổ 3", "Ngày thành lập": "2016-05-19" });
  await enrol(page, "Đào Thị Ánh", "dv-1");
  await page.getByRole("cell", { name: "Đào Thị Ánh" }).waitFor();
  await enrol(page, "Bùi Văn Ước", "dv-2");
  await page.getByRole("cell", { name: "Bùi Văn Ước" }).waitFor();
};

const held = async (page: Page): Promise<void> => {
  await go(page, "Sinh hoạt");
  await fill(page, "Triệu tập", { Tháng: "2026-11", "Thời gian": "2026-11-03T14:00" });
  await page.getByRole("button", { name: "Tháng 11/2026" }).click();
  await fill(page, "Khai mạc", {
    "Chủ trì": "Đào Thị Ánh",
    "Thư ký": "Bùi Văn Ước",
    Lúc: "2026-11-03T14:05",
  });
  await page.getByText("Chủ trì: đ/c Đào Thị Ánh").waitFor();
  await fill(page, "Điểm danh", { "Đào Thị Ánh": "Có mặt", "Bùi Văn Ước": "Vắng có lý do" });
  await page.getByText("Vắng có lý do 1").waitFor();
  await fill(page, "Ý kiến", { "Đồng chí": "Đào Thị Ánh", "Nội dung": "Đề nghị <b>bám sát</b> kế hoạch." });
  await page.getByText("Đ/c Đào Thị Ánh: Đề nghị").waitFor();
  await fill(page, "Bế mạc", { Lúc: "2026-11-03T16:00" });
  await page.getByText("16:00 03/11/2026").waitFor();
};

const minutes = (page: Page) => page.locator("article.minutes").textContent();

const journalOf = async (page: Page): Promise<string> => {
  await go(page, "Báo cáo");
  const [file] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("button", { name: "Tải sổ ghi" }).click(),
  ]);
  return readFileSync(await file.path(), "utf8");
};

describe("The cell's book in a browser", () => {
  it("keeps a meeting over a reload, prints its minutes and the year, and hands out a sound journal", async () => {
    const context = await person();
    const page = await opened(context);
    await founded(page);
    await held(page);
    const written = await minutes(page);
    expect(written).toContain("Vắng có lý do 1: Bùi Văn Ước");
    expect(written).toContain("Đ/c Đào Thị Ánh: Đề nghị <b>bám sát</b> kế hoạch.");

    await page.reload();
    await go(page, "Sinh hoạt");
    await page.getByRole("button", { name: "Tháng 11/2026" }).click();
    expect(await minutes(page)).toBe(written);
    await page.emulateMedia({ media: "print" });
    expect(await page.getByRole("navigation").isVisible()).toBe(false);
    expect(await page.locator("article.minutes").isVisible()).toBe(true);
    expect((await page.pdf()).subarray(0, 5).toString()).toBe("%PDF-");
    await page.emulateMedia({ media: "screen" });

    await go(page, "Báo cáo");
    await fill(page, "Báo cáo năm", {
      Năm: "2026",
      "Theo quy định": "QĐ 366-QĐ/TW và HD 43-HD/BTCTW (2025)",
    });
    const report = page.frameLocator("iframe");
    await report.getByRole("heading", { level: 1 }).waitFor();
    expect(await report.locator("body").textContent()).toContain("Đào Thị Ánh");

    const batches = [...readJournalSync([await journalOf(page)])];
    expect(batches.flatMap(({ problems }) => problems)).toEqual([]);
    expect(batches.flatMap(({ events }) => events).map(({ type }) => type)).toContain("MeetingClosed");
    await context.close();
  });

  it("refuses in Vietnamese what would break the record, and keeps nothing of it", async () => {
    const context = await person();
    const page = await opened(context);
    await founded(page);
    await enrol(page, "Đào Thị Ánh", "dv-1");
    await page.getByRole("status").getByText("đang có tên trong danh sách đảng viên").waitFor();
    await page.reload();
    await expect.poll(() => page.getByRole("row").count()).toBe(3);
    await context.close();
  });

  it("loses nothing where two tabs write, and gives its journal to another browser", async () => {
    const context = await person();
    const [one, other] = [await opened(context), await opened(context)];
    await fill(one, "Lập sổ chi bộ", { "Tên chi bộ": "Chi bộ Tổ 3", "Ngày thành lập": "2016-05-19" });
    await one.getByText("Thêm đảng viên").waitFor();
    // The other tab has not read these entries; both tabs write to the same stream.
    await other.reload();
    await enrol(one, "Đào Thị Ánh", "dv-1");
    await one.getByRole("cell", { name: "Đào Thị Ánh" }).waitFor();
    await enrol(other, "Bùi Văn Ước", "dv-2");
    await other.getByRole("cell", { name: "Bùi Văn Ước" }).waitFor();
    await one.reload();
    await one.getByRole("cell", { name: "Bùi Văn Ước" }).waitFor();
    await expect.poll(() => one.getByRole("row").count()).toBe(3);

    const text = await journalOf(one);
    const elsewhere = await person();
    const page = await opened(elsewhere);
    await go(page, "Báo cáo");
    const file = { name: "nhat-ky.jsonl", mimeType: "application/x-ndjson" };
    await page.getByLabel("Nạp sổ ghi").setInputFiles({ ...file, buffer: Buffer.from(`${text}{"cut`) });
    await page.getByRole("status").getByText("dòng cuối bị cụt").waitFor();
    await page.getByLabel("Nạp sổ ghi").setInputFiles({ ...file, buffer: Buffer.from(text) });
    await page.getByRole("status").waitFor({ state: "hidden" });
    await go(page, "Chi bộ");
    await expect.poll(() => page.getByRole("row").count()).toBe(3);
    await elsewhere.close();
    await context.close();
  });
});
