import { countBandOf } from '../../vocabulary/countBandOf';
import type { CountBand } from '../../vocabulary/terms';
import { type ChangeStep, changed, refused } from '../changes/ChangeStep';
import { type Flaw, firstFlaw, textFlaw, transitionFlaw } from '../changes/flaws';
import type { PersonName } from '../entities/PersonName';
import type { StructuralIssue } from '../entities/StructuralIssue';
import type { IssueStatus } from '../terms';

/** How an issue goes through steering. What was solved can turn up again. */
export const issueTransitions: Readonly<Record<IssueStatus, readonly IssueStatus[]>> = {
  OBSERVED: ['ANALYSED', 'REJECTED'],
  ANALYSED: ['OBSERVED', 'IN_STEERING', 'REJECTED'],
  IN_STEERING: ['ANALYSED', 'MEASURE_AGREED', 'REJECTED'],
  MEASURE_AGREED: ['IN_STEERING', 'SOLVED'],
  SOLVED: ['OBSERVED'],
  REJECTED: ['OBSERVED'],
};

/** What the steering group has to say for. */
const decided: ReadonlySet<IssueStatus> = new Set<IssueStatus>(['MEASURE_AGREED', 'REJECTED']);

const longestTitle = 200;
const longestDecision = 2000;
const mostAgencies = 12;

export type IssueWish = Pick<StructuralIssue, 'title' | 'area' | 'agencies'>;
export type NewIssue = Omit<StructuralIssue, 'id' | 'version'>;

/**
 * Says what single cases have shown to be broken for many.
 * @param names of everybody in the family whose case showed it: an issue names nobody (domain.md 3.1)
 * @param cases that show it so far: one, or none
 */
export function issueRaised(
  wish: IssueWish,
  names: readonly PersonName[],
  { cases, today }: { readonly cases: number; readonly today: string },
): ChangeStep<NewIssue> {
  const flaw = firstFlaw(
    textFlaw('title', wish.title, longestTitle),
    agenciesFlaw(wish.agencies),
    namesFlaw('title', wish.title, names),
  );
  if (flaw !== null) return flaw;
  return changed('StructuralIssueRaised', {
    title: wish.title.trim(),
    area: wish.area,
    agencies: [...new Set(wish.agencies)],
    status: 'OBSERVED',
    caseCountBand: countBandOf(cases),
    raisedAt: today,
    steeringDecision: null,
  });
}

export interface IssueUpdate {
  readonly status?: IssueStatus | null;
  readonly steeringDecision?: string | null;
  readonly title?: string | null;
  readonly agencies?: StructuralIssue['agencies'] | null;
}

/** What the coordination does with it. */
export function issueUpdated(
  issue: StructuralIssue,
  wish: IssueUpdate,
): ChangeStep<Partial<StructuralIssue>> {
  const { status, steeringDecision, title, agencies } = wish;
  const decision = steeringDecision?.trim() ?? issue.steeringDecision;
  const flaw = firstFlaw(
    transitionFlaw('An issue', issueTransitions, issue.status, status),
    textFlaw('title', title, longestTitle),
    textFlaw('steeringDecision', steeringDecision, longestDecision),
    agencies ? agenciesFlaw(agencies) : null,
    status && decided.has(status) && (decision === null || decision === '')
      ? refused(
          'BAD_USER_INPUT',
          `steeringDecision must say what was decided when an issue becomes ${status}.`,
        )
      : null,
  );
  if (flaw !== null) return flaw;
  return changed('StructuralIssueChanged', {
    ...(status && { status }),
    ...(title && { title: title.trim() }),
    ...(agencies && { agencies: [...new Set(agencies)] }),
    steeringDecision: decision,
  });
}

const fromLargest: readonly CountBand[] = [
  'FROM_100',
  'FROM_50_TO_99',
  'FROM_20_TO_49',
  'FROM_10_TO_19',
  'FROM_5_TO_9',
  'FROM_1_TO_4',
  'NONE',
];

/**
 * How many cases show an issue, after one was linked or unlinked. A band that is larger than that of the linked cases was counted
 * elsewhere too (paper files, former years) and stays.
 * @param linked cases that name it now
 */
export function bandAfter(
  band: CountBand,
  linked: { readonly before: number; readonly now: number },
): CountBand {
  const isOwn = fromLargest.indexOf(band) >= fromLargest.indexOf(countBandOf(linked.before));
  const counted = countBandOf(linked.now);
  if (isOwn) return counted;
  return fromLargest.indexOf(counted) < fromLargest.indexOf(band) ? counted : band;
}

const agenciesFlaw = (agencies: readonly unknown[]): Flaw =>
  agencies.length >= 1 && agencies.length <= mostAgencies
    ? null
    : refused('BAD_USER_INPUT', `agencies must be 1 to ${mostAgencies}.`);

/** Whole words only: "Ali" must not forbid "Alltag". */
function namesFlaw(field: string, text: string, names: readonly PersonName[]): Flaw {
  const words = new Set(wordsOf(text));
  const named = names
    .flatMap(({ given, family, aliases }) => [given, family, ...aliases])
    .flatMap(wordsOf)
    .some((word) => word.length > 2 && words.has(word));
  return named
    ? refused('BAD_USER_INPUT', `${field} must name nobody: an issue tells of offices, not of families.`)
    : null;
}

const wordsOf = (text: string): readonly string[] =>
  text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .split(/[^\p{L}]+/u)
    .filter((word) => word !== '');
