export { type EducationRule, educationRule, type StrikingOffRule, strikingOffRule } from "./help.js";
