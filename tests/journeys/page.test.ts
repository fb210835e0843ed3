import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { startBrowser } from "../support/browser.js";
import { chibo, chiboBuilt } from "../support/command.js";
import { emptyFolder, write } from "../support/tree.js";

const { folder, remove } = emptyFolder();
const file = (name: string): string => join(folder, name);
const journal = "examples/journals/school-2021.jsonl";
const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const report = (page: string, ...args: string[]) =>
  chiboBuilt("report", journal, "--year", "2021", "--page", file(page), ...args);

let browser: Browser;

beforeAll(async () => {
  const sealed = chibo("seal", journal, file("seal.json"));
  write(folder, { "checkpoint.txt": sealed.stdout.slice(sealed.stdout.indexOf("\n\n") + 2) });
  browser = await startBrowser();
});
afterAll(async () => {
  await browser?.close();
  remove();
});

/** Opens a page from the disk, and records its requests and the errors of the browser. */
const opened = async (name: string, width = 1280) => {
  const context = await browser.newContext({ viewport: { width, height: 900 } });
  const page = await context.newPage();
  const asked: string[] = [];
  const complaints: string[] = [];
  page.on("request", (request) => asked.push(request.url()));
  page.on("requestfailed", (request) => complaints.push(`${request.url()} ${request.failure()?.errorText}`));
  page.on("console", (message) => complaints.push(message.text()));
  page.on("pageerror", (error) => complaints.push(error.message));
  await page.goto(pathToFileURL(file(name)).href);
  return { page, asked, complaints, close: () => context.close() };
};

/** Keeps a few elements of each kind. The others have the same form, and axe takes long for each element. */
const shortened = (page: Page): Promise<unknown> =>
  page.evaluate(
    `document.querySelectorAll("details.subject:nth-of-type(n+3), tbody tr:nth-child(n+4), .reasons li:nth-child(n+4)").forEach((each) => each.remove())`,
  );

/** The problems that axe reports, with their places. */
const violations = async (page: Page): Promise<unknown> => {
  await page.evaluate(axe);
  return await page.evaluate(
    `axe.run().then(({ violations, passes }) => passes.length < 20 ? "axe checked too little" :
      violations.map(({ id, nodes }) => [id, ...nodes.slice(0, 3).map(({ html }) => html.slice(0, 200))]))`,
  );
};

const openAll = (page: Page, open: boolean): Promise<unknown> =>
  page.evaluate(`document.querySelectorAll("details").forEach((each) => { each.open = ${open}; })`);

describe("chibo report --page", () => {
  it("writes a page with what the seal says, and never over a file", () => {
    const made = report("vi.html", "--seal", file("seal.json"), "--checkpoint", file("checkpoint.txt"));
    expect(made).toMatchObject({ status: 0, stderr: "" });
    expect(readFileSync(file("vi.html"), "utf8")).toContain("Mục 1–692 khớp mã đối chiếu đã công bố.");
    expect(report("vi.html")).toMatchObject({ status: 2, stdout: "" });
    expect(report("en.html", "--lang", "en").status).toBe(0);
  });

  it("ends with 1 and names the first break, where the journal is not what was sealed", () => {
    const lines = readFileSync(journal, "utf8").split("\n");
    write(folder, {
      "changed.jsonl": lines
        .with(40, lines[40]?.replace('"recordedBy":"', '"recordedBy":"x-') ?? "")
        .join("\n"),
    });
    const args = ["--year", "2021", "--page", file("broken.html"), "--seal", file("seal.json")];
    expect(chiboBuilt("report", file("changed.jsonl"), ...args).status).toBe(1);
    expect(readFileSync(file("broken.html"), "utf8")).toContain("Không còn nguyên");
  });

  it("shows a member no other member's level, nor who they are", () => {
    expect(report("member.html", "--role", "member", "--as", "s1-05", "--names").status).toBe(0);
    const seen = readFileSync(file("member.html"), "utf8");
    expect(seen).toContain("<h4>s1-05</h4>");
    expect(seen.match(/s1-(?!05)\d\d/g) ?? []).toEqual([]);
  });

  it.each([
    { what: "a checkpoint and no seal", args: ["--page", "x", "--checkpoint", "x"], names: "--seal" },
    { what: "a page and another form", args: ["--page", "x", "--cells"], names: "--page" },
  ])("says how it is used where there is $what", ({ args, names }) => {
    const { status, stderr } = chibo("report", journal, "--year", "2021", ...args);
    expect(status).toBe(2);
    expect(stderr).toContain(names);
  });
});

describe("the page in a browser", () => {
  it.each(["vi.html", "en.html"])("has nothing that axe objects to, closed and open: %s", async (name) => {
    const { page, close } = await opened(name);
    await shortened(page);
    expect(await violations(page)).toEqual([]);
    await openAll(page, true);
    expect(await violations(page)).toEqual([]);
    await close();
  });

  it("asks for nothing but itself, and the browser has nothing to complain of", async () => {
    const { page, asked, complaints, close } = await opened("vi.html");
    await page.evaluate(
      "document.images.length && Promise.all([...document.images].map((each) => each.decode()))",
    );
    expect(asked.filter((url) => !url.startsWith("data:"))).toEqual([pathToFileURL(file("vi.html")).href]);
    expect(complaints).toEqual([]);
    const drawn = await page.evaluate("[...document.images].map((each) => each.naturalWidth > 100)");
    expect(drawn).toEqual([true, true, true]);
    await close();
  });

  it("lets nothing run or load that might get into it", async () => {
    const { page, complaints, close } = await opened("vi.html");
    await page.evaluate(`
      document.body.insertAdjacentHTML("beforeend",
        "<img src='https://example.invalid/x.png'><p id='styled' style='color:red'>x</p>");
      const script = document.createElement("script");
      script.textContent = "window.ran = true";
      document.body.append(script);
    `);
    expect(await page.evaluate("window.ran")).toBeUndefined();
    expect(await page.evaluate("getComputedStyle(document.getElementById('styled')).color")).not.toBe(
      "rgb(255, 0, 0)",
    );
    expect(complaints).toContain("https://example.invalid/x.png csp");
    await close();
  });

  it("is used with the keyboard alone: past the head, into a rating, down to an event", async () => {
    const { page, close } = await opened("vi.html");
    await page.keyboard.press("Tab");
    await page.keyboard.press("Enter");
    expect(await page.evaluate("document.activeElement.id")).toBe("main");
    const rating = page.locator("details.subject").nth(1);
    await rating.locator("summary").first().focus();
    await page.keyboard.press("Enter");
    expect(await rating.evaluate((each: { readonly open?: boolean }) => each.open)).toBe(true);
    await page.keyboard.press("Tab");
    await page.keyboard.press("Enter");
    expect(page.url()).toMatch(/#e\d+$/);
    await close();
  });

  it("opens the rating to which a table leads", async () => {
    const { page, close } = await opened("vi.html");
    const link = page.locator("#ratings tbody th a").nth(3);
    await link.click();
    const target = (await link.getAttribute("href")) ?? "";
    expect(
      await page
        .locator(`details.subject:has(${target})`)
        .evaluate((each: { readonly open?: boolean }) => each.open),
    ).toBe(true);
    await close();
  });

  it("fits a phone", async () => {
    const { page, close } = await opened("vi.html", 390);
    expect(await page.evaluate("document.documentElement.scrollWidth")).toBe(390);
    await close();
  });

  it("prints on A4 with everything open", async () => {
    const { page, close } = await opened("vi.html");
    await page.emulateMedia({ media: "print" });
    // The style for print opens parts of the page; the browser shows them at its next drawing.
    const hidden = () =>
      page.evaluate(
        `[...document.querySelectorAll("details.rule li")].filter((each) => !each.checkVisibility({ contentVisibilityAuto: true })).length`,
      );
    await expect.poll(hidden, { timeout: 10_000 }).toBe(0);
    const pdf = await page.pdf({ preferCSSPageSize: true });
    expect(pdf.toString("latin1")).toMatch(/\/MediaBox\s*\[0 0 59[45](\.\d+)? 84[12]/);
    await close();
  });
});
