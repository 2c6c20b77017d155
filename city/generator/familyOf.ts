import type { CityBase } from '../facts/base';
import type { FamilyFacts } from '../facts/family';
import type { Day } from '../facts/values';
import { idOf } from '../idOf';
import { identityLinksOf } from '../stories/identityLinks';
import { benefits } from './benefits';
import { benefitUnit } from './benefitUnit';
import { casework } from './casework';
import { childcare } from './childcare';
import { type Draft, membersOf, type Step, withFacts } from './Draft';
import { education } from './education';
import { employment } from './employment';
import { health } from './health';
import { household } from './household';
import { immigration } from './immigration';
import { noise } from './noise';
import { onFile } from './onFile';
import { persons } from './persons';
import { randomOf } from './random';
import type { Sketch } from './Sketch';
import { seededErrors } from './seededErrors';
import { truthOf } from './truthOf';

const truth: Step = (draft) => withFacts(draft, { truth: truthOf(draft) });

/** How each agency's file was found to be about the person; somebody whom an agency has twice has two links there. */
const identityLinks: Step = (draft) => {
  const { casework: known } = draft.facts;
  if (known === null) return draft;
  const links = membersOf(draft).flatMap(({ person, sketch }) => {
    const own = identityLinksOf(person, known.case);
    const [first] = own;
    if (first === undefined || !sketch.noise.has('DUPLICATE')) return own;
    // The agency holds the same person a second time; nobody has decided yet that the two are one.
    const sectorPseudonym = idOf('sectorPseudonym', 'duplicate', person.id);
    return [
      ...own,
      {
        ...first,
        sectorPseudonym,
        method: 'PROBABILISTIC' as const,
        confidence: 0.72,
        decidedBy: null,
        decidedAt: null,
      },
    ];
  });
  return withFacts(draft, { casework: { ...known, identityLinks: links } });
};

/**
 * The order of domain.md 6.2: each step derives a field of life from those before. Truth is taken before agencies get things wrong;
 * contradictions are planted before it is settled who is on file where.
 */
const steps: readonly (readonly [name: string, step: Step])[] = [
  ['immigration', immigration],
  ['household', household],
  ['benefits', benefits],
  ['benefitUnit', benefitUnit],
  ['childcare', childcare],
  ['education', education],
  ['health', health],
  ['employment', employment],
  ['casework', casework],
  ['truth', truth],
  ['seededErrors', seededErrors],
  ['onFile', onFile],
  ['noise', noise],
  ['identityLinks', identityLinks],
];

/** Makes the facts of one family, always the same for the same sketch, whatever was made before. */
export function familyOf(sketch: Sketch, today: Day, base: CityBase): FamilyFacts {
  const random = (step: string) => randomOf(sketch.seed, sketch.edition, sketch.group, sketch.number, step);
  const first: Draft = { sketch, today, base, facts: persons(sketch, today, random('persons')) };
  return steps.reduce((draft, [name, step]) => step(draft, random(name)), first).facts;
}
