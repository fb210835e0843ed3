export { constraintsOfHd21, parametersOfHd21Procedure } from "./hd21-2019.js";
export { constraintsOfHd25 } from "./hd25-2023.js";
export { constraintsOfHd43, parametersOfHd43Procedure } from "./hd43-2025.js";
