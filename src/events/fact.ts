import * as z from "zod";
import { note } from "./values.js";

/** The data of one event type: a closed object and one sentence that says what happened. */
export const fact = <S extends z.ZodRawShape>(says: string, shape: S) => note(z.strictObject(shape), says);
