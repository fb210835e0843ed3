/**
 * The whole number of an option.
 * @throws Error with a sentence that names the option, if the text is no whole number of at least `least`
 */
export const whole = (text: string, name: string, least: number): number => {
  const value = Number(text);
  if (Number.isSafeInteger(value) && value >= least) return value;
  throw new Error(`--${name} must be a whole number of at least ${least}, not "${text}".`);
};
