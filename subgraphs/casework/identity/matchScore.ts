import type { DistrictCode } from '../../vocabulary/terms';
import type { MatchEvidence } from '../entities/MatchEvidence';
import type { Person } from '../entities/Person';
import type { MatchAgreement } from '../terms';
import { folded, isOneLetterApart, skeleton } from './nameForms';

/** What two records are compared by. */
export interface Compared extends Pick<Person, 'name' | 'dateOfBirth' | 'gender' | 'nationalities'> {
  readonly district: DistrictCode | null;
}

export interface MatchScore {
  /** 0 to 1. */
  readonly confidence: number;
  readonly evidence: readonly MatchEvidence[];
}

/** From here on two records are proposed to a person, who decides. Nothing is ever merged by itself. */
export const proposedFrom = 0.65;

/** How much an attribute says; together 1. */
const weights = {
  givenName: 0.26,
  familyName: 0.26,
  dateOfBirth: 0.3,
  nationality: 0.08,
  gender: 0.05,
  district: 0.05,
} as const;
type Attribute = keyof typeof weights;

const worth: Readonly<Record<Exclude<MatchAgreement, 'MISSING'>, number>> = {
  SAME: 1,
  SIMILAR: 0.75,
  DIFFERENT: 0,
};
/** What is missing speaks neither for nor against, and leaves less to be sure of. */
const unknownWorth = 0.4;

/**
 * How alike two records of persons are, with what speaks for and against it. It does not matter which of them comes first. It reckons with
 * what papers of migrants really show (domain.md 6.2): transliterations, first and last name swapped, 1 January for an unknown birthday.
 */
export function matchScore(one: Compared, other: Compared): MatchScore {
  const straight = [namesAgree(one, other, 'given'), namesAgree(one, other, 'family')] as const;
  const crossed = [
    agreement([one.name.given], [other.name.family]),
    agreement([one.name.family], [other.name.given]),
  ] as const;
  const isSwapped = sum(crossed) > sum(straight);
  const [given, family] = isSwapped
    ? (crossed.map(atMostSimilar) as [MatchAgreement, MatchAgreement])
    : straight;
  const found: Readonly<Record<Attribute, MatchAgreement>> = {
    givenName: given,
    familyName: family,
    dateOfBirth: birthDatesAgree(one.dateOfBirth, other.dateOfBirth),
    nationality: nationalitiesAgree(one.nationalities, other.nationalities),
    gender: same(stated(one.gender), stated(other.gender)),
    district: same(one.district, other.district),
  };
  const attributes = Object.keys(weights) as Attribute[];
  const confidence = attributes.reduce(
    (total, attribute) => total + weights[attribute] * worthOf(found[attribute]),
    0,
  );
  return {
    confidence: Math.round(confidence * 100) / 100,
    evidence: attributes.map((attribute) => ({ attribute, agreement: found[attribute] })),
  };
}

const worthOf = (agreed: MatchAgreement): number => (agreed === 'MISSING' ? unknownWorth : worth[agreed]);
const sum = (agreements: readonly MatchAgreement[]): number =>
  agreements.reduce((total, one) => total + worthOf(one), 0);
const atMostSimilar = (agreed: MatchAgreement): MatchAgreement => (agreed === 'SAME' ? 'SIMILAR' : agreed);
const stated = (gender: Compared['gender']): string | null => (gender === 'NOT_STATED' ? null : gender);
const same = (one: string | null, other: string | null): MatchAgreement =>
  one === null || other === null ? 'MISSING' : one === other ? 'SAME' : 'DIFFERENT';

/** A part of the name, or one of the other spellings on papers. */
function namesAgree(one: Compared, other: Compared, part: 'given' | 'family'): MatchAgreement {
  const direct = agreement([one.name[part]], [other.name[part]]);
  if (direct !== 'DIFFERENT') return direct;
  const wordsOf = ({ name }: Compared) => [
    name[part],
    ...name.aliases.flatMap((alias) => alias.split(/\s+/)),
  ];
  return atMostSimilar(agreement(wordsOf(one), wordsOf(other)));
}

/** The best that any of one side agrees with any of the other. */
function agreement(ours: readonly string[], theirs: readonly string[]): MatchAgreement {
  const one = ours.map(folded).filter((name) => name !== '');
  const other = theirs.map(folded).filter((name) => name !== '');
  if (one.length === 0 || other.length === 0) return 'MISSING';
  if (one.some((name) => other.includes(name))) return 'SAME';
  const alike = one.some((name) => other.some((theirName) => areAlike(name, theirName)));
  return alike ? 'SIMILAR' : 'DIFFERENT';
}

const areAlike = (one: string, other: string): boolean =>
  (skeleton(one) === skeleton(other) && skeleton(one).length > 1) ||
  (Math.min(one.length, other.length) > 3 && isOneLetterApart(one, other));

/** As precisely as both are known. A first of January is what offices write when nobody knows the day. */
function birthDatesAgree(one: string | null, other: string | null): MatchAgreement {
  if (one === null || other === null) return 'MISSING';
  const length = Math.min(one.length, other.length);
  const isWhole = one.length === 10 && other.length === 10;
  if (one === other) return isWhole && !one.endsWith('-01-01') ? 'SAME' : 'SIMILAR';
  if (one.slice(0, length) === other.slice(0, length)) return 'SIMILAR';
  if (!isWhole || one.slice(0, 4) !== other.slice(0, 4)) return 'DIFFERENT';
  const isSwapped = one.slice(5) === `${other.slice(8)}-${other.slice(5, 7)}`;
  const isGuessed = one.endsWith('-01-01') || other.endsWith('-01-01');
  return isSwapped || isGuessed || one.slice(0, 7) === other.slice(0, 7) ? 'SIMILAR' : 'DIFFERENT';
}

/** XXX is unclear. */
function nationalitiesAgree(one: readonly string[], other: readonly string[]): MatchAgreement {
  const ours = one.filter((code) => code !== 'XXX');
  const theirs = other.filter((code) => code !== 'XXX');
  if (ours.length === 0 || theirs.length === 0) return 'MISSING';
  const shared = ours.filter((code) => theirs.includes(code)).length;
  if (shared === 0) return 'DIFFERENT';
  return shared === ours.length && shared === theirs.length ? 'SAME' : 'SIMILAR';
}
