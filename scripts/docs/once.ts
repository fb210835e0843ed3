/** Makes a text when it is first asked for: the compiler takes seconds for what is made of the declared types. */
export const once = (make: () => string): (() => string) => {
  let made: string | undefined;
  return () => {
    made ??= make();
    return made;
  };
};
