type Attributes = Readonly<Record<string, string | boolean | (() => unknown)>>;
type Child = Node | string;

/** An element. Text goes in as text, never as markup. A function handles a click. */
export const element = <T extends keyof HTMLElementTagNameMap>(
  tag: T,
  attributes: Attributes = {},
  ...children: readonly Child[]
): HTMLElementTagNameMap[T] => {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (typeof value === "function") made.addEventListener(name, value);
    else if (value !== false) made.setAttribute(name, value === true ? "" : value);
  }
  made.append(...children);
  return made;
};

/** A field of a form: its name, its label, and its choices where it has some. */
export interface Field {
  readonly name: string;
  readonly label: string;
  readonly type?: "text" | "date" | "month" | "datetime-local" | "number" | "textarea";
  readonly value?: string;
  readonly choices?: readonly (readonly [value: string, label: string])[];
}

const control = ({ name, type = "text", value = "", choices }: Field, id: string): HTMLElement => {
  if (choices !== undefined)
    return element(
      "select",
      { id, name },
      ...choices.map(([each, label]) => element("option", { value: each, selected: each === value }, label)),
    );
  return type === "textarea"
    ? element("textarea", { id, name, rows: "3", required: true }, value)
    : element("input", { id, name, type, value, required: true, ...(type === "number" ? { min: "0" } : {}) });
};

/** A form that passes its values to a function. */
export const form = (
  title: string,
  fields: readonly Field[],
  submit: (values: Readonly<Record<string, string>>) => unknown,
): HTMLFormElement => {
  const made = element(
    "form",
    { "aria-label": title },
    element("h3", {}, title),
    ...fields.flatMap((field) => {
      const id = `${title.replaceAll(" ", "-")}.${field.name}`;
      return [element("label", { for: id }, field.label), control(field, id)];
    }),
    element("button", {}, "Ghi"),
  );
  made.addEventListener("submit", (event) => {
    event.preventDefault();
    submit(Object.fromEntries([...new FormData(made)].map(([name, value]) => [name, String(value)])));
  });
  return made;
};

/** A table with a heading for each column. */
export const table = (heads: readonly string[], rows: readonly (readonly Child[])[]): HTMLTableElement =>
  element(
    "table",
    {},
    element("thead", {}, element("tr", {}, ...heads.map((head) => element("th", { scope: "col" }, head)))),
    element(
      "tbody",
      {},
      ...rows.map((row) => element("tr", {}, ...row.map((cell) => element("td", {}, cell)))),
    ),
  );
