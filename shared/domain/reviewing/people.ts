import type { ReviewRound, ReviewStage } from "../../model/review.ts";
import type { StaffMember, StaffRole } from "../../model/staff.ts";

/** Who does a stage, in the office's list. */
const rolesOf: Readonly<Record<ReviewStage, readonly StaffRole[]>> = {
  一校: ["一校"],
  二校: ["二校"],
  三校: ["三校"],
  初审: ["责任编辑", "审核"],
  复审: ["审核"],
  终审: ["签发"],
};

const signers: readonly StaffRole[] = ["审核", "签发"];

/** Who may review a stage: those whose role it is first, then reviewers of earlier rounds, then the other staff. */
export const reviewersFor = (
  stage: ReviewStage,
  staff: readonly StaffMember[],
  rounds: readonly ReviewRound[],
): string[] =>
  unique([
    ...namesOf(staff, rolesOf[stage]),
    ...rounds.toReversed().flatMap(({ copies }) => copies.map(({ reviewer }) => reviewer)),
    ...staff.map(({ name }) => name),
  ]);

/** Who may sign a round off: who signed before first, then who approves and issues, then the other staff. */
export const signersFor = (staff: readonly StaffMember[], rounds: readonly ReviewRound[]): string[] =>
  unique([
    ...rounds.toReversed().flatMap(({ signedOff }) => signedOff?.by ?? []),
    ...namesOf(staff, signers),
    ...staff.map(({ name }) => name),
  ]);

const namesOf = (staff: readonly StaffMember[], roles: readonly StaffRole[]): string[] =>
  staff.filter(({ role }) => roles.includes(role)).map(({ name }) => name);

const unique = (names: readonly string[]): string[] => [...new Set(names)];
