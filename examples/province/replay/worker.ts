import { qd132hd21 } from "chibo/rules";
import pg from "pg";
import { type PartTotals, totalsOfPart } from "./part.js";

/** What a thread is asked for. */
export interface PartTask {
  readonly url: string;
  readonly part: number;
  readonly year: number;
}

/** What a thread of the pool runs: it reads its partition over a connection of its own. */
export default async ({ url, part, year }: PartTask): Promise<PartTotals> => {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return await totalsOfPart(client, part, { year, under: qd132hd21 });
  } finally {
    await client.end();
  }
};
