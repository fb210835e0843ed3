import { existsSync } from "node:fs";
import { type Browser, chromium } from "playwright-core";

const program = process.env.CHROMIUM ?? "/usr/bin/chromium";

/** Starts the Chromium of the machine without a window. It sends nothing to a network. */
export const startBrowser = async (): Promise<Browser> => {
  if (!existsSync(program))
    throw new Error(
      `There is no Chromium at ${program}. Install it (apt-get install chromium), or say where it is: CHROMIUM=/path/to/chromium.`,
    );
  return await chromium.launch({
    executablePath: program,
    args: [
      "--headless",
      "--no-sandbox",
      "--disable-gpu",
      "--disable-quic",
      "--no-first-run",
      "--disable-background-networking",
      "--disable-component-update",
      "--disable-sync",
    ],
  });
};
