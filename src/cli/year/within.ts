import { partsOfStream } from "../../events/index.js";
import type { Finding, Year } from "../../projections/index.js";

/** An organisation and everything below it. */
const withAllBelow = ({ context }: Year, organisation: string): Set<string> => {
  const found = new Set([organisation]);
  // A set is walked to its end, what is added on the way too; a circle ends it all the same.
  for (const id of found) for (const child of context.childrenOf(id)) found.add(child.id);
  return found;
};

/** The organisations of what a finding concerns: a stream's, a subject's, or those of a group of a cap. */
const organisationsOf = ({ context, classification, quotas }: Year, about: string): string[] => {
  if (context.organisations.has(about)) return [about];
  const ofSubjects = (isOne: (key: string) => boolean): string[] =>
    classification.all.flatMap(({ key, subject, organisation }) =>
      isOne(key) ? [organisation, ...(subject.kind === "member" ? [] : [subject.id])] : [],
    );
  const grouped = new Set(quotas.flatMap(({ group, subjects }) => (group === about ? subjects : [])));
  return [
    partsOfStream(about).organisation,
    ...ofSubjects((key) => key === about || grouped.has(key)),
  ].filter((id) => context.organisations.has(id));
};

/** Tells of findings whether they concern an organisation, something below it, or somebody there. */
export const within = (year: Year, organisation: string): ((finding: Finding) => boolean) => {
  const all = withAllBelow(year, organisation);
  return ({ about }) => organisationsOf(year, about).some((id) => all.has(id));
};
