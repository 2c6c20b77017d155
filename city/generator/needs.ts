import type { NeedArea, NeedStatus } from '../../subgraphs/casework/terms';
import type { Agency, Severity } from '../../subgraphs/vocabulary/terms';
import type { CaseFacts } from '../facts/casework';
import type { Id, OrganisationFacts } from '../facts/values';
import { organisations } from '../organisations';
import { addDays } from '../today';
import { atHome, type Draft, earnersIn, type Known, learnerIn, membersOf, parentsIn } from './Draft';
import type { Random } from './random';

type Need = CaseFacts['needs'][number];

/** What the family needs help with, read off its facts: an open application is a need of residence, a child without place one of care. */
export function needsOf(draft: Draft, openedAt: string, random: Random): readonly Need[] {
  const found = (Object.entries(signs) as [NeedArea, Sign][]).flatMap(([area, sign]) => {
    const persons = sign(draft);
    return persons.length === 0 ? [] : [{ area, persons }];
  });
  const areas =
    found.length > 0 ? found : [{ area: 'SOCIAL_PARTICIPATION' as const, persons: [firstId(draft)] }];
  const closed = draft.sketch.group === 'former';
  return areas.slice(0, 7).map(({ area, persons }): Need => {
    const severity =
      draft.sketch.situations.size > 1
        ? random.weigh<Severity>({ MEDIUM: 40, HIGH: 45, CRITICAL: 15 })
        : random.weigh<Severity>({ LOW: 15, MEDIUM: 55, HIGH: 30 });
    const status: NeedStatus = closed
      ? random.weigh<NeedStatus>({ MET: 65, NOT_MET: 15, DROPPED: 20 })
      : random.weigh<NeedStatus>({ OPEN: 45, IN_PROGRESS: 50, MET: 5 });
    const since = addDays(openedAt, random.whole(0, 25));
    return { area, severity, identifiedAt: since > draft.today ? draft.today : since, persons, status };
  });
}

const firstId = (draft: Draft): Id => draft.facts.members[0]?.person.id ?? draft.facts.id;

type Sign = (draft: Draft) => readonly Id[];
const ids = (known: readonly { readonly person: { readonly id: Id } }[]): readonly Id[] =>
  known.map(({ person }) => person.id);

const signs: Readonly<Partial<Record<NeedArea, Sign>>> = {
  RESIDENCE: (draft) =>
    ids(
      membersOf(draft).filter(({ person }) => {
        const file = person.immigration;
        const ends = file?.currentStatus.validUntil ?? null;
        return (
          file !== null &&
          (file.applications.some(({ decidedAt }) => decidedAt === null) ||
            (ends !== null && ends <= addDays(draft.today, 90)))
        );
      }),
    ),
  CHILDCARE: (draft) =>
    ids(membersOf(draft).filter(({ sketch }) => sketch.care === 'WAITING' || sketch.care === 'OFFERED')),
  SCHOOL: (draft) =>
    ids(
      membersOf(draft).filter(
        ({ person }) =>
          person.education !== null &&
          person.education.obligation.state === 'OBLIGED' &&
          person.education.enrolment === null,
      ),
    ),
  LANGUAGE: (draft) => {
    const { course } = draft.sketch;
    const learner = course === 'NONE' || course === 'COMPLETED' ? null : learnerIn(draft);
    const beginning = ({ person, age, index }: Known) =>
      index === learner?.index ||
      (age >= 18 &&
        age < 60 &&
        person.languages.some(({ code, level }) => code === 'de' && (level === 'A0' || level === 'A1')));
    return ids(atHome(draft).filter(beginning));
  },
  HEALTH: (draft) =>
    ids(
      membersOf(draft).filter(({ person }) => person.health !== null && person.health.waitingFor.length > 0),
    ),
  LIVELIHOOD: (draft) =>
    draft.sketch.livelihood === 'BETWEEN_CODES' || draft.sketch.livelihood === 'LOW_WAGE'
      ? ids(atHome(draft))
      : [],
  HOUSING: (draft) =>
    draft.facts.household?.accommodation?.type === 'COLLECTIVE_ACCOMMODATION' ? ids(atHome(draft)) : [],
  VIOLENCE_PROTECTION: (draft) => (draft.sketch.consent?.protectiveMarker ? [firstId(draft)] : []),
  EMPLOYMENT: (draft) => {
    const earning = new Set(earnersIn(draft).map(({ index }) => index));
    return ids(parentsIn(draft).filter(({ index, age }) => !earning.has(index) && age < 62));
  },
  RECOGNITION: (draft) =>
    ids(membersOf(draft).filter(({ person }) => (person.employment?.recognition.length ?? 0) > 0)),
  NATURALISATION: (draft) =>
    ids(
      membersOf(draft).filter(
        ({ person }) => person.immigration !== null && person.immigration.naturalisation !== null,
      ),
    ),
};

/** Where a need is taken: the office and the kind of body it is. */
export const officesFor: Readonly<Record<NeedArea, OrganisationFacts>> = {
  RESIDENCE: organisations.immigrationAuthority,
  LIVELIHOOD: organisations.jobCenter,
  HOUSING: organisations.housingOffice,
  LANGUAGE: organisations.adultEducation,
  EMPLOYMENT: organisations.employmentAgency,
  TRAINING: organisations.employmentAgency,
  RECOGNITION: organisations.recognitionTrades,
  SCHOOL: organisations.newcomerGuidance,
  CHILDCARE: organisations.youthWelfareOffice,
  HEALTH: organisations.publicHealthOffice,
  MENTAL_HEALTH: organisations.psychosocialCentre,
  DISABILITY: organisations.socialPaediatricCentre,
  PARENTING: organisations.youthWelfareOffice,
  VIOLENCE_PROTECTION: organisations.womensCounselling,
  DEBT: organisations.debtCounselling,
  LEGAL_ADVICE: organisations.diakonie,
  SOCIAL_PARTICIPATION: organisations.caritas,
  NATURALISATION: organisations.naturalisationAuthority,
  MOBILITY: organisations.socialWelfareOffice,
  DIGITAL_ACCESS: organisations.awo,
};

/** The offices that pass a family on to each other for a need. */
export const roundTrips: Readonly<Partial<Record<NeedArea, readonly Agency[]>>> = {
  RESIDENCE: ['IMMIGRATION_AUTHORITY', 'JOB_CENTER', 'RESIDENTS_REGISTRATION'],
  LIVELIHOOD: ['JOB_CENTER', 'ASYLUM_BENEFITS_OFFICE', 'SOCIAL_WELFARE_OFFICE'],
  HOUSING: ['HOUSING_OFFICE', 'JOB_CENTER', 'SOCIAL_WELFARE_OFFICE'],
  LANGUAGE: ['JOB_CENTER', 'BAMF', 'IMMIGRATION_AUTHORITY'],
  CHILDCARE: ['YOUTH_WELFARE_OFFICE', 'JOB_CENTER', 'DAYCARE'],
  SCHOOL: ['SCHOOL_AUTHORITY', 'SCHOOL', 'YOUTH_WELFARE_OFFICE'],
  HEALTH: ['HEALTH_INSURER', 'SOCIAL_WELFARE_OFFICE', 'PUBLIC_HEALTH_OFFICE'],
};
