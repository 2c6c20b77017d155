import { some } from '../facts/lists';
import type { FamilyReading, MemberReading } from '../facts/Reading';
import type { Agency } from '../facts/records/casework';
import type { DocumentType } from '../facts/records/vocabulary';
import { all, any, compare, given, is, not, type Truth } from '../facts/Truth';
import { parameterOn } from '../parameters';
import { peopleFor } from '../predicates/peopleFor';
import type { ObstacleFinding, ObstacleRule, Occasion, Words } from '../Rule';
import { type Chain, chainsLongerThan } from '../waits/chainsLongerThan';
import { cutOf } from '../waits/cutOf';
import { paperNames } from '../waits/paperNames';
import { stronglyConnected } from '../waits/stronglyConnected';
import { type Paper, type Wait, waitsBetween } from '../waits/waitsBetween';

/**
 * X15: papers that wait for each other in a circle, or in a row of more than MAX_CHAIN over at least two offices. A paper waits for those
 * that casework has noted, and for those that an office asks for in the procedure it comes of.
 */
export const circularWait: ObstacleRule = {
  kind: 'OBSTACLE',
  id: 'X15',
  version: 1,
  effectiveFrom: null,
  effectiveTo: null,
  unit: 'FAMILY',
  title: { de: 'Ämter warten aufeinander', en: 'Offices wait for each other' },
  legalRefs: ['§ 17 SGB I', '§ 41a SGB II', '§§ 42, 43 SGB I', '§ 67f SGB X'],
  needs: [
    'family.case.documentNeeds.id',
    'family.case.documentNeeds.document',
    'family.case.documentNeeds.neededBy',
    'family.case.documentNeeds.forProcedure',
    'family.case.documentNeeds.dueAt',
    'family.case.documentNeeds.issuer',
    'family.case.documentNeeds.status',
    'family.case.documentNeeds.person.id',
    'family.case.documentNeeds.waitsFor.id',
    'person.immigration.applications.id',
    'person.immigration.applications.kind',
    'person.benefitUnit.id',
    'person.jobOffers.id',
  ],
  find: (family, occasion) => findingsOn(family, occasion),
};

function findingsOn(family: FamilyReading, { asOf }: Occasion): readonly ObstacleFinding[] {
  const waits = waitsBetween(family);
  const certain = waits.filter(({ truth }) => truth.value === true);
  const circles = circlesOf(certain);
  const open = [...circlesOf(waits).filter(({ truth }) => truth.value === null), notNoted(family)];
  const limit = parameterOn('MAX_CHAIN', asOf);
  const chains = chainsLongerThan(limit, waits).map((chain) => ({ ...chain, truth: holdsUp(chain) }));
  const inCircle = (member: MemberReading) => concerning([...circles, ...open], member);
  const inChain = (member: MemberReading) =>
    all(concerning([...chains, notNoted(family)], member), not(inCircle(member)));

  const found = [
    ...circles.map((circle) =>
      told(
        'CYCLE',
        circle,
        peopleIn(family, (one) => concerning([circle], one)),
      ),
    ),
    ...chains.slice(0, 1).map((chain) => told('CHAIN', chain, peopleIn(family, inChain))),
  ].filter(({ subjects }) => subjects.length > 0);
  const asked = peopleFor(family.members, (member) => any(inCircle(member), inChain(member)))
    .filter(({ truth }) => truth.value === null)
    .map((people) => ({ ...told(null, nothing, people), ...people }));
  const bySubjects = new Map(found.map((one) => [`${one.variant} ${one.subjects.join()}`, one]));
  return [...bySubjects.values(), ...asked];
}

/** Papers that wait for each other, and whether they really do. */
interface Tangle extends Chain {
  readonly truth: Truth;
}
const nothing: Tangle = { papers: [], waits: [], truth: given(false) };

/** What casework may have noted without telling it: then nobody can say that there is no circle. */
const notNoted = ({ case: { documentNeeds } }: FamilyReading): Tangle => ({
  ...nothing,
  truth: some({ ...documentNeeds, items: [] }, () => given(true)),
});

function circlesOf(waits: readonly Wait[]): readonly Tangle[] {
  const papers = [...new Set(waits.flatMap((wait) => [wait.of, wait.for]))];
  const next = (paper: Paper) => waits.filter((wait) => wait.of === paper).map((wait) => wait.for);
  return stronglyConnected(papers, next).flatMap((group) => {
    const within = waits.filter((wait) => group.includes(wait.of) && group.includes(wait.for));
    if (within.length === 0) return [];
    return [
      { papers: inOrder(group, within), waits: within, truth: all(...within.map(({ truth }) => truth)) },
    ];
  });
}

/** For reading aloud: from paper to paper as they wait. */
function inOrder(group: readonly Paper[], waits: readonly Wait[]): readonly Paper[] {
  const order = group.slice(0, 1);
  for (;;) {
    const next = waits.find((wait) => wait.of === order.at(-1) && !order.includes(wait.for));
    if (next === undefined) return [...order, ...group.filter((paper) => !order.includes(paper))];
    order.push(next.for);
  }
}

/** A long row within one office is slow, but nobody waits for another office. */
function holdsUp({ papers, waits }: Chain): Truth {
  const [first] = papers;
  const differ = (one: string | null, other: string | null) => one !== other;
  return all(
    ...waits.map(({ truth }) => truth),
    any(
      ...papers.slice(1).map((paper) => compare(paper.issuer, (first as Paper).issuer, differ)),
      ...papers.map((paper) => compare(paper.issuer, (first as Paper).neededBy, differ)),
    ),
  );
}

/** Whether one of the tangles is about papers of this person. Of what was not told it may be. */
const concerning = (tangles: readonly Tangle[], { person }: MemberReading): Truth =>
  any(
    ...tangles.map(({ papers, truth }) =>
      papers.length === 0
        ? truth
        : all(truth, any(...papers.map((paper) => is(paper.person.id, (id) => id === person.$id)))),
    ),
  );

type Group = Pick<ObstacleFinding, 'subjects' | 'truth'>;

const peopleIn = ({ members }: FamilyReading, condition: (member: MemberReading) => Truth): Group =>
  peopleFor(members, condition).find(({ truth }) => truth.value === true) ?? {
    subjects: [],
    truth: given(false),
  };

function told(variant: 'CYCLE' | 'CHAIN' | null, { papers, waits }: Chain, group: Group): ObstacleFinding {
  const cut = cutOf(waits);
  return {
    ...group,
    variant,
    severity: 'HIGH',
    dueAt: known(papers.map(({ dueAt }) => dueAt.value)).sort()[0] ?? null,
    agencies: [...new Set(known<Agency>(papers.map(({ issuer }) => issuer.value)))],
    text: {
      de: `${opening[variant ?? 'CYCLE'].de}${row(papers, variant, 'de')}`,
      en: `${opening[variant ?? 'CYCLE'].en}${row(papers, variant, 'en')}`,
    },
    steps: [...(cut === null ? [] : [cut.step]), tellAll, conference],
    documents: [...new Set(known<DocumentType>(papers.map(({ document }) => document.value)))],
  };
}

const known = <Value>(values: readonly (Value | null)[]): Value[] =>
  values.filter((value): value is NonNullable<Value> & Value => value !== null);

const opening: Readonly<Record<'CYCLE' | 'CHAIN', Words>> = {
  CYCLE: {
    de: 'Mehrere Papiere warten im Kreis aufeinander, kein Amt kann anfangen.',
    en: 'Several papers wait for each other in a circle; no office can begin.',
  },
  CHAIN: {
    de: 'Viele Papiere warten eines auf das andere, über mehrere Ämter hinweg.',
    en: 'Many papers wait one for another, across several offices.',
  },
};

function row(papers: readonly Paper[], variant: string | null, language: keyof Words): string {
  const names = known(papers.map(({ document }) => document.value)).map((one) => paperNames[one][language]);
  if (names.length === 0) return '';
  const shown = variant === 'CYCLE' ? [...names, ...names.slice(0, 1)] : names;
  return ` ${shown.join(' → ')}.`;
}

const tellAll: Words = {
  de: 'Allen beteiligten Ämtern denselben kurzen Brief schicken: wer auf was wartet, und die Bitte, den Anfang zu machen (§ 17 SGB I: Leistungen zügig und umfassend).',
  en: 'Send all offices involved the same short letter: who waits for what, and the request to make the beginning (§ 17 SGB I: benefits swiftly and completely).',
};
const conference: Words = {
  de: 'Bewegt sich in zwei Wochen nichts: Fallkonferenz mit den beteiligten Ämtern einberufen.',
  en: 'If nothing moves within two weeks: call a case conference with the offices involved.',
};
