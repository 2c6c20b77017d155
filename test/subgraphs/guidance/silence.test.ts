import fc from 'fast-check';
import type { FamilyFacts } from '../../../city/facts/family';
import { type Evaluation, evaluate } from '../../../subgraphs/guidance/evaluate';
import { publishedFactShapes } from '../../../subgraphs/guidance/facts/factShapes';
import type { HubAnswer } from '../../../subgraphs/guidance/facts/HubAnswer';
import { readFamilies } from '../../../subgraphs/guidance/facts/readFamily';
import { obstacles } from '../../../subgraphs/guidance/obstacles/obstacles';
import { offers } from '../../../subgraphs/guidance/offers/offers';
import { families } from '../../city/editionM';
import { answerAbout } from '../../fixtures/answerAbout';
import { type AgencyName, agencyNames, placesIn, placesOf, silenced } from './silenced';
import { today } from './situation';

/**
 * The theorem of guidance: whatever is missing, withheld or out of order, no rule ever says of anybody what it would not say with all
 * facts, and none falls silent about anybody of whom it would say something: it may only say that it lacks facts.
 * FAMILIES=1 tries every family instead of some; ONLY=X03,O01 some rules.
 */
const only = process.env.ONLY?.split(',');
const everyFamily = process.env.FAMILIES !== undefined;
const some = families.filter((_, index) => everyFamily || index % 25 === 0);
const shapes = publishedFactShapes();
const settings = {
  obstacles: obstacles.filter(({ id }) => only?.includes(id) ?? true),
  offers: offers.filter(({ id }) => only?.includes(id) ?? true),
  shapes,
  asOf: today,
};

/** What the rules say of one person: rule, variant and person. */
interface Said {
  readonly rule: string;
  readonly variant: string | null;
  readonly person: string;
  readonly taken: boolean | null;
}

interface Verdict {
  readonly said: readonly Said[];
  /** Rule and person of whom it cannot tell. */
  readonly asked: ReadonlySet<string>;
}

function verdictOn(answer: HubAnswer): Verdict {
  const [reading] = readFamilies(answer, { shapes, today });
  if (reading == null) throw new Error('the answer holds the family');
  const evaluation: Evaluation = evaluate(reading, settings);
  expect(evaluation.broken).toEqual([]);
  const found = [...evaluation.obstacles, ...evaluation.offers].flatMap(({ rule, finding, result }) =>
    finding.subjects.map((person) => ({
      rule: rule.id,
      variant: finding.variant,
      person,
      taken: 'taken' in finding ? finding.taken.value : null,
      result,
    })),
  );
  return {
    said: found.filter(({ result }) => result !== 'INSUFFICIENT'),
    asked: new Set(
      found.filter(({ result }) => result === 'INSUFFICIENT').map(({ rule, person }) => `${rule} ${person}`),
    ),
  };
}

const answers = new Map<FamilyFacts, { readonly answer: HubAnswer; readonly whole: Verdict }>();
function known(family: FamilyFacts) {
  const made = answers.get(family);
  if (made !== undefined) return made;
  const answer = answerAbout(family);
  const one = { answer, whole: verdictOn(answer) };
  answers.set(family, one);
  return one;
}

/** Where a verdict with gaps contradicts the one with all facts. It may say less: that something is so, but not in which variant. */
function contradictions(whole: Verdict, gapped: Verdict): readonly string[] {
  const isSame = (full: Said, less: Said) =>
    full.rule === less.rule &&
    full.person === less.person &&
    (less.variant === null || full.variant === less.variant);
  const accused = gapped.said.filter(
    (less) =>
      !whole.said.some(
        (full) =>
          isSame(full, less) && (less.taken === null || full.taken === null || full.taken === less.taken),
      ),
  );
  const forgotten = whole.said.filter(
    (full) =>
      !gapped.said.some((less) => isSame(full, less)) && !gapped.asked.has(`${full.rule} ${full.person}`),
  );
  return [
    ...accused.map(({ rule, variant }) => `${rule} ${variant ?? ''} is said without cause`),
    ...forgotten.map(({ rule, variant }) => `${rule} ${variant ?? ''} is forgotten`),
  ].sort();
}

const reasons = ['NO_CONSENT', 'AGENCY_UNAVAILABLE', 'NOT_RECORDED', 'FIREWALL'] as const;

describe('silence is never no, and never an accusation', () => {
  it('whatever facts are missing', () => {
    fc.assert(
      fc.property(
        fc.nat(families.length - 1),
        fc.array(fc.nat(), { maxLength: 300, size: 'max' }),
        fc.subarray([...agencyNames], { maxLength: 2 }),
        fc.constantFrom(...reasons),
        (index, picks, off, reason) => {
          const { answer, whole } = known(families[index] as FamilyFacts);
          const places = placesIn(answer);
          const silent = [
            ...off.flatMap((agency) => placesOf(agency, answer)),
            ...picks.map((pick) => places[pick % places.length] ?? []),
          ];
          expect(contradictions(whole, verdictOn(silenced(answer, silent, reason)))).toEqual([]);
        },
      ),
      { numRuns: everyFamily ? 3000 : 40, seed: everyFamily ? undefined : 5 },
    );
  });

  it.each(agencyNames)('when %s does not answer', (agency: AgencyName) => {
    const found = some.flatMap((family) => {
      const { answer, whole } = known(family);
      const silent = silenced(answer, placesOf(agency, answer), 'AGENCY_UNAVAILABLE');
      return contradictions(whole, verdictOn(silent));
    });
    expect(found).toEqual([]);
  });

  it('when a caller may know nothing at all', () => {
    const told = some.flatMap((family) => {
      const { answer } = known(family);
      return verdictOn(silenced(answer, placesIn(answer), 'NO_CONSENT')).said;
    });
    expect(told).toEqual([]);
  });
});
