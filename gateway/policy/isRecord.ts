import type { FieldRequirement } from './Requirements';

/** Subgraph of the hub that shows the disclosure log. */
const transparency = 'transparency';

/** What a data protection officer controls in casework, by type. */
const recordTypes: ReadonlySet<string> = new Set([
  'Consent',
  'ConsentForm',
  'ConsentNotice',
  'ConsentProvision',
  'ConsentMatrixEntry',
  'RecipientGroup',
  'Revocation',
  'BreakGlassAccess',
  'BreakGlassEvent',
  'BreakGlassReview',
  'Principal',
  'PrincipalRef',
]);

/** The way from an operation's beginning to a person's records. */
const waysThere: ReadonlySet<string> = new Set([
  'Query.person',
  'Person.consents',
  'Person.breakGlassAccesses',
  'Query.breakGlassAccesses',
  'Mutation.reviewBreakGlass',
]);

/** Claim: only the log of disclosures has it. */
export const isOfLog = ({ agencies }: FieldRequirement): boolean =>
  agencies.length > 0 && agencies.every((agency) => agency === transparency);

/** Claim: the field belongs to the records of consents, disclosures and emergency accesses, or leads there. */
export const isRecord = (requirement: FieldRequirement): boolean =>
  recordTypes.has(requirement.type) ||
  waysThere.has(`${requirement.type}.${requirement.field}`) ||
  isOfLog(requirement);
