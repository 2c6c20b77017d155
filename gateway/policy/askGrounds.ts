import type { EnvelopeStatement } from '../../schema/envelope';
import type { Ask, End } from '../agencies/Agency';
import type { Grounds } from './Grounds';
import { parseGrounds } from './parseGrounds';

/** Whom grounds are wanted of: hub ids. */
export interface GroundsWanted {
  readonly persons: readonly string[];
  readonly families: readonly string[];
}

/** The one text; who is meant travels in variables. */
const question = `query Grounds($persons: [ID!]!, $families: [ID!]!) { grounds(persons: $persons, families: $families) {
today
provisions { digest effect source recipient { role organisation includesDeputies } categories purposes validUntil confidentialityRelease direction }
families { family members }
persons { person ownCase responsible standsInFor isCaller inCustodyOfCaller markers age { from to } custodians custody relatives
breakGlass { id ground }
consents { id status capacity signatory coSignatory ageWhenGiven { from to } form noticesGiven givenOn expiresOn provisions revoked } } } }`;

/**
 * Asks casework, as the caller, for everything that decides about persons and families.
 * @returns null when no usable answer came: then nothing may be asked about them. An answer in which anything is missing is none.
 */
export async function askGrounds(
  ask: Ask,
  wanted: GroundsWanted,
  { statement, end }: { readonly statement: EnvelopeStatement; readonly end: End },
): Promise<Grounds | null> {
  const body = JSON.stringify({ query: question, variables: wanted });
  const answer = await ask({ body, kind: 'query', statement }, end);
  if (answer.kind === 'failed' || answer.errors.length > 0) return null;
  return parseGrounds(answer.data?.grounds);
}
