import type { DocumentNeedFacts } from '../facts/casework';
import type { Id } from '../facts/values';
import { type Draft, type Known, membersOf } from './Draft';
import type { Finder, Finding } from './Finder';

/** Rows of papers that are longer than this hold a family up. */
const mostInARow = 4;
const there = ['ISSUED', 'SUBMITTED', 'ACCEPTED'];

/**
 * X15: papers that wait for each other in a circle, or in a long row over several offices. Besides what casework has written down, a paper
 * waits for what is asked for in the procedure that it comes of.
 */
export const circularWait: Finder = (draft) => {
  const needs = (draft.facts.casework?.documentNeeds ?? []).filter(({ status }) => !there.includes(status));
  const next = new Map(needs.map((need) => [need, awaitedBy(draft, need, needs)]));
  const circling = needs.filter((need) => reaches(need, need, next));
  const inCircle = new Set(circling.map(({ person }) => person));
  const inRow = new Set(
    needs.flatMap((need) => rowsFrom([need], next)).flatMap((row) => row.map(({ person }) => person)),
  );
  const about = (persons: Iterable<Id>, variant: string): readonly Finding[] => {
    const subjects = [...persons];
    return subjects.length === 0 ? [] : [{ subjects, variant }];
  };
  return [
    ...about(inCircle, 'CYCLE'),
    ...about(
      [...inRow].filter((person) => !inCircle.has(person)),
      'CHAIN',
    ),
  ];
};

type Needs = readonly DocumentNeedFacts[];
type Next = ReadonlyMap<DocumentNeedFacts, Needs>;

const awaitedBy = (draft: Draft, need: DocumentNeedFacts, needs: Needs): Needs =>
  needs.filter(
    (other) =>
      need.waitsFor.includes(other.id) ||
      (other !== need &&
        other.neededBy === need.issuer &&
        other.person === need.person &&
        productsOf(draft, other).includes(need.document)),
  );

/** What the procedure ends in for which a paper is asked. */
function productsOf(draft: Draft, { person, forProcedure }: DocumentNeedFacts): readonly string[] {
  const known = membersOf(draft).find((member) => member.person.id === person);
  if (forProcedure === null || known === undefined) return [];
  if (draft.facts.benefitUnit?.id === forProcedure) return ['BENEFIT_NOTICE', 'COST_APPROVAL'];
  if (known.person.employment?.jobOffers.some(({ id }) => id === forProcedure))
    return ['EMPLOYMENT_CONTRACT'];
  return residencePaper(known, forProcedure);
}

const otherProducts = [
  'WORK_PERMISSION',
  'PROVISIONAL_DOCUMENT',
  'RESIDENCE_REQUIREMENT_CHANGE',
  'TRAVEL_DOCUMENT',
  'FAMILY_REUNIFICATION_CONSENT',
  'COURSE_ENTITLEMENT_CONFIRMATION',
  'CERTIFICATE',
  'NATURALISATION',
];

function residencePaper({ person }: Known, procedure: Id): readonly string[] {
  const kind = person.immigration?.applications.find(({ id }) => id === procedure)?.kind;
  if (kind === undefined || otherProducts.includes(kind)) return [];
  return kind.includes('TOLERATION') ? ['TOLERATION_DOCUMENT'] : ['RESIDENCE_TITLE'];
}

function reaches(start: DocumentNeedFacts, goal: DocumentNeedFacts, next: Next): boolean {
  const seen = new Set<DocumentNeedFacts>();
  const ahead = [...(next.get(start) ?? [])];
  for (let at = ahead.pop(); at !== undefined; at = ahead.pop()) {
    if (at === goal) return true;
    if (seen.has(at)) continue;
    seen.add(at);
    ahead.push(...(next.get(at) ?? []));
  }
  return false;
}

/** Rows of one paper too many that more than one office has to do with. */
function rowsFrom(row: Needs, next: Next): readonly Needs[] {
  if (row.length > mostInARow) {
    const offices = new Set([...row.map(({ issuer }) => issuer), row[0]?.neededBy]);
    return offices.size > 1 ? [row] : [];
  }
  return (next.get(row.at(-1) as DocumentNeedFacts) ?? [])
    .filter((need) => !row.includes(need))
    .flatMap((need) => rowsFrom([...row, need], next));
}
