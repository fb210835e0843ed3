import type { Text } from "../../language/text.js";
import type { Mapping } from "./mapping.js";
import { answered, type Question, type Settings, settingsOf, withSettings } from "./question.js";

/** What a file settles in one matter, and what it leaves open. */
interface Found {
  readonly sets: Settings;
  readonly questions: readonly Question[];
  readonly taken?: readonly Text[];
}

/** The mapping while it grows: settings that are taken, questions that are asked and answered. */
export class Growing {
  readonly questions: Question[] = [];
  readonly taken: Text[] = [];
  constructor(
    public mapping: Mapping,
    readonly answers: Readonly<Record<string, string>>,
  ) {}

  set(settings: Settings): void {
    this.mapping = withSettings(this.mapping, settings);
  }

  /** Takes what was found of one matter: what is set and told, and what is asked. */
  take({ sets, taken = [], questions }: Found): void {
    this.set(sets);
    this.taken.push(...taken);
    this.ask(questions);
  }

  ask(questions: readonly Question[]): void {
    for (const question of questions) {
      const answer = this.answers[question.id];
      if (answer !== undefined && settingsOf(question, answer) !== undefined)
        this.mapping = answered(this.mapping, question, answer);
      else if (this.questions.every(({ id }) => id !== question.id)) this.questions.push(question);
    }
  }
}
