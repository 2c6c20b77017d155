import { firstOfMonth, lastOfMonth } from '../../../schema/calendar';
import { isAged } from '../facts/ages';
import type { FamilyReading, MemberReading } from '../facts/Reading';
import { all, any, isOneOf, not, type Truth } from '../facts/Truth';
import { parameterOn } from '../parameters';
import { benefitUnitNeeds, hasAskedForBasicIncomeIn } from '../predicates/draws';
import { inOne } from '../predicates/inOne';
import { household, isAtHome, isChildAtHome, isParentAtHome } from '../predicates/isAtHome';
import { isNeedy, needyNeeds } from '../predicates/isNeedy';
import { isNotExcluded, sgb2able, sgb2ableNeeds } from '../predicates/sgb2able';
import type { Occasion, OfferFinding, OfferRule } from '../Rule';

/** O04: basic income support for those who could work and do not have enough to live on, and for their children. */
export const basicIncomeSupport: OfferRule = {
  kind: 'OFFER',
  id: 'O04',
  version: 1,
  effectiveFrom: null,
  effectiveTo: null,
  unit: 'BENEFIT_UNIT',
  title: { de: 'Grundsicherungsgeld', en: 'Basic income support (Grundsicherungsgeld)' },
  legalRefs: ['§ 7 SGB II', '§ 19 SGB II', '§ 37 SGB II', '§ 41 SGB II'],
  needs: [...needyNeeds, ...sgb2ableNeeds, ...benefitUnitNeeds],
  find: (family, { asOf }) => {
    const ground = all(isNeedy(family, asOf), livesByItself(family), someoneCouldWork(family, asOf));
    return inOne(
      family.members.map((member) => {
        // The Jobcenter keeps somebody in a unit: it has looked at all this already.
        const assessed = all(isAtHome(member), hasAskedForBasicIncomeIn(family, member, asOf));
        const truth = any(assessed, all(belongsToUnit(family, member, asOf), ground));
        return findingOn({ member, truth, taken: assessed }, { asOf });
      }),
    );
  },
};

/** § 7 Abs. 4 SGB II: not for those whom an institution keeps. */
const livesByItself = ({ household: { accommodation } }: FamilyReading): Truth =>
  not(isOneOf(accommodation.type, ['SUPPORTED_HOUSING']));

const someoneCouldWork = (family: FamilyReading, asOf: string): Truth =>
  any(
    ...household(family).map((member) =>
      all(belongsToUnit(family, member, asOf), sgb2able(member.person, homeOf(family), asOf)),
    ),
  );

const homeOf = (family: FamilyReading) => household(family).map(({ person }) => person);

/** § 7 Abs. 3 SGB II: parents, partners and children below 25; who is under the AsylbLG or of pension age has benefits of her own. */
const belongsToUnit = (family: FamilyReading, member: MemberReading, asOf: string): Truth =>
  all(
    any(
      isParentAtHome(member),
      all(
        isChildAtHome(member),
        isAged(member.person.dateOfBirth, asOf, (months) => months < 300),
      ),
    ),
    isAged(member.person.dateOfBirth, asOf, (months) => months < parameterOn('PENSION_AGE', asOf)),
    isNotExcluded(member.person, homeOf(family), asOf),
  );

interface Looked {
  readonly member: MemberReading;
  readonly truth: Truth;
  readonly taken: Truth;
}

function findingOn({ member: { person }, truth, taken }: Looked, { asOf }: Occasion): OfferFinding {
  return {
    subjects: [person.$id],
    truth,
    taken,
    variant: null,
    applyAt: 'JOB_CENTER',
    from: firstOfMonth(asOf),
    latestUsefulDate: lastOfMonth(asOf),
    retroactiveUntil: firstOfMonth(asOf),
    risk: {
      de: 'Manche Aufenthaltstitel (Studium, Arbeit) und die Einbürgerung setzen voraus, dass man ohne diese Leistung auskommt: vorher beraten lassen.',
      en: 'Some residence titles (study, work) and naturalisation require that one lives without this benefit: ask for advice first.',
    },
    simplified: true,
    text: {
      de: 'Das Einkommen reicht nach den vorliegenden Angaben nicht zum Leben. Grundsicherungsgeld vom Jobcenter kann es ergänzen oder ersetzen.',
      en: 'By what is on file the income is not enough to live on. Basic income support of the Jobcenter can add to it or replace it.',
    },
    steps: [
      {
        de: 'Noch in diesem Monat beantragen, notfalls formlos: Der Antrag wirkt auf den Ersten des Monats zurück.',
        en: 'Apply this month, informally if need be: the application works back to the first of the month.',
      },
      {
        de: 'Mietvertrag, Kontoauszüge, Aufenthaltspapiere und Lohnabrechnungen nachreichen.',
        en: 'Hand in rental contract, bank statements, residence papers and payslips later.',
      },
      {
        de: 'Krankenkasse und Vermieter mitteilen, wer künftig zahlt.',
        en: 'Tell health insurer and landlord who will pay from now on.',
      },
    ],
    documents: ['RENTAL_CONTRACT', 'PAYSLIPS', 'RESIDENCE_TITLE', 'BANK_ACCOUNT'],
  };
}
