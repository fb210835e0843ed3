/** The version of this package: the one that computed what is exported. */
export const version = "0.1.0";
