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

/** Drawn, or asked for and not refused, for this person. */
export const asked = (draft: Draft, type: BenefitType, person: Id): boolean =>
  draft.facts.benefits.some(
    (benefit) =>
      benefit.type === type &&
      benefit.status !== 'REJECTED' &&
      benefit.status !== 'ENDED' &&
      (benefit.grantedUntil === null || benefit.grantedUntil >= draft.today) &&
      (benefit.covered.includes(person) || benefit.applicant === person),
  );

/** Granted to this person. */
export const draws = (draft: Draft, type: BenefitType, person: Id): boolean =>
  asked(draft, type, person) &&
  draft.facts.benefits.some(
    (benefit) =>
      benefit.type === type &&
      benefit.status.includes('GRANTED') &&
      (benefit.covered.includes(person) || benefit.applicant === person),
  );

export const covers = (draft: Draft, type: BenefitType, person: Id): boolean =>
  draft.facts.benefits.some((benefit) => benefit.type === type && benefit.covered.includes(person));

export const ids = (members: readonly Known[]): readonly Id[] => members.map(({ person }) => person.id);

export const each = (members: readonly Known[], taken: (known: Known) => boolean): readonly Open[] =>
  members.map((known) => ({ subjects: [known.person.id], taken: taken(known) }));

/** As `each`, told once of all who draw it and once of all who do not. */
export const together = (members: readonly Known[], taken: (known: Known) => boolean): readonly Open[] =>
  [true, false].flatMap((value) => {
    const those = members.filter((known) => taken(known) === value);
    return those.length === 0 ? [] : [{ subjects: ids(those), taken: value }];
  });

export const adults = (draft: Draft): readonly Known[] => atHome(draft).filter(({ age }) => age >= 18);

export const smallChildren = (draft: Draft): readonly Known[] =>
  due.minorsIn(draft).filter(({ sketch }) => startsSchool(sketch.born) > draft.today);

export const german = ({ person }: Known): string =>
  person.languages.find(({ code }) => code === 'de')?.level ?? 'A0';

export const littleGerman = (known: Known): boolean => ['A0', 'A1', 'A2'].includes(german(known));

export const yearsHere = (known: Known, draft: Draft): number =>
  monthsBetween(known.sketch.arrived, draft.today) / 12;

export const lineIn = (lines: readonly StatusLine[]) => (known: Known) => lines.includes(known.sketch.line);
