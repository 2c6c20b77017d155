import { addDays, addMonths, schoolYearOf } from '../today';
import { childrenIn, type Draft, type Known, membersOf, parentsIn } from './Draft';
import { each, type Finder } from './Finder';

/** X18: the toleration for employment would break, and over what. */
export const tolerationAtRisk: Finder = (draft) =>
  membersOf(draft)
    .filter(({ person }) => person.immigration?.currentStatus.basis === 'P60D')
    .flatMap((known) =>
      risks
        .filter(([, isRun]) => isRun(known, draft))
        .map(([variant]) => ({ subjects: [known.person.id], variant })),
    );

/** § 60d Abs. 1 AufenthG: a job of 20 hours that goes on, a livelihood from it, the children's schooling, the course. */
const risks: readonly (readonly [variant: string, isRun: (known: Known, draft: Draft) => boolean])[] = [
  [
    'JOB',
    ({ person }, { today }) =>
      !(person.employment?.jobs ?? []).some(
        ({ hoursPerWeek, insured, from, until }) =>
          hoursPerWeek >= 20 && insured && from <= today && (until === null || until > addDays(today, 90)),
      ),
  ],
  [
    'LIVELIHOOD',
    ({ person }, { facts, today }) =>
      facts.benefits.some(
        ({ type, status, covered, grantedUntil }) =>
          type.startsWith('ASYLBLG') &&
          status.endsWith('GRANTED') &&
          covered.includes(person.id) &&
          (grantedUntil ?? today) >= today,
      ),
  ],
  ['SCHOOL', (_, draft) => childrenIn(draft).some((child) => child.age < 18 && isUnproven(child, draft))],
  [
    'COURSE',
    ({ person }) =>
      person.immigration?.courseObligation?.fulfilled === false &&
      (person.employment?.languageCourses?.registrations ?? []).every(
        ({ status }) => status === 'CANCELLED' || status === 'NO_SHOW',
      ),
  ],
];

function isUnproven({ person }: Known, { today }: Draft): boolean {
  const record = person.education;
  const proof = record?.attendanceConfirmed ?? null;
  const obliged = ['OBLIGED', 'VOCATIONAL_SCHOOL_OBLIGED'].includes(record?.obligation.state ?? '');
  return obliged && !(proof?.regular === true && proof.schoolYear === schoolYearOf(today));
}

/** X20: a child below six months without a title, of parents of whom only one has one, and nothing is applied for. */
export const newbornWithoutTitle: Finder = (draft) =>
  each(draft, (known) => {
    const file = known.person.immigration;
    if (file === null || addMonths(known.sketch.born, 6) < draft.today) return false;
    const parents = parentsIn(draft);
    const titled = parents.filter(holdsTitle).length;
    return (
      file.titles.length === 0 &&
      file.currentStatus.kind === 'UNKNOWN' &&
      !file.applications.some(({ kind }) => kind === 'NEWBORN_TITLE' || kind === 'FIRST_ISSUE') &&
      titled > 0 &&
      titled < parents.length
    );
  });

/** Germans and Union citizens have no file. */
const holdsTitle = ({ person: { immigration } }: Known): boolean =>
  immigration === null || immigration.titles.length > 0 || immigration.currentStatus.kind.startsWith('EU_');

/** X21: the opportunity residence ends within 180 days and no complete application for what follows is there. */
export const opportunityCliff: Finder = (draft) =>
  each(draft, ({ person }) => {
    const status = person.immigration?.currentStatus;
    if (status?.basis !== 'P104C' || status.validUntil === null) return false;
    const complete = person.immigration?.applications.some(
      ({ kind, completeAt, status }) =>
        kind === 'CHANGE_OF_PURPOSE' &&
        completeAt !== null &&
        status !== 'REJECTED' &&
        status !== 'WITHDRAWN',
    );
    return status.validUntil <= addDays(draft.today, 180) && complete !== true;
  });

/** X24: the privileged three months for family reunion are running, nothing applied for. */
export const reunionWindow: Finder = (draft) =>
  each(draft, ({ person }) =>
    (person.immigration?.familyReunification ?? []).some(
      ({ appliedAt, privilegedUntil }) =>
        appliedAt === null && privilegedUntil !== null && privilegedUntil >= draft.today,
    ),
  );
