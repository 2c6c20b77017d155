import type { BenefitType } from '../../subgraphs/social/terms';
import type { Id } from '../facts/values';
import { addDays, addMonths } from '../today';
import { type Draft, type Known, membersOf } from './Draft';
import type { Finder } from './Finder';

interface Cliff {
  readonly variant: string;
  readonly months: number;
  /** Whether something hangs on it for this person. */
  readonly matters: (known: Known, draft: Draft) => boolean;
}

const isChildHere = ({ member }: Known): boolean => member.role === 'CHILD' && member.livesInHousehold;

const hasBenefit = (draft: Draft, person: Id, types: readonly BenefitType[]): boolean =>
  draft.facts.benefits.some(
    ({ type, status, applicant, covered, grantedUntil }) =>
      types.includes(type) &&
      (applicant === person || covered.includes(person)) &&
      ['GRANTED', 'PROVISIONALLY_GRANTED', 'SUSPENDED'].includes(status) &&
      (grantedUntil === null || grantedUntil >= draft.today),
  );

const inUnit = (draft: Draft, person: Id, role?: string): boolean =>
  draft.facts.benefitUnit?.members.some(
    (member) => member.person === person && (role === undefined || member.role === role),
  ) ?? false;

const undecidedStay = ({ person }: Known): boolean => {
  const file = person.immigration;
  if (file === null) return false;
  const uncertain = file.currentStatus.kind === 'TOLERATION' || file.currentStatus.basis === 'P104C';
  return (
    uncertain &&
    !file.applications.some(
      ({ kind, decidedAt }) => decidedAt === null && (kind === 'CHANGE_OF_PURPOSE' || kind === 'FIRST_ISSUE'),
    )
  );
};

const always = (): boolean => true;

/** Birthdays on which a right begins, changes or ends, and whose right it is (domain.md 5.2, X22). */
const cliffs: readonly Cliff[] = [
  {
    variant: '1',
    months: 12,
    matters: (known) => isChildHere(known) && known.person.childcare?.placement == null,
  },
  {
    variant: '14 months',
    months: 14,
    matters: (known, draft) =>
      isChildHere(known) &&
      membersOf(draft).some(
        ({ member, person }) => member.caresFor.includes(known.person.id) && inUnit(draft, person.id),
      ),
  },
  { variant: '3', months: 36, matters: isChildHere },
  { variant: '15', months: 180, matters: always },
  {
    variant: '16',
    months: 192,
    matters: ({ person }) => ['P32', 'P33'].includes(person.immigration?.currentStatus.basis ?? ''),
  },
  { variant: '18', months: 216, matters: always },
  {
    variant: '21',
    months: 252,
    matters: (known, draft) => isChildHere(known) && hasBenefit(draft, known.person.id, ['CHILD_BENEFIT']),
  },
  {
    variant: '25',
    months: 300,
    matters: (known, draft) =>
      isChildHere(known) &&
      (inUnit(draft, known.person.id, 'CHILD') ||
        hasBenefit(draft, known.person.id, ['CHILD_BENEFIT', 'EDUCATION_PARTICIPATION'])),
  },
  { variant: '27', months: 324, matters: undecidedStay },
];

/** X22: such a birthday within 120 days. */
export const ageCliff: Finder = (draft) =>
  membersOf(draft).flatMap((known) =>
    cliffs
      .filter(({ months, matters }) => {
        const day = addMonths(known.sketch.born, months);
        return day > draft.today && day <= addDays(draft.today, 120) && matters(known, draft);
      })
      .map(({ variant }) => ({ subjects: [known.person.id], variant })),
  );
