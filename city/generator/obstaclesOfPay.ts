import { addDays, addMonths, firstOfMonth } from '../today';
import { membersOf } from './Draft';
import type { Finder } from './Finder';
import { provisionalEnding, titleEnding } from './obstaclesOfStay';

/** X05: a payment hangs on the paper that X03 or X04 is about. */
export const spillover: Finder = (draft) => {
  const affected = [...titleEnding(draft), ...provisionalEnding(draft)].flatMap(({ subjects }) => subjects);
  const unit = draft.facts.benefitUnit;
  if (affected.length === 0 || unit === null) return [];
  const hangs =
    unit.missing.includes('RESIDENCE_TITLE') ||
    (unit.grantedUntil !== null && unit.grantedUntil <= addDays(draft.today, 45));
  return hangs ? [{ subjects: affected }] : [];
};

/** X06: asylum seekers' benefits end with the month of the recognition and nothing else is applied for by the end of the next. */
export const changeOfCodeGap: Finder = (draft) => {
  const since = addMonths(firstOfMonth(draft.today), -1);
  const ended = draft.facts.benefits.filter(
    ({ type, grantedUntil }) =>
      (type === 'ASYLBLG_BASIC' || type === 'ASYLBLG_ANALOGOUS') &&
      grantedUntil !== null &&
      grantedUntil >= since,
  );
  const other =
    draft.facts.benefitUnit !== null || draft.facts.benefits.some(({ type }) => type === 'SOCIAL_ASSISTANCE');
  return other ? [] : ended.map(({ covered }) => ({ subjects: covered }));
};

/** X07: a benefit ends within 42 days and no renewal is applied for. */
export const renewalGap: Finder = (draft) => {
  const soon = addDays(draft.today, 42);
  const unit = draft.facts.benefitUnit;
  const unitEnds =
    unit !== null &&
    unit.grantedUntil !== null &&
    unit.grantedUntil <= soon &&
    !((unit.appliedAt ?? '') > (unit.grantedFrom ?? ''));
  const ending = draft.facts.benefits.filter(
    ({ status, grantedUntil, applications, type }) =>
      status === 'GRANTED' &&
      !type.startsWith('ASYLBLG') &&
      type !== 'PARENTAL_ALLOWANCE' &&
      grantedUntil !== null &&
      grantedUntil <= soon &&
      grantedUntil >= draft.today &&
      !applications.some(({ kind }) => kind === 'RENEWAL'),
  );
  return [
    ...(unitEnds ? [{ subjects: unit.members.map(({ person }) => person), variant: 'BENEFIT_UNIT' }] : []),
    ...ending.map(({ covered, type }) => ({ subjects: covered, variant: type })),
  ];
};

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
