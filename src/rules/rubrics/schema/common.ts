import * as z from "zod";

/** An id on a scoring sheet: letters, digits, `.`, `_`, `-`. */
export const id = () => z.string().regex(/^[A-Za-z0-9][A-Za-z0-9._-]{0,63}$/);
