import type { ImmigrationFacts } from '../facts/immigration';
import { organisations } from '../organisations';
import { addDays, addYears, monthsBetween } from '../today';
import type { Draft, Known } from './Draft';
import type { Random } from './random';

/** Union citizens are known to the authority only while they wait to become German. */
export function openNaturalisation(
  draft: Draft,
  known: Known,
  random: Random,
): { readonly immigration: ImmigrationFacts } | null {
  const { sketch, age } = known;
  if (sketch.line !== 'EU' || age < 18 || monthsBetween(sketch.arrived, draft.today) < 60) return null;
  if (!random.chance(0.05)) return null;
  const submittedAt = addDays(draft.today, -random.whole(20, 500));
  return {
    immigration: {
      source: 'NATURALISATION_AUTHORITY',
      authority: organisations.naturalisationAuthority,
      currentStatus: {
        kind: 'EU_FREE_MOVEMENT',
        basis: null,
        since: sketch.arrived,
        validUntil: null,
        certainty: 'CERTAIN',
      },
      titles: [],
      applications: [],
      provisionalDocuments: [],
      toleration: null,
      workPermission: {
        state: 'FREE',
        baConsentRequired: null,
        earliestPossible: null,
        employer: null,
        validUntil: null,
      },
      residenceRequirement: null,
      identityClarified: 'CLARIFIED',
      passport: {
        kind: 'IDENTITY_CARD',
        issuedBy: sketch.nationalities[0] ?? 'XXX',
        validUntil: addYears(submittedAt, 6),
      },
      appointments: [],
      courseObligation: null,
      asylum: null,
      naturalisation: {
        submittedAt,
        status: 'IN_REVIEW',
        missing: [],
        waitBand: { minDays: 540, maxDays: 1050 },
      },
      familyReunification: [],
    },
  };
}
