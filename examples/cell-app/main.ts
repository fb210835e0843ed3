import { describeRefusal, isRefusal } from "chibo";
import { element } from "./page.js";
import { type App, meetingsScreen, reportScreen, rollScreen } from "./screens.js";
import { openStore } from "./store.js";

const place = (selector: string): Element => {
  const found = document.querySelector(selector);
  if (found === null) throw new Error(`The page has no ${selector}.`);
  return found;
};
const main = place("main");
const status = place("[role=status]");

let screen: () => readonly Node[] = () => [];
const show = (): void => main.replaceChildren(...screen());

const app: App = {
  store: await openStore(),
  async attempt(what) {
    try {
      await what();
      status.textContent = "";
    } catch (error) {
      status.textContent = isRefusal(error)
        ? describeRefusal(error, "vi")
        : error instanceof Error
          ? error.message
          : String(error);
      return;
    }
    show();
  },
  go(next) {
    screen = next;
    status.textContent = "";
    show();
  },
};

const screens = [
  ["Chi bộ", rollScreen],
  ["Sinh hoạt", meetingsScreen],
  ["Báo cáo", reportScreen],
] as const;
place("nav").replaceChildren(
  ...screens.map(([name, of]) =>
    element("button", { type: "button", click: () => app.go(() => of(app)) }, name),
  ),
);
app.go(() => rollScreen(app));
