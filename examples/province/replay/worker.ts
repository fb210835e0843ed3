import { qd132hd21 } from "chibo/rules";
import pg from "pg";
import { type PartTotals, totalsOfPart } from "./part.js";

/** The task of a thread. */
export interface PartTask {
  readonly url: string;
  readonly part: number;
  readonly year: number;
}

/** The program of a thread of the pool. It reads its partition over its own connection. */
export default async ({ url, part, year }: PartTask): Promise<PartTotals> => {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return await totalsOfPart(client, part, { year, under: qd132hd21 });
  } finally {
    await client.end();
  }
};
