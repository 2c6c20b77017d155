import { isAged } from '../facts/ages';
import type { MemberReading } from '../facts/Reading';
import type { CoverageType } from '../facts/records/health';
import { all, holds, isOneOf } from '../facts/Truth';
import { asylblg, asylblgNeeds } from '../predicates/asylblg';
import { isAtHome } from '../predicates/isAtHome';
import type { Occasion, OfferFinding, OfferRule } from '../Rule';

/** Who is insured otherwise needs no card of the AsylbLG. */
const underTheLaw: readonly CoverageType[] = [
  'ASYLBLG_HEALTH_CARD',
  'ASYLBLG_TREATMENT_VOUCHER',
  'SGB5_264_2',
  'NONE',
  'UNKNOWN',
];
const cards: readonly CoverageType[] = ['ASYLBLG_HEALTH_CARD', 'SGB5_264_2'];

/** O30: the health card instead of vouchers, and full care for minors; the city of Oberhausen has taken part since 2016. */
export const healthCard: OfferRule = {
  kind: 'OFFER',
  id: 'O30',
  version: 1,
  effectiveFrom: null,
  effectiveTo: null,
  unit: 'PERSON',
  title: {
    de: 'Gesundheitskarte statt Behandlungsschein',
    en: 'Health card instead of treatment vouchers',
  },
  legalRefs: ['§ 264 SGB V', '§ 4 AsylbLG'],
  needs: ['member.livesInHousehold', 'person.health.coverage.type', ...asylblgNeeds],
  find: ({ members }, occasion) => members.map((member) => findingOn(member, occasion)),
};

function findingOn(member: MemberReading, { asOf }: Occasion): OfferFinding {
  const { person } = member;
  const { type } = person.health.coverage;
  const isMinor = isAged(person.dateOfBirth, asOf, (months) => months < 216).value === true;
  return {
    subjects: [person.$id],
    truth: all(
      isAtHome(member),
      asylblg(person, asOf),
      holds(type, (one) => one === null || underTheLaw.includes(one)),
    ),
    taken: isOneOf(type, cards),
    variant: null,
    applyAt: 'ASYLUM_BENEFITS_OFFICE',
    from: null,
    latestUsefulDate: null,
    retroactiveUntil: null,
    risk: null,
    simplified: false,
    text: isMinor ? forMinors : forAdults,
    steps: [
      {
        de: 'Beim Amt für Asylbewerberleistungen die Gesundheitskarte verlangen; im Notfall wird auch ohne Karte behandelt.',
        en: 'Ask the office for asylum seekers’ benefits for the health card; emergencies are treated without one.',
      },
      ...(isMinor
        ? [
            {
              de: 'Bei Ablehnung einer Behandlung eines Kindes auf § 4 Abs. 4 AsylbLG hinweisen.',
              en: 'If a treatment of a child is refused, point to § 4 (4) AsylbLG.',
            },
          ]
        : []),
    ],
    documents: [],
  };
}

const forAdults = {
  de: 'Wer Leistungen nach dem Asylbewerberleistungsgesetz bekommt, erhält in Oberhausen eine Gesundheitskarte und braucht nicht für jeden Arztbesuch einen Schein.',
  en: 'People on asylum seekers’ benefits get a health card in Oberhausen and need no voucher for each visit to a doctor.',
};
const forMinors = {
  de: 'Minderjährige bekommen dieselbe medizinische Versorgung wie gesetzlich Versicherte, in Oberhausen mit Gesundheitskarte.',
  en: 'Minors get the same medical care as the insured, in Oberhausen with a health card.',
};
