import type { BenefitType } from '../../subgraphs/social/terms';
import type { Id } from '../facts/values';
import { monthsBetween } from '../today';
import { atHome, type Draft, type Known } from './Draft';
import * as due from './entitlements';
import type { StatusLine } from './Sketch';
import { startsSchool } from './schoolAge';

/** Somebody to whom an offer is open, and whether it is drawn. */
export interface Open {
  readonly subjects: readonly Id[];
  readonly taken: boolean;
  readonly variant?: string;
}

export type OfferFinder = (draft: Draft) => readonly Open[];

export const has = (draft: Draft, type: BenefitType): boolean =>
  draft.facts.benefits.some((benefit) => benefit.type === type);

export const covers = (draft: Draft, type: BenefitType, person: Id): boolean =>
  draft.facts.benefits.some((benefit) => benefit.type === type && benefit.covered.includes(person));

export const ids = (members: readonly Known[]): readonly Id[] => members.map(({ person }) => person.id);

export const each = (members: readonly Known[], taken: (known: Known) => boolean): readonly Open[] =>
  members.map((known) => ({ subjects: [known.person.id], taken: taken(known) }));

export const adults = (draft: Draft): readonly Known[] => atHome(draft).filter(({ age }) => age >= 18);

export const smallChildren = (draft: Draft): readonly Known[] =>
  due.minorsIn(draft).filter(({ sketch }) => startsSchool(sketch.born) > draft.today);

export const german = ({ person }: Known): string =>
  person.languages.find(({ code }) => code === 'de')?.level ?? 'A0';

export const littleGerman = (known: Known): boolean => ['A0', 'A1', 'A2'].includes(german(known));

export const yearsHere = (known: Known, draft: Draft): number =>
  monthsBetween(known.sketch.arrived, draft.today) / 12;

export const lineIn = (lines: readonly StatusLine[]) => (known: Known) => lines.includes(known.sketch.line);
