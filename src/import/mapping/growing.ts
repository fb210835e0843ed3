import type { Text } from "../../language/text.js";
import type { Mapping } from "./mapping.js";
import { answered, type Question, type Settings, settingsOf, withSettings } from "./question.js";

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

  ask(questions: readonly Question[]): void {
    for (const question of questions) {
      const answer = this.answers[question.id];
      if (answer !== undefined && settingsOf(question, answer) !== undefined)
        this.mapping = answered(this.mapping, question, answer);
      else if (this.questions.every(({ id }) => id !== question.id)) this.questions.push(question);
    }
  }
}
