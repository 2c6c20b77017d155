import type { Controller } from '../../subgraphs/vocabulary/terms';
import type { CaseManagerFacts } from '../facts/base';
import type { ConsentFacts } from '../facts/casework';
import type { Day, Id } from '../facts/values';
import { consent, healthBodies, permitsAll, permitsAllBut, permitsOnly } from '../stories/consent';
import { addDays, ageOn, at } from '../today';
import { type Draft, familyId, type Known, membersOf, parentsIn } from './Draft';
import type { Random } from './random';
import type { ConsentPlan, Sketch } from './Sketch';

export const consentId = (sketch: Sketch, person: number): Id => familyId(sketch, 'consent', person);

const denied: Readonly<Record<ConsentPlan['denies'], readonly Controller[]>> = {
  HEALTH: healthBodies,
  IMMIGRATION: ['IMMIGRATION_AUTHORITY', 'NATURALISATION_AUTHORITY'],
  BENEFITS: ['JOB_CENTER', 'SOCIAL_ASSISTANCE_UNIT', 'ASYLUM_BENEFITS_UNIT', 'FAMILY_BENEFITS_OFFICE'],
};
const daily: readonly Controller[] = [
  'JOB_CENTER',
  'SCHOOL',
  'SCHOOL_AUTHORITY',
  'YOUTH_OFFICE_DAYCARE',
  'COURSE_PROVIDER',
];

/**
 * Consent is individual (domain.md 2.6): everybody from 15 on signs for themselves, for younger children a parent does. Partners may
 * decide differently. Closed cases have what the reference person once signed.
 */
export function consentsOf(
  draft: Draft,
  given: Pick<Given, 'manager' | 'openedAt' | 'closedAt'>,
  random: Random,
): readonly ConsentFacts[] {
  const plan = draft.sketch.consent;
  if (plan === null) return [];
  const whose = draft.sketch.group === 'former' ? membersOf(draft).slice(0, 1) : membersOf(draft);
  return whose.flatMap((known) => {
    const pattern = patternFor(plan, known);
    if (pattern === 'NONE' || known.sketch.part === 'ELSEWHERE') return [];
    return [consentOf(draft, { ...given, known, pattern, plan }, random)];
  });
}

function patternFor(plan: ConsentPlan, { sketch }: Known): ConsentPlan['pattern'] {
  if (sketch.part !== 'PARTNER' || !plan.partnerDiffers) return plan.pattern;
  return plan.pattern === 'FULL' ? 'PARTIAL' : 'FULL';
}

interface Given {
  readonly known: Known;
  readonly pattern: ConsentPlan['pattern'];
  readonly plan: ConsentPlan;
  readonly manager: CaseManagerFacts;
  readonly openedAt: Day;
  readonly closedAt: Day | null;
}

function consentOf(draft: Draft, given: Given, random: Random): ConsentFacts {
  const { known, pattern, plan, manager } = given;
  const { today } = draft;
  const expired = pattern === 'EXPIRED' || draft.sketch.group === 'former';
  const recent = addDays(today, -random.whole(10, 330));
  const signedOn = expired || given.openedAt > recent ? given.openedAt : recent;
  const signed = signatoryFor(draft, known, signedOn);
  const made = consent(consentId(draft.sketch, known.index), {
    subject: known.person.id,
    given: signedOn,
    provisions: provisionsOf(given, draft.sketch.number),
    ...signed,
    language: known.person.interpreterNeed === 'REQUIRED' ? draft.facts.contactLanguage : 'de',
    interpreted: known.person.interpreterNeed === 'REQUIRED',
    form: random.chance(0.15) ? 'ELECTRONIC' : 'WRITTEN',
  });
  if (expired) return { ...made, status: 'EXPIRED', expiresAt: endOf(made, given, draft.today, random) };
  if (!plan.revokedLately || known.sketch.part !== 'REFERENCE') return made;
  const at_ = at(addDays(today, -random.whole(1, 9)), '10:00');
  const whole = random.chance(0.3);
  return {
    ...made,
    status: whole ? 'REVOKED' : 'PARTLY_REVOKED',
    revocations: [{ at: at_, provision: whole ? null : 0, channel: 'PHONE' }],
  };

  function provisionsOf({ pattern: wanted }: Given, number: number): ConsentFacts['provisions'] {
    const recipient = manager.employer;
    if (wanted !== 'PARTIAL') return permitsAll(recipient);
    // Two in three say no in so many words; the others name what they agree to and leave the rest unsaid.
    return number % 3 === 0 && plan.denies === 'HEALTH'
      ? permitsOnly([...daily, 'IMMIGRATION_AUTHORITY'], recipient)
      : permitsAllBut(denied[plan.denies], recipient);
  }
}

/** A consent ends after a year or with the case (domain.md 2.6); one that has run out did so some time ago. */
function endOf(made: ConsentFacts, { closedAt }: Given, today: Day, random: Random): Day {
  const latest = closedAt ?? addDays(today, -random.whole(1, 60));
  const end = made.expiresAt < latest ? made.expiresAt : latest;
  const given = made.givenAt.slice(0, 10);
  return end < given ? given : end;
}

/** Who could sign on that day: from 15 on oneself (§ 36 SGB I), before that who has custody, wherever they live. */
function signatoryFor(
  draft: Draft,
  { person, sketch, member }: Known,
  day: Day,
): Pick<ConsentFacts, 'signatory' | 'capacity' | 'coSignatory'> {
  const elsewhere = membersOf(draft).filter((known) => known.sketch.part === 'ELSEWHERE');
  const [first, second] = [...parentsIn(draft), ...elsewhere];
  if (ageOn(sketch.born, day) >= 15 || first === undefined)
    return { signatory: person.id, capacity: 'SELF', coSignatory: null };
  const both = member.custody === 'JOINT' && second !== undefined;
  return {
    signatory: first.person.id,
    capacity: both ? 'BOTH_CUSTODIAL_PARENTS' : 'CUSTODIAL_PARENT',
    coSignatory: both ? second.person.id : null,
  };
}
