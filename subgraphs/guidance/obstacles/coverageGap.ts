import { addDays } from '../../../schema/calendar';
import { isAged } from '../facts/ages';
import { some } from '../facts/lists';
import type { PersonReading } from '../facts/Reading';
import type { Agency } from '../facts/records/casework';
import type { CoverageType } from '../facts/records/health';
import { all, any, holds, is, isOneOf, not } from '../facts/Truth';
import type { ObstacleFinding, ObstacleRule, Occasion, Words } from '../Rule';

const noticeDays = 30;

/** X17: health cover ends within 30 days and nothing follows, or somebody who must not be without it has none. */
export const coverageGap: ObstacleRule = {
  kind: 'OBSTACLE',
  id: 'X17',
  version: 1,
  effectiveFrom: null,
  effectiveTo: null,
  unit: 'PERSON',
  title: { de: 'Lücke im Krankenschutz', en: 'Gap in health cover' },
  legalRefs: ['§ 264 SGB V', '§§ 4, 6 AsylbLG'],
  needs: [
    'person.dateOfBirth',
    'person.health.coverage.type',
    'person.health.coverage.validUntil',
    'person.health.functionalConstraints.kind',
    'person.health.functionalConstraints.from',
    'person.health.functionalConstraints.until',
  ],
  find: ({ members }, occasion) =>
    members.flatMap(({ person }) => [ending(person, occasion), without(person, occasion)]),
};

function ending({ $id, health }: PersonReading, { asOf }: Occasion): ObstacleFinding {
  const { type, validUntil } = health.coverage;
  return {
    ...finding,
    subjects: [$id],
    truth: all(
      not(isOneOf(type, ['NONE'])),
      is(validUntil, (day) => day < addDays(asOf, noticeDays)),
    ),
    variant: 'ENDING',
    dueAt: validUntil.value,
    agencies: officesFor(type.value),
    text: {
      de: 'Der Krankenschutz endet innerhalb von 30 Tagen oder hat schon geendet, und es folgt keiner.',
      en: 'Health cover ends within 30 days or has ended already, and nothing follows.',
    },
  };
}

/** The law protects children and expectant mothers more than others; which of the two it is, the text does not tell. */
function without({ $id, dateOfBirth, health }: PersonReading, { asOf }: Occasion): ObstacleFinding {
  const { coverage, functionalConstraints } = health;
  return {
    ...finding,
    subjects: [$id],
    truth: all(
      isOneOf(coverage.type, ['NONE']),
      any(
        isAged(dateOfBirth, asOf, (months) => months < 216),
        some(functionalConstraints, ({ kind, from, until }) =>
          all(
            isOneOf(kind, ['MATERNITY_PROTECTION']),
            is(from, (day) => day <= asOf),
            holds(until, (day) => day === null || day >= asOf),
          ),
        ),
      ),
    ),
    variant: 'NONE',
    agencies: officesFor(coverage.type.value),
    text: {
      de: 'Es besteht kein Krankenschutz, obwohl hier ein besonderer Anspruch darauf in Betracht kommt.',
      en: 'There is no health cover although there may be a special claim to it here.',
    },
  };
}

const asylumCover: readonly (CoverageType | null)[] = ['ASYLBLG_HEALTH_CARD', 'ASYLBLG_TREATMENT_VOUCHER'];

const officesFor = (type: CoverageType | null): readonly Agency[] =>
  asylumCover.includes(type)
    ? ['ASYLUM_BENEFITS_OFFICE', 'HEALTH_INSURER', 'JOB_CENTER']
    : ['HEALTH_INSURER', 'JOB_CENTER'];

const steps: readonly Words[] = [
  {
    de: 'Sofort bei der Krankenkasse und bei der Stelle nachfragen, die bisher gezahlt hat: Was folgt auf den bisherigen Schutz, und ab wann?',
    en: 'Ask the health insurer and the office that has paid so far at once: what follows the present cover, and from when?',
  },
  {
    de: 'Bei Asylbewerberleistungen: Gesundheitskarte verlängern lassen, sonst Behandlungsschein verlangen (§ 264 SGB V, §§ 4, 6 AsylbLG).',
    en: "With asylum seekers' benefits: have the health card extended, otherwise ask for a treatment voucher (§ 264 SGB V, §§ 4, 6 AsylbLG).",
  },
  {
    de: 'Für Minderjährige auf die volle medizinische Versorgung hinweisen (§ 4 Abs. 4 AsylbLG); in Familien die Familienversicherung prüfen.',
    en: 'For minors point to full medical care (§ 4 (4) AsylbLG); in families check the family insurance.',
  },
];

const finding: Omit<ObstacleFinding, 'subjects' | 'truth' | 'variant' | 'text'> = {
  severity: 'CRITICAL',
  dueAt: null,
  agencies: [],
  steps,
  documents: ['INSURANCE_CERTIFICATE'],
};
