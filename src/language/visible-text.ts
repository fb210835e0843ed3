/**
 * Characters that nobody sees and that change what is seen: control characters and line ends, which can write over a
 * line or begin another, marks that turn the direction of writing, zero-width characters, and half characters.
 */
const unseen = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}]/gu;

/** Whether a text has characters that nobody sees. */
export const hasUnseen = (text: string): boolean => text.search(unseen) >= 0;

/**
 * A text with its unseen characters shown by their numbers: `⟨U+202E⟩`. It stays on one line, a terminal runs none of
 * it, and every reader sees its letters in the order in which they are recorded.
 */
export const visibleText = (text: string): string =>
  text.replace(
    unseen,
    (character) => `⟨U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0")}⟩`,
  );
