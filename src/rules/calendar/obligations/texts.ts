import type { Source } from "../../engine/vocabulary.js";

/** When the texts on meetings came into force. An end that no text states is the day of the text that follows. */
export const inForceFrom = {
  statute: "2011-01-19",
  hd12: "2018-07-06",
  hd03: "2022-12-27",
  qd294: "2025-07-01",
  ct50: "2025-07-23",
  hd42: "2025-10-28",
} as const;

export const statute: Source = { document: "Điều lệ Đảng (2011)", point: "22.4, 22.6", evidence: "P" };

/** The guidance of 2018 on meetings, at a point. There is another HD 12, of 2022, on members' records. */
export const hd12 = (point: string): Source => ({
  document: "HD 12-HD/BTCTW (6/7/2018)",
  point,
  evidence: "P",
});

export const hd42: Source = {
  document: "HD 42-HD/BTCTW (28/10/2025)",
  evidence: "S",
  note: "read in accounts that agree, not in full",
};

export const hd03: Source = {
  document: "HD 03-HD/TW (27/12/2022)",
  evidence: "S",
  note: "a pilot, continued by CT 50",
};

export const qd294 = (point: string): Source => ({ document: "QĐ 294-QĐ/TW", point, evidence: "P" });
