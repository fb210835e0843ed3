import { type Majority, moreThanHalf, twoThirds } from "./majority.js";
import { charter } from "./party-standing.js";

/** Elections: more than half of the official members who are convened. */
const moreThanHalfConvened: Majority = {
  ...moreThanHalf,
  source: {
    ...charter("12.3"),
    note: "the text speaks of elections at congresses; that it holds for an election in a meeting is a reading",
  },
};

const forDiscipline: Majority = {
  ...moreThanHalf,
  source: {
    ...moreThanHalf.source,
    note: "the general rule for decisions; for reprimand, warning and removal from office it was seen only in reports of QĐ 69-QĐ/TW, Article 15",
  },
};

/** The clause that elections are secret. */
export const secretElection = moreThanHalfConvened.source;

/** The forms of discipline that a paper may offer, each with its majority. */
const disciplines: Readonly<Record<string, Majority>> = {
  reprimand: forDiscipline,
  warning: forDiscipline,
  "removal-from-office": forDiscipline,
  expulsion: twoThirds,
};

/** The purposes of a ballot whose majority does not depend on the option. */
const purposes: Readonly<Record<string, Majority>> = {
  admission: twoThirds,
  recognition: twoThirds,
  "striking-off": twoThirds,
  election: moreThanHalfConvened,
};

/** Every majority that a ballot in a meeting may need. */
export const meetingMajorities: readonly Majority[] = [twoThirds, moreThanHalfConvened, forDiscipline];

/**
 * The majority that an option needs in a ballot of a meeting. It is undefined where no text that was read states one:
 * for another matter, and for an option on discipline that is no form of discipline. Levels follow the rule set.
 * @param purpose what the ballot is about, such as `recognition`
 * @param option an option of the papers, such as `expulsion`
 */
export const meetingMajority = (purpose: string | undefined, option: string): Majority | undefined =>
  purpose === "discipline" ? disciplines[option] : purpose === undefined ? undefined : purposes[purpose];
