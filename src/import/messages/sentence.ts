import type { Text } from "../../rules/engine/vocabulary.js";

/** What is wrong, and what to do. `{name}` stands for a fact. */
export type Sentences = Readonly<Record<string, readonly [says: Text, remedy: Text]>>;
