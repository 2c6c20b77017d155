import { addDays } from '../today';
import { membersOf } from './Draft';
import type { Finder } from './Finder';

/** X17: health cover ends within 30 days and nothing follows, or a child or an expectant mother has none. */
export const coverageGap: Finder = (draft) =>
  membersOf(draft).flatMap(({ person, age }) => {
    const cover = person.health?.coverage ?? null;
    if (cover === null) return [];
    const expects = (person.health?.functionalConstraints ?? []).some(
      ({ kind, from, until }) =>
        kind === 'MATERNITY_PROTECTION' && from <= draft.today && (until ?? draft.today) >= draft.today,
    );
    if (cover.type === 'NONE') return age < 18 || expects ? [{ subjects: [person.id], variant: 'NONE' }] : [];
    const ends = cover.validUntil !== null && cover.validUntil < addDays(draft.today, 30);
    return ends ? [{ subjects: [person.id], variant: 'ENDING' }] : [];
  });
