import type { ImmigrationFacts } from '../facts/immigration';
import { addDays, addMonths, monthsBetween } from '../today';
import { type Draft, earnersIn, type Known } from './Draft';
import type { Random } from './random';

/** §§ 4a AufenthG, 61 AsylG, 32 BeschV: free with most titles, on application without one, nothing in the first three months. */
export function workPermission(
  draft: Draft,
  { sketch, index, age }: Known,
  random: Random,
): ImmigrationFacts['workPermission'] {
  const none = { baConsentRequired: null, earliestPossible: null, employer: null, validUntil: null };
  if (age < 15)
    return {
      ...none,
      state: sketch.line === 'PERMISSION' || sketch.line === 'TOLERATION' ? 'NOT_YET' : 'FREE',
    };
  if (sketch.line !== 'PERMISSION' && sketch.line !== 'TOLERATION' && sketch.line !== 'PROVISIONAL')
    return { ...none, state: sketch.line === 'WORK_STUDY' ? 'PERMITTED_FOR_JOB' : 'FREE' };
  if (sketch.tolerationBasis === 'P60B') return { ...none, state: 'EXCLUDED' };
  const months = monthsBetween(sketch.arrived, draft.today);
  if (months < 6)
    return {
      ...none,
      state: months < 3 ? 'NOT_YET' : 'ON_APPLICATION',
      earliestPossible: addMonths(sketch.arrived, 3),
      baConsentRequired: true,
    };
  const working =
    earnersIn(draft).some((earner) => earner.index === index) ||
    sketch.tolerationBasis === 'P60D' ||
    sketch.tolerationBasis === 'P60C';
  if (!working) return { ...none, state: 'ON_APPLICATION', baConsentRequired: months < 48 };
  return {
    state: 'PERMITTED_FOR_JOB',
    baConsentRequired: months < 48,
    earliestPossible: null,
    employer: random.pick(['Betrieb, 10 bis 49 Beschäftigte', 'Betrieb, 50 bis 249 Beschäftigte']),
    validUntil: addDays(draft.today, random.whole(100, 500)),
  };
}
