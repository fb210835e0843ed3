/**
 * All tests of the rules in one file, for mutation testing: the rules are loaded once for each mutant,
 * not once for each test file.
 */
import.meta.glob("../rules/**/*.test.ts", { eager: true });
