import type { CityBase } from '../facts/base';
import type { FamilyFacts, MemberFacts, PersonFacts } from '../facts/family';
import type { Day, Id } from '../facts/values';
import { idOf } from '../idOf';
import { ageOn } from '../today';
import { learnerIndex } from './learnerIndex';
import type { Random } from './random';
import type { MemberSketch, Sketch } from './Sketch';

/** A family on its way from sketch to facts. Members of both stand in the same order. */
export interface Draft {
  readonly sketch: Sketch;
  readonly today: Day;
  readonly base: CityBase;
  readonly facts: FamilyFacts;
}

/** Adds the facts of one field of life, from those that are there already. Its random numbers belong to it alone. */
export type Step = (draft: Draft, random: Random) => Draft;

/** A member with what the sketch knows about it. */
export interface Known {
  readonly index: number;
  readonly member: MemberFacts;
  readonly person: PersonFacts;
  readonly sketch: MemberSketch;
  /** Age in whole years. */
  readonly age: number;
}

/** Asked for by every rule of the truth; a new list of members is a new question. */
const known = new WeakMap<readonly MemberFacts[], readonly Known[]>();

export function membersOf({ facts, sketch, today }: Draft): readonly Known[] {
  const made = known.get(facts.members);
  if (made !== undefined) return made;
  const members = facts.members.map((member, index): Known => {
    const own = sketch.members[index] as MemberSketch;
    return { index, member, person: member.person, sketch: own, age: ageOn(own.born, today) };
  });
  known.set(facts.members, members);
  return members;
}

export const atHome = (draft: Draft): readonly Known[] =>
  membersOf(draft).filter(({ sketch }) => sketch.part !== 'ELSEWHERE');

export const parentsIn = (draft: Draft): readonly Known[] =>
  membersOf(draft).filter(({ sketch }) => sketch.part === 'REFERENCE' || sketch.part === 'PARTNER');

export const childrenIn = (draft: Draft): readonly Known[] =>
  membersOf(draft).filter(({ sketch }) => sketch.part === 'CHILD');

/** The draft with each person changed as told; persons for whom nothing is returned stay as they are. */
export function withPersons(draft: Draft, change: (known: Known) => Partial<PersonFacts> | null): Draft {
  const members = membersOf(draft).map((known): MemberFacts => {
    const changed = change(known);
    return changed === null ? known.member : { ...known.member, person: { ...known.person, ...changed } };
  });
  return { ...draft, facts: { ...draft.facts, members } };
}

export const withFacts = (draft: Draft, facts: Partial<FamilyFacts>): Draft => ({
  ...draft,
  facts: { ...draft.facts, ...facts },
});

/** An id of something that belongs to this family. */
export const familyId = (sketch: Sketch, kind: string, ...words: readonly (string | number)[]): Id =>
  idOf(kind, sketch.edition, sketch.group, String(sketch.number), ...words.map(String));

/** The parent whom the family's course plan is about. */
export const learnerIn = (draft: Draft): Known | null => membersOf(draft)[learnerIndex(draft.sketch)] ?? null;

/** The parents who earn money; the learner earns only where nobody else could. */
export function earnersIn(draft: Draft): readonly Known[] {
  const { livelihood } = draft.sketch;
  if (livelihood !== 'SGB2_AND_WORK' && livelihood !== 'LOW_WAGE' && livelihood !== 'WAGE') return [];
  const parents = parentsIn(draft).filter(({ age }) => age < 66);
  const learner = draft.sketch.course === 'NONE' ? null : learnerIn(draft);
  const others = parents.filter(({ index }) => index !== learner?.index);
  const able = others.length > 0 ? others : parents;
  return livelihood === 'WAGE' && draft.sketch.situations.size === 0 ? able : able.slice(0, 1);
}
