import type { WithheldReason } from '../../schema/accessTerms';
import type { Controller } from '../../schema/directives';
import type { Evaluation } from './evaluate';
import type { Fact } from './facts/Fact';
import { questionAbout } from './questions/questionAbout';
import type { OfferFinding, RuleHead, Severity, Words } from './Rule';

/** A rule that waits for an answer, and for whom. */
export interface Unlocked {
  readonly rule: RuleHead;
  /** Hub ids. */
  readonly subjects: readonly string[];
}

/** Something that is not known and keeps rules from saying anything. */
export interface OpenQuestion {
  /** The kind of fact it asks about, such as `person.childcare.requests`. */
  readonly path: string;
  /** Hub id of the person it is about; null for the family as a whole. */
  readonly person: string | null;
  readonly question: Words;
  readonly askWhom: Controller;
  /** The rules that could be told with the answer, by their ids. */
  readonly unlocks: readonly Unlocked[];
  readonly withheldReason: WithheldReason | null;
}

/** A rule that cannot be told for somebody, and what it waits for. */
interface Blocked {
  readonly rule: RuleHead;
  readonly subjects: readonly string[];
  readonly unknown: readonly Fact[];
  readonly weight: number;
}

/**
 * What to ask, most useful first: by the number of rules that wait for the answer, then by how much hangs on them. Each kind of fact is
 * asked about once for each person, however many of its details are missing.
 */
export function openQuestions(evaluation: Evaluation): readonly OpenQuestion[] {
  const groups = new Map<string, { readonly facts: Fact[]; readonly blocked: Set<Blocked> }>();
  for (const blocked of blockedIn(evaluation))
    for (const fact of blocked.unknown) {
      const key = `${questionAbout(fact.path).place} ${fact.person ?? ''}`;
      const group = groups.get(key) ?? { facts: [], blocked: new Set() };
      group.facts.push(fact);
      group.blocked.add(blocked);
      groups.set(key, group);
    }
  return [...groups]
    .map(([key, { facts, blocked }]) => {
      const waiting = [...blocked];
      const weight = waiting.reduce((sum, one) => sum + one.weight, 0);
      return { key, weight, question: questionOf(facts as [Fact, ...Fact[]], waiting) };
    })
    .sort(
      (one, other) =>
        other.question.unlocks.length - one.question.unlocks.length ||
        other.weight - one.weight ||
        (one.key < other.key ? -1 : 1),
    )
    .map(({ question }) => question);
}

function questionOf(facts: readonly [Fact, ...Fact[]], waiting: readonly Blocked[]): OpenQuestion {
  const [{ path, person, source }] = facts;
  const { place, words, ofHerself } = questionAbout(path);
  const reasons = facts.map(({ reason }) => reason);
  return {
    path: place,
    person,
    question: words,
    askWhom: ofHerself ? 'DATA_SUBJECT' : source,
    unlocks: unlockedBy(waiting),
    // Of what nobody may know whether it is there, no reason may tell it.
    withheldReason: ofHerself
      ? 'NOT_RECORDED'
      : (reasons.find((one) => one !== 'NOT_RECORDED') ?? reasons[0] ?? null),
  };
}

function unlockedBy(waiting: readonly Blocked[]): readonly Unlocked[] {
  const rules = new Map<string, { readonly rule: RuleHead; readonly subjects: Set<string> }>();
  for (const { rule, subjects } of waiting) {
    const entry = rules.get(rule.id) ?? { rule, subjects: new Set() };
    for (const subject of subjects) entry.subjects.add(subject);
    rules.set(rule.id, entry);
  }
  return [...rules.values()]
    .sort((one, other) => (one.rule.id < other.rule.id ? -1 : 1))
    .map(({ rule, subjects }) => ({ rule, subjects: [...subjects].sort() }));
}

const weights = { LOW: 1, MEDIUM: 2, HIGH: 3, CRITICAL: 4 } as const satisfies Readonly<
  Record<Severity, number>
>;

/** Money that is lost by waiting weighs more than an offer that stays. */
const weightOf = ({ latestUsefulDate, retroactiveUntil }: OfferFinding): number =>
  latestUsefulDate !== null || retroactiveUntil !== null ? weights.HIGH : weights.MEDIUM;

/** An offer waits also where it is open but not known whether it is drawn already; one that is drawn waits for nothing. */
const blockedIn = ({ obstacles, offers }: Evaluation): readonly Blocked[] => [
  ...obstacles
    .filter(({ result }) => result === 'INSUFFICIENT')
    .map(({ rule, finding: { subjects, truth, severity } }) => ({
      rule,
      subjects,
      unknown: truth.unknown,
      weight: weights[severity],
    })),
  ...offers
    .filter(({ finding }) => finding.taken.value !== true)
    .map(({ rule, finding, result }) => ({
      rule,
      subjects: finding.subjects,
      unknown: result === 'INSUFFICIENT' ? finding.truth.unknown : finding.taken.unknown,
      weight: weightOf(finding),
    })),
];
