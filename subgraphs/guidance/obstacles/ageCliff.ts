import { addDays, addMonths } from '../../../schema/calendar';
import { type Birthday, birthdays } from '../birthdays/birthdays';
import { bornSuchThat } from '../facts/ages';
import type { FamilyReading, MemberReading } from '../facts/Reading';
import type { Day } from '../facts/records/values';
import { all, any, type Truth } from '../facts/Truth';
import { benefitNeeds, benefitUnitNeeds } from '../predicates/draws';
import type { ObstacleFinding, ObstacleRule, Occasion } from '../Rule';

const noticeDays = 120;

/** X22: a birthday within 120 days on which a right that somebody has, or is about to have, begins, changes or ends. */
export const ageCliff: ObstacleRule = {
  kind: 'OBSTACLE',
  id: 'X22',
  version: 1,
  effectiveFrom: null,
  effectiveTo: null,
  unit: 'PERSON',
  title: { de: 'Geburtstag ändert Rechte', en: 'A birthday changes rights' },
  legalRefs: [
    '§ 24 SGB VIII',
    '§ 10 Abs. 1 Nr. 3 SGB II',
    '§ 36 SGB I',
    '§§ 7 Abs. 3, 28 SGB II',
    '§§ 32, 35 AufenthG',
    '§ 25a AufenthG',
  ],
  needs: [
    ...benefitNeeds,
    ...benefitUnitNeeds,
    'person.dateOfBirth',
    'member.role',
    'member.livesInHousehold',
    'member.caresFor.id',
    'person.childcare.placement.from',
    'person.immigration.currentStatus.kind',
    'person.immigration.currentStatus.basis',
    'person.immigration.applications.kind',
    'person.immigration.applications.decidedAt',
  ],
  find: (family, occasion) =>
    family.members.flatMap((member) => {
      const findings = birthdays.map((birthday) => findingOn(birthday, member, family, occasion));
      return isKnown(member) ? findings : inOne(findings);
    }),
};

const isKnown = ({ person }: MemberReading): boolean =>
  bornSuchThat(person.dateOfBirth, () => true).value !== null;

/** A birth date of which nobody knows anything is asked about once, not for each birthday. */
const inOne = ([first, ...others]: readonly ObstacleFinding[]): readonly ObstacleFinding[] =>
  first === undefined
    ? []
    : [{ ...first, variant: null, truth: any(first.truth, ...others.map(({ truth }) => truth)) }];

function findingOn(
  { variant, months, agencies, text, steps, documents, matters }: Birthday,
  member: MemberReading,
  family: FamilyReading,
  { asOf }: Occasion,
): ObstacleFinding {
  const { person } = member;
  const born = person.dateOfBirth.value;
  const comes = isNear(member, months, asOf);
  return {
    subjects: [person.$id],
    // What the right is about is asked for only when the birthday can be near.
    truth: comes.value === false ? comes : all(comes, matters(member, family, asOf)),
    variant,
    severity: 'MEDIUM',
    dueAt: born?.length === 10 ? addMonths(born, months) : null,
    agencies,
    text,
    steps,
    documents,
  };
}

/** Each half changes its answer once with the birth date, as a date that is known in part asks for. */
const isNear = ({ person }: MemberReading, months: number, asOf: Day): Truth =>
  all(
    bornSuchThat(person.dateOfBirth, (day) => addMonths(day, months) > asOf),
    bornSuchThat(person.dateOfBirth, (day) => addMonths(day, months) <= addDays(asOf, noticeDays)),
  );
