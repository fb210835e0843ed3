import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { afterAll, afterEach, describe, expect, it, vi } from "vitest";
import { chunksOf } from "../../src/cli/shared/files.js";
import { root } from "../support/root.js";
import { emptyFolder, write } from "../support/tree.js";

const { folder, remove } = emptyFolder();
afterAll(remove);
/** Four pieces and a remainder; the reader skips empty lines. */
write(folder, { "long.jsonl": "\n".repeat(4.5 * 1024 * 1024), "empty.jsonl": "" });
const long = join(folder, "long.jsonl");

/** Reads a file with or without a terminal as error output. The clock advances by this step at each look. */
const barOf = (path: string, { terminal, step }: { readonly terminal: boolean; readonly step: number }) => {
  let [written, time] = ["", 0];
  vi.spyOn(process.stderr, "write").mockImplementation((text) => {
    written += String(text);
    return true;
  });
  vi.spyOn(performance, "now").mockImplementation(() => {
    time += step;
    return time;
  });
  const before = Object.getOwnPropertyDescriptor(process.stderr, "isTTY");
  Object.defineProperty(process.stderr, "isTTY", { value: terminal, configurable: true });
  try {
    let bytes = 0;
    for (const chunk of chunksOf(path)) bytes += chunk.length;
    return { bytes, written };
  } finally {
    if (before === undefined) Reflect.deleteProperty(process.stderr, "isTTY");
    else Object.defineProperty(process.stderr, "isTTY", before);
  }
};

afterEach(() => vi.restoreAllMocks());

describe("the bar of long work", () => {
  it("shows how much of the file is read, and is gone at the end", () => {
    const { bytes, written } = barOf(long, { terminal: true, step: 400 });
    expect(bytes).toBe(4.5 * 1024 * 1024);
    expect(written).toContain("█");
    expect(written).toContain("░ 44 % long.jsonl");
    expect(written.endsWith("\u001b[1G\u001b[2K")).toBe(true);
  });

  it("is not there in a pipe, nor for short work, nor where little is left, nor of an empty file", () => {
    expect(barOf(long, { terminal: false, step: 400 }).written).toBe("");
    expect(barOf(long, { terminal: true, step: 90 }).written).toBe("");
    expect(barOf(long, { terminal: true, step: 130 }).written).toBe("");
    expect(barOf(join(folder, "empty.jsonl"), { terminal: true, step: 400 })).toEqual({
      bytes: 0,
      written: "",
    });
  });

  const check = `"${process.execPath}" --require ./tests/support/hasty-clock.cjs dist/cli/chibo.cjs journal check ${long}`;

  // `script` of util-linux gives a program a terminal. Each Debian has it; other systems have other arguments
  // for it.
  it.skipIf(process.platform !== "linux")("is seen on a real terminal", () => {
    const { stdout, error } = spawnSync("script", ["-qec", check, "/dev/null"], {
      cwd: root,
      encoding: "utf8",
      stdio: ["ignore", "pipe", "inherit"],
    });
    expect(error).toBeUndefined();
    expect(stdout).toContain("% long.jsonl");
    expect(stdout).toContain("Đọc được 0 mục ghi");
  });

  it("leaves error output and answer clean in a pipe", () => {
    const { stdout, stderr } = spawnSync("sh", ["-c", check], { cwd: root, encoding: "utf8" });
    expect(stderr).toBe("");
    expect(stdout).toBe(
      "Đọc được 0 mục ghi trong 0 quyển (mỗi chi bộ, mỗi buổi họp, mỗi đợt kiểm điểm là một quyển của sổ ghi).\nKhông có lỗi.\nLệnh này chỉ xem hình thức: không biết điều đã ghi có đúng sự thật, có bị sửa hay không. Đối chiếu với dấu niêm phong: chibo verify.\n",
    );
  });
});
