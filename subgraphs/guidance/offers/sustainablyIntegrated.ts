import { isAged } from '../facts/ages';
import type { FamilyReading, MemberReading } from '../facts/Reading';
import type { Day } from '../facts/records/values';
import { all, any, type Truth } from '../facts/Truth';
import { attendsSchool, attendsSchoolNeeds } from '../predicates/attendsSchool';
import { earnsEnough, earnsEnoughNeeds } from '../predicates/earnsEnough';
import { hasOpenApplication, openApplicationNeeds } from '../predicates/hasOpenApplication';
import { hasStayedFor } from '../predicates/hasStayedFor';
import { isAtHome, isChildAtHome, isParentAtHome } from '../predicates/isAtHome';
import { mayTurnIntoPermit, mayTurnNeeds } from '../predicates/mayTurnIntoPermit';
import { speaksGerman } from '../predicates/speaksGerman';
import type { Occasion, OfferFinding, OfferRule } from '../Rule';

const stayMonths = 72;
const stayMonthsWithChild = 48;

/** O27: residence permit for people who have grown roots. */
export const sustainablyIntegrated: OfferRule = {
  kind: 'OFFER',
  id: 'O27',
  version: 1,
  effectiveFrom: '2022-12-31',
  effectiveTo: null,
  unit: 'PERSON',
  title: {
    de: 'Aufenthalt bei nachhaltiger Integration',
    en: 'Residence permit for lasting integration',
  },
  legalRefs: ['§ 25b AufenthG'],
  needs: [
    ...mayTurnNeeds,
    ...openApplicationNeeds,
    ...earnsEnoughNeeds,
    ...attendsSchoolNeeds,
    'person.arrivedInGermany',
    'person.languages.code',
    'person.languages.level',
  ],
  find: (family, occasion) => family.members.map((member) => findingOn(family, member, occasion)),
};

function findingOn(family: FamilyReading, member: MemberReading, { asOf }: Occasion): OfferFinding {
  const { person } = member;
  return {
    subjects: [person.$id],
    truth: all(
      isAtHome(member),
      mayTurnIntoPermit(person, asOf),
      isAged(person.dateOfBirth, asOf, (months) => months >= 216),
      any(
        hasStayedFor(person, stayMonths, asOf),
        all(hasStayedFor(person, stayMonthsWithChild, asOf), livesWithMinor(family, member, asOf)),
      ),
      speaksGerman(person, 'A2'),
      earnsEnough(member, family, asOf),
      attendsSchool(family, asOf),
    ),
    taken: hasOpenApplication(person, ['CHANGE_OF_PURPOSE', 'FIRST_ISSUE']),
    variant: null,
    applyAt: 'IMMIGRATION_AUTHORITY',
    from: null,
    latestUsefulDate: null,
    retroactiveUntil: null,
    risk: null,
    // Amounts, the test of basic civic knowledge and convictions are not on file.
    simplified: true,
    text: {
      de: 'Wer seit sechs Jahren hier lebt (mit minderjährigem Kind seit vier), überwiegend von eigener Arbeit lebt und sich auf Deutsch verständigen kann, kann eine Aufenthaltserlaubnis bekommen. Wohngeld schadet nicht.',
      en: 'Who has lived here for six years (four with a minor child), lives mostly on own work and can get along in German can get a residence permit. Housing benefit does no harm.',
    },
    steps: [
      {
        de: 'Nachweise sammeln: Lohnabrechnungen, Deutsch A2 mündlich, Test „Leben in Deutschland“, Schulbescheinigungen der Kinder.',
        en: 'Collect proofs: payslips, spoken German A2, the test “Leben in Deutschland”, certificates of the children’s schools.',
      },
      {
        de: 'Mit einer Beratungsstelle bei der Ausländerbehörde beantragen; beim Chancen-Aufenthalt vor dessen Ende.',
        en: 'Apply at the immigration authority with help from a counselling service; with an opportunity permit before it ends.',
      },
    ],
    documents: ['PAYSLIPS', 'LANGUAGE_CERTIFICATE', 'SCHOOL_CERTIFICATE', 'PASSPORT'],
  };
}

const livesWithMinor = ({ members }: FamilyReading, member: MemberReading, asOf: Day): Truth =>
  all(
    isParentAtHome(member),
    any(
      ...members
        .filter((other) => other !== member)
        .map((other) =>
          all(
            isChildAtHome(other),
            isAged(other.person.dateOfBirth, asOf, (months) => months < 216),
          ),
        ),
    ),
  );
