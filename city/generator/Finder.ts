import type { Id } from '../facts/values';
import { type Draft, type Known, membersOf } from './Draft';

/** What a rule finds: whom it is about and in which variant. */
export interface Finding {
  readonly subjects: readonly Id[];
  readonly variant?: string;
}

export type Finder = (draft: Draft) => readonly Finding[];

export const about = (members: readonly Known[]): readonly Finding[] =>
  members.map(({ person }) => ({ subjects: [person.id] }));

export const each = (draft: Draft, holds: (known: Known) => boolean): readonly Finding[] =>
  about(membersOf(draft).filter(holds));
