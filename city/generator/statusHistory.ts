import type { ResidenceBasis, ResidenceStatusKind } from '../../subgraphs/immigration/terms';
import type { ImmigrationFacts } from '../facts/immigration';
import type { Day } from '../facts/values';
import { addDays, addMonths, daysBetween } from '../today';
import type { Random } from './random';
import type { MemberSketch, StatusLine, TolerationBasis } from './Sketch';

/** A time spent on one line. */
export interface Episode {
  readonly line: StatusLine;
  readonly from: Day;
}

/** How the present title stands on the day. */
export type Phase =
  /** It lasts for more than three months. */
  | 'VALID'
  /** It ends soon, an extension is applied for. */
  | 'ENDING_APPLIED'
  /** It ends soon and nobody has noticed: situation X03. */
  | 'ENDING_UNNOTICED'
  /** It has ended after a timely application and goes on by law (§ 81 Abs. 4 AufenthG). */
  | 'CONTINUED';

/**
 * What a line is usually reached from, in per cent: a Markov chain read backwards, because the line of today is given by the
 * published shares. NONE means that the person came with it.
 */
const reachedFrom: Readonly<Record<StatusLine, Partial<Record<StatusLine | 'NONE', number>>>> = {
  SUBSIDIARY: { PERMISSION: 88, NONE: 12 },
  REFUGEE: { PERMISSION: 85, NONE: 15 },
  P24: { NONE: 100 },
  P25_3: { PERMISSION: 75, TOLERATION: 25 },
  P25_5: { TOLERATION: 100 },
  P25AB: { P104C: 45, TOLERATION: 55 },
  P104C: { TOLERATION: 100 },
  TOLERATION: { PERMISSION: 88, NONE: 12 },
  PERMISSION: { NONE: 100 },
  FAMILY: { NONE: 90, WORK_STUDY: 10 },
  SETTLEMENT: { REFUGEE: 25, FAMILY: 50, WORK_STUDY: 25 },
  WORK_STUDY: { NONE: 100 },
  PROVISIONAL: { NONE: 100 },
  EU: { NONE: 100 },
  GERMAN: { NONE: 100 },
};

/** Usual days on a line before the next: median and 90th percentile. */
const stay: Readonly<Partial<Record<StatusLine, readonly [number, number]>>> = {
  PERMISSION: [330, 800],
  TOLERATION: [900, 1800],
  P104C: [547, 547],
  REFUGEE: [1900, 2400],
  FAMILY: [1900, 2500],
  WORK_STUDY: [1500, 2100],
};

/**
 * The lines a person has passed through, oldest first; the last is the line of today. For somebody who was recognised lately the day of
 * the decision is given.
 */
export function episodesOf(
  member: MemberSketch,
  given: { readonly today: Day; readonly decidedOn: Day | null },
  random: Random,
): readonly Episode[] {
  const { today, decidedOn } = given;
  const path: StatusLine[] = [member.line];
  while (path.length < 4) {
    const before = random.weigh(reachedFrom[path[0] ?? 'GERMAN']);
    if (before === 'NONE') break;
    path.unshift(before);
  }
  if (decidedOn !== null && path.length === 1) path.unshift('PERMISSION');
  // Children born here begin with the line of today: that of their parents came before them.
  if (member.arrived === member.born) path.splice(0, path.length - 1);
  const room = Math.max(60, daysBetween(member.arrived, today) - 45);
  const stays = path.slice(0, -1).map((line) => random.days(...(stay[line] ?? [700, 1200])));
  const wanted = stays.reduce((sum, days) => sum + days, 0);
  const factor = wanted > room * 0.8 ? (room * 0.8) / wanted : 1;
  let from = member.arrived;
  const episodes = path.map((line, i) => {
    const episode = { line, from };
    from = addDays(from, Math.round((stays[i] ?? 0) * factor));
    return episode;
  });
  const last = episodes[episodes.length - 1];
  if (last === undefined) return [];
  const since = decidedOn ?? (member.line === 'P104C' ? opportunityOn(today, random) : last.from);
  return [
    ...episodes.slice(0, -1),
    { line: last.line, from: since < member.arrived ? member.arrived : since },
  ];
}

/** The last opportunity titles were given out at the end of 2025 and last 18 months (§ 104c AufenthG). */
const opportunityOn = (today: Day, random: Random): Day => addDays(today, -random.whole(330, 520));

const bases: Readonly<Record<StatusLine, Partial<Record<ResidenceBasis, number>>>> = {
  SUBSIDIARY: { P25_2_SUBSIDIARY: 1 },
  REFUGEE: { P25_2_REFUGEE: 85, P25_1: 15 },
  P24: { P24: 1 },
  P25_3: { P25_3: 1 },
  P25_5: { P25_5: 1 },
  P25AB: { P25B: 70, P25A: 30 },
  P104C: { P104C: 1 },
  FAMILY: { P28: 35, P30: 40, P36A: 10, P31: 8, P36: 7 },
  PERMISSION: { ASYLG_55: 1 },
  TOLERATION: { P60A_2_1: 1 },
  SETTLEMENT: { OTHER: 1 },
  WORK_STUDY: { P18A: 25, P18B: 20, P16B: 25, P18G: 15, P16D: 15 },
  PROVISIONAL: { OTHER: 1 },
  EU: { OTHER: 1 },
  GERMAN: { OTHER: 1 },
};

/** The norm a person's stay rests on; children with a title as family members have it under § 32 or, born here, § 33. */
export function basisOf(member: MemberSketch, random: Random): ResidenceBasis {
  if (member.tolerationBasis !== null) return member.tolerationBasis;
  if (member.line === 'FAMILY' && member.part === 'CHILD')
    return member.arrived === member.born ? 'P33' : 'P32';
  if (member.line === 'P25AB' && member.part === 'CHILD') return 'P25B';
  return random.weigh(bases[member.line]);
}

const kinds: Readonly<Partial<Record<StatusLine, ResidenceStatusKind>>> = {
  PERMISSION: 'PERMISSION_TO_RESIDE',
  TOLERATION: 'TOLERATION',
  SETTLEMENT: 'SETTLEMENT_PERMIT',
  PROVISIONAL: 'PROVISIONAL_PERMITTED',
  EU: 'EU_FREE_MOVEMENT',
  GERMAN: 'GERMAN_CITIZEN',
};

export const kindOf = (line: StatusLine, basis: ResidenceBasis): ResidenceStatusKind =>
  basis === 'P18G' ? 'EU_BLUE_CARD' : (kinds[line] ?? 'RESIDENCE_PERMIT');

/** For how many months a title of this line is issued. */
const terms: Readonly<Partial<Record<StatusLine, number>>> = {
  SUBSIDIARY: 36,
  REFUGEE: 36,
  P25_3: 12,
  P25_5: 18,
  P25AB: 24,
  P104C: 18,
  FAMILY: 24,
  WORK_STUDY: 30,
  TOLERATION: 6,
};
const tolerationTerms: Readonly<Partial<Record<TolerationBasis, number>>> = { P60C: 24, P60D: 30 };

export const termOf = (member: MemberSketch): number | null =>
  tolerationTerms[member.tolerationBasis ?? 'P60A_2_1'] ?? terms[member.line] ?? null;

/** Lines whose paper has an end that somebody must watch. */
export const mayEnd = (line: StatusLine): boolean => terms[line] !== undefined && line !== 'P104C';

export interface Span {
  readonly from: Day;
  readonly until: Day | null;
}

/** The present title, made so that it stands in the phase. */
export function presentSpan(
  member: MemberSketch,
  given: { readonly since: Day; readonly phase: Phase; readonly today: Day },
  random: Random,
): Span {
  const { since, phase, today } = given;
  if (member.line === 'P24') return { from: since, until: temporaryProtectionEnds(today) };
  if (member.line === 'P104C') return { from: since, until: addDays(addMonths(since, 18), 0) };
  const term = termOf(member);
  if (term === null) return { from: since, until: null };
  const end = addDays(today, endsIn(phase, term, random));
  const from = addMonths(end, -term);
  // A status that is younger than the term began with its first title.
  return from < since
    ? { from: since, until: end < addMonths(since, term) ? end : addMonths(since, term) }
    : { from, until: end };
}

function endsIn(phase: Phase, term: number, random: Random): number {
  switch (phase) {
    case 'VALID':
      return random.whole(95, Math.max(100, Math.round(term * 30) - 10));
    case 'CONTINUED':
      return -random.whole(8, 110);
    default:
      return random.whole(6, 84);
  }
}

/** Temporary protection has been prolonged for all until 4 March of the next year; taken as the next one at least 90 days away. */
function temporaryProtectionEnds(today: Day): Day {
  const far = addDays(today, 90);
  const year = Number(far.slice(0, 4));
  return far <= `${year}-03-04` ? `${year}-03-04` : `${year + 1}-03-04`;
}

/** Earlier titles on the same line, at most two, oldest first. */
export function earlierSpans(since: Day, present: Span, term: number | null): readonly Span[] {
  if (term === null) return [];
  const spans: Span[] = [];
  let until = present.from;
  while (spans.length < 2 && daysBetween(since, until) > 30) {
    const start = addMonths(until, -term);
    const from = start < since ? since : start;
    spans.unshift({ from, until });
    until = from;
  }
  return spans;
}

/** How far an asylum procedure is that began on that day; null for those who never asked for asylum. */
export function asylumOf(episodes: readonly Episode[], random: Random): ImmigrationFacts['asylum'] {
  const last = episodes[episodes.length - 1];
  const first = episodes[0];
  if (first?.line !== 'PERMISSION' || last === undefined) return null;
  const appliedAt = addDays(first.from, 20);
  if (last.line === 'PERMISSION')
    return {
      stage: random.weigh({ APPLIED: 30, DECISION_PENDING: 40, COURT_PENDING: 30 }),
      appliedAt,
      decidedAt: null,
    };
  const decided = episodes[1]?.from ?? null;
  const recognised = episodes.some(({ line }) => ['SUBSIDIARY', 'REFUGEE', 'P25_3'].includes(line));
  return {
    stage: recognised ? 'FINAL_PROTECTION' : 'FINAL_REJECTION',
    appliedAt: decided !== null && appliedAt > decided ? first.from : appliedAt,
    decidedAt: decided,
  };
}
