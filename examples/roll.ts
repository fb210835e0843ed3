import { at, type Clerk } from "./clerk.js";

/** One cell with its invented members. */
export interface CellPlan {
  readonly id: string;
  readonly name: string;
  readonly members: readonly string[];
}

/** Invented member ids of a cell: `c1-01`, `c1-02`, … */
export const memberIds = (cell: string, count: number): string[] =>
  Array.from({ length: count }, (_, index) => `${cell}-${String(index + 1).padStart(2, "0")}`);

/** Founds a cell under a committee, enrols its official members, and fills its offices. */
export const foundCell = (clerk: Clerk, parent: string | undefined, plan: CellPlan, on: string): void => {
  const when = at(on, "08:00");
  clerk.cell(plan.id, when, {
    type: "FoundOrganisation",
    data: {
      organisation: plan.id,
      kind: "cell",
      name: plan.name,
      ...(parent === undefined ? {} : { parent }),
      on,
    },
  });
  for (const member of plan.members) {
    clerk.cell(plan.id, when, { type: "EnrolMember", data: { member, status: "official", on } });
    categorise(clerk, plan.id, member, on);
  }
  const [secretary = "", deputy = "", third = ""] = plan.members;
  for (const [office, member] of [
    ["secretary", secretary],
    ["deputy", deputy],
    ["committee-member", third],
  ] as const) {
    clerk.cell(plan.id, when, { type: "FillOffice", data: { organisation: plan.id, office, member, on } });
  }
};

/** Records that a member is a public employee without a post. All invented members are. */
export const categorise = (clerk: Clerk, cell: string, member: string, on: string): void => {
  clerk.cell(cell, at(on, "08:00"), {
    type: "CategoriseMember",
    data: { member, category: "without-post", civilServant: true, on },
  });
};
