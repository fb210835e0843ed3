import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { readJournalSync } from "../../src/events/journal/read.js";
import { entryProblem } from "../../src/events/seal/seal-problem.js";
import { describeFinding } from "../../src/findings/describe-finding.js";
import { page } from "../../src/page/index.js";
import { rubrics } from "../../src/rules/rubrics/shipped/index.js";
import { qd124hd25 } from "../../src/rules/rule-sets/qd124-hd25-2023/index.js";
import { qd132hd21 } from "../../src/rules/rule-sets/qd132-hd21-2019/index.js";
import { replay } from "../../src/year.js";
import { root } from "../support/root.js";

const bytes = readFileSync(join(root, "examples/journals/school-2021.jsonl"));
const events = [...readJournalSync([bytes])].flatMap((batch) => batch.events);
const options = { year: 2021, under: qd132hd21, rubrics: Object.values(rubrics) };
const year = replay(events, options);
const vi = page(year, { language: "vi", events });

const all = (text: string, pattern: RegExp): string[] =>
  [...text.matchAll(pattern)].map(([, found = ""]) => found);
const section = (text: string, id: string): string =>
  new RegExp(`<section id="${id}"[\\s\\S]*?</section>`).exec(text)?.[0] ?? "";

/** The charts in the form that a browser draws. */
const drawings = (text: string): string =>
  all(text, / src="data:image\/svg\+xml,([^"]*)"/g)
    .map(decodeURIComponent)
    .join("\n");

describe("the page of a year", () => {
  it("holds everything itself: no script, no address outside, no style but the one that its policy names", () => {
    const [style = ""] = all(vi, /<style>([\s\S]*?)<\/style>/g);
    const hash = createHash("sha256").update(style).digest("base64");
    const [policy = ""] = all(vi, /http-equiv="Content-Security-Policy" content="([^"]*)"/g);
    expect(policy.replaceAll("&#39;", "'")).toBe(
      `default-src 'none'; style-src 'sha256-${hash}'; img-src data:; base-uri 'none'; form-action 'none'`,
    );
    expect(all(vi, /<(script|link|iframe|object|embed|form)\b/g)).toEqual([]);
    expect(all(vi.replace(/"[^"]*"/g, '""'), /<[^>]*? (style|on\w+)=/g)).toEqual([]);
    const addresses = [...all(vi, / href="([^"]*)"/g), ...all(vi, / src="([^"]*)"/g)];
    expect(
      addresses.filter((each) => !each.startsWith("#") && !each.startsWith("data:image/svg+xml,")),
    ).toEqual([]);
    expect(drawings(vi)).toMatch(/^<svg/);
    expect(drawings(vi)).not.toMatch(/<(style|script)|\b(id|class)=/);
    expect(drawings(vi)).not.toMatch(/\b(href|src)=|url\((?!#)/);
  });

  it("leads from every event, subject and section that it names to its place, each place once", () => {
    const anchors = all(vi, / id="([^"]*)"/g);
    expect(new Set(anchors).size).toBe(anchors.length);
    const links = new Set(all(vi, / href="#([^"]*)"/g));
    expect([...links].filter((link) => !anchors.includes(link))).toEqual([]);
    expect(anchors.filter((anchor) => /^e\d+$/.test(anchor) && !links.has(anchor))).toEqual([]);
  });

  it("says of each cell what the record holds of its meetings", () => {
    expect(section(vi, "quality")).toContain("<p>Sinh hoạt thường kỳ: đã họp 12</p>");
    const [first] = events;
    const founded = page(replay(first === undefined ? [] : [first], options), { language: "en", events: [] });
    expect(section(founded, "quality")).toContain("<li>s1: Meetings, regular: held 0, not on record 12</li>");
  });

  it("lists the events referred to with their place, two times and recorder, in the order of the journal", () => {
    const ids = all(section(vi, "appendix"), /<th scope="row" id="e\d+">([^<]*)</g);
    const order = events.map(({ id }) => id).filter((id) => ids.includes(id));
    expect(ids.length).toBeGreaterThan(100);
    expect(ids).toEqual(order);
    expect(section(vi, "appendix")).not.toContain("không có trong sổ ghi được giao");
  });

  it("says of an event that the journal given does not hold that it is not there", () => {
    const [first] = events.filter(({ type }) => type === "SelfReviewSubmitted");
    const text = page(year, { language: "en", events: events.filter((event) => event !== first) });
    expect(section(text, "appendix")).toMatch(
      new RegExp(`${first?.id}</th><td colspan="6">not in the journal that was given`),
    );
  });

  it("is the same whenever it is made of the same year", () => {
    expect(page(replay(events, options), { language: "vi", events })).toBe(vi);
  });

  it("shows every rated subject and every finding, these in the inspector's order", () => {
    for (const { subject } of year.classification.all)
      expect(section(vi, "ratings")).toContain(
        `<h4>${subject.kind === "cell" ? "Chi bộ " : ""}${subject.id}</h4>`,
      );
    const shown = section(vi, "findings");
    const places = year.findings.map((finding) => shown.indexOf(describeFinding(finding, "vi")));
    expect(places.every((place, index) => place > (places[index - 1] ?? 0))).toBe(true);
    expect(places.length).toBeGreaterThan(0);
  });

  it("says that a cap on a part of the ward is open, how many more good close it, and never who", () => {
    const caps = section(vi, "caps");
    expect(caps).not.toContain("vượt");
    expect(caps).toContain("mở: thêm 5 đồng chí tốt thì trong mức");
    expect(caps).toContain("(≤ 20 %)");
    expect(all(caps, /(s1-\d\d)\b(?!\/)/g)).toEqual([]);
  });

  it("shows names only where they are given, and never takes one for markup", () => {
    const evil = `<script>x</script>" onclick='y' &`;
    const text = page(year, { language: "vi", events, names: (id) => (id === "s1-01" ? evil : undefined) });
    expect(text).not.toContain("<script");
    expect(text).toContain("<h4>&lt;script&gt;x&lt;/script&gt;&quot; onclick=&#39;y&#39; &amp;</h4>");
    expect(text).toContain("<h4>s1-02</h4>");
    const cell = page(year, { language: "vi", events, names: (id) => (id === "s1" ? evil : undefined) });
    expect(drawings(cell)).toContain("&lt;script&gt;");
    expect(drawings(cell)).not.toContain("<script");
  });

  it("puts the members of a cell in order of their given names where that is asked for", () => {
    const named: Readonly<Record<string, string>> = {
      "s1-01": "Lê Văn Đức (s1-01)",
      "s1-02": "Trần Thị Bình (s1-02)",
      "s1-03": "Nguyễn Văn An (s1-03)".normalize("NFD"),
    };
    const headings = (byGivenName: boolean): string[] =>
      all(
        page(year, { language: "vi", events, byGivenName, names: (id) => named[id] }),
        /<h4>([^<]*)<\/h4>/g,
      ).filter((heading) => Object.values(named).includes(heading));
    expect(headings(false)).toEqual([named["s1-01"], named["s1-02"], named["s1-03"]]);
    expect(headings(true)).toEqual([named["s1-03"], named["s1-02"], named["s1-01"]]);
  });

  it("writes days, figures and sentences in its language", () => {
    const en = page(year, { language: "en", events });
    expect(vi).toContain('<html lang="vi">');
    expect(en).toContain('<html lang="en">');
    expect([vi.includes("16/11/2021 11:15"), en.includes("2021-11-16 11:15")]).toEqual([true, true]);
    expect([vi.includes("26,67 %"), en.includes("26.67 %")]).toEqual([true, true]);
    expect(vi.normalize("NFC")).toBe(vi);
  });
});

describe("what a page says of the journal", () => {
  const verdict = (verification?: Parameters<typeof page>[1]["verification"]): string =>
    section(
      page(year, { language: "vi", events, ...(verification === undefined ? {} : { verification }) }),
      "verification",
    );
  const entries = (checkpoint: number, seal: number, unsealed: number) => ({
    ok: true as const,
    sealed: checkpoint + seal,
    proved: { checkpoint, seal, unsealed },
    unsealed: Array.from({ length: unsealed }, (_, index) => ({
      at: checkpoint + seal + index + 1,
      id: `cell/s1@${index + 1}`,
      stream: "cell/s1",
      backdated: false,
    })),
    sealOnly: [],
    erased: [],
  });

  it("says that nobody checked, where nobody did", () => {
    expect(verdict()).toContain("Chưa kiểm tra");
  });

  it("is green only where every entry equals a published checkpoint", () => {
    const whole = verdict(entries(692, 0, 0));
    expect(whole).toContain('class="verdict holds"');
    expect(whole).toContain("Mục 1–692 khớp mã đối chiếu đã công bố.");
    for (const [checkpoint, seal, unsealed] of [
      [0, 692, 0],
      [100, 592, 0],
      [692, 0, 3],
    ] as const) {
      const text = verdict(entries(checkpoint, seal, unsealed));
      expect(text).toContain('class="verdict partly"');
      expect(text).not.toContain("Nguyên vẹn");
    }
  });

  it("says what is not sealed, and that nothing independent was compared", () => {
    const text = verdict(entries(0, 692, 3));
    expect(text).toContain("Mục 1–692 chỉ khớp dấu niêm phong");
    expect(text).toContain("Mục 693–695 chưa niêm phong");
    expect(text).toContain("Chưa đối chiếu với gì độc lập");
  });

  it("names the first break", () => {
    const found = entryProblem("removed", 41, { stream: "cell/s1", position: 41 });
    const text = verdict({ ok: false, problem: found });
    expect(text).toContain("Không còn nguyên");
    expect(text).toContain("mục thứ 41 của quyển cell/s1");
  });
});

describe("a page under other rules than the review was opened under", () => {
  it("is marked as hypothetical at its head, and only then", () => {
    const other = replay(events, { ...options, under: qd124hd25 });
    expect(page(other, { language: "vi", events })).toContain('<p class="banner"><strong>Giả định.</strong>');
    expect(page(other, { language: "en", events })).toContain(
      '<p class="banner"><strong>Hypothetical.</strong>',
    );
    expect(vi).not.toContain('banner"><strong>');
  });

  it("says up to when it was read", () => {
    const early = replay(events, { ...options, asAt: "2021-06-30T16:59:59Z" });
    const text = page(early, { language: "vi", events });
    expect(text).toContain("30/06/2021 23:59");
    expect(vi).not.toContain("30/06/2021 23:59");
  });
});
