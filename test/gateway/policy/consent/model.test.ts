import fc from 'fast-check';
import { decideEntity } from '../../../../gateway/policy/decideEntity';
import type { Grounds, PersonGrounds } from '../../../../gateway/policy/Grounds';
import { mayReceive } from '../../../model/permits';
import type { Asking, Human, Saying, Signing, World } from '../../../model/World';
import { askings, callers, evidenceOf, ids, labelOf, worlds } from './worlds';

/** What gate 2 decides, against the rules as they are written for reading, and theorems that hold for both. */

const runs = { numRuns: Number(process.env.CASES ?? 600) };

const decided = (world: World, asking: Asking) =>
  decideEntity({ type: 'Person', id: asking.about }, labelOf(asking), evidenceOf(world, asking));
const isGranted = (world: World, asking: Asking): boolean => decided(world, asking).kind === 'permitted';

/** Everybody's signings, changed. */
function withSayings(world: World, change: (saying: Saying) => Saying): World {
  const humans = [...world.humans.values()].map((human) => ({
    ...human,
    signings: human.signings.map((signing) => ({ ...signing, says: signing.says.map(change) })),
  }));
  return { ...world, humans: new Map(humans.map((human) => [human.id, human])) };
}

/** Questions to which only a consent can say yes. */
const byConsent = askings.filter(
  ({ footing, fact }) => fact.class !== 'S0' && (footing === 'CONSENT' || footing === 'CONSENT_AND_RELEASE'),
);

it('the_gate_decides_as_the_model_reads', () => {
  let granted = 0;
  fc.assert(
    fc.property(worlds, askings, (world, asking) => {
      const expected = mayReceive(world, asking);
      if (expected && asking.fact.class !== 'S0') granted++;
      expect(isGranted(world, asking)).toBe(expected);
    }),
    runs,
  );
  // Worlds in which nothing is ever granted would agree about everything.
  expect(granted).toBeGreaterThan(runs.numRuns / 40);
});

it('the_gate_decides_on_consents_as_the_model_reads', () => {
  let granted = 0;
  fc.assert(
    fc.property(worlds, byConsent, (world, asking) => {
      const agreeable = agreeableTo(world, asking);
      if (mayReceive(agreeable, asking)) granted++;
      expect(isGranted(agreeable, asking)).toBe(mayReceive(agreeable, asking));
    }),
    runs,
  );
  expect(granted).toBeGreaterThan(runs.numRuns / 40);
});

/** A world in which what is said is mostly about this question, and every third form is in order. */
function agreeableTo(world: World, { by, controller, fact, purpose }: Asking): World {
  const about = withSayings(world, (saying) => ({
    ...saying,
    source: controller,
    role: saying.releases ? by.role : saying.role,
    organisation: saying.deputiesToo ? by.organisation : saying.organisation,
    categories: [...saying.categories, fact.category],
    purposes: saying.takenBack ? saying.purposes : [...saying.purposes, purpose],
  }));
  const humans = [...about.humans.values()].map((human) => ({
    ...human,
    signings: human.signings.map((signing) => (signing.id === 'c1' ? inOrder(signing, human) : signing)),
  }));
  return { ...world, humans: new Map(humans.map((human) => [human.id, human])) };
}

const inOrder = (signing: Signing, { id, age, custodians }: Human): Signing => ({
  ...signing,
  ...{ status: 'ACTIVE', noticesGiven: true, from: '2025-01-01', to: '2027-06-30' },
  ...(age >= 15
    ? { capacity: 'SELF', signatory: id, coSignatory: null, signedAtAge: age }
    : {
        capacity: custodians.length > 1 ? 'BOTH_CUSTODIAL_PARENTS' : 'CUSTODIAL_PARENT',
        signatory: custodians[0] ?? id,
        coSignatory: custodians[1] ?? null,
      }),
});

it('default_deny: of somebody of whom nothing is known nothing is let go without a law', () => {
  fc.assert(
    fc.property(byConsent, (asking) => {
      expect(isGranted({ today: '2026-11-23', humans: new Map() }, asking)).toBe(false);
    }),
  );
});

it('deny_trumps_permit: a refusal that is in force is never outweighed', () => {
  fc.assert(
    fc.property(worlds, byConsent, (world, asking) => {
      const { by, controller, fact, purpose } = asking;
      const refusal: Saying = {
        effect: 'DENY',
        source: controller,
        role: by.role,
        organisation: by.organisation,
        deputiesToo: false,
        categories: [fact.category],
        purposes: [purpose],
        until: null,
        releases: false,
        takenBack: false,
      };
      const humans = [...agreeableTo(world, asking).humans.values()].map((human) => ({
        ...human,
        signings: [
          ...human.signings,
          {
            ...{ id: 'no', status: 'ACTIVE', capacity: 'SELF', signatory: human.id, coSignatory: null },
            ...{
              signedAtAge: 30,
              form: 'OTHER_WITH_REASON',
              noticesGiven: false,
              from: '2026-01-01',
              to: '2026-12-31',
            },
            says: [refusal],
          },
        ],
      }));
      const refused = { ...world, humans: new Map(humans.map((human) => [human.id, human])) };
      const emergency = purpose === 'CHILD_PROTECTION' || purpose === 'VITAL_INTEREST';
      if (!emergency) expect(isGranted(refused, asking)).toBe(false);
    }),
    runs,
  );
});

it('withdrawn_consent_never_permits', () => {
  fc.assert(
    fc.property(worlds, byConsent, (world, asking) => {
      const withdrawn = withSayings(agreeableTo(world, asking), (saying) => ({ ...saying, takenBack: true }));
      const emergency = asking.purpose === 'CHILD_PROTECTION' || asking.purpose === 'VITAL_INTEREST';
      if (!emergency) expect(isGranted(withdrawn, asking)).toBe(false);
    }),
    runs,
  );
});

it('a_revocation_never_opens_anything: taking back whatever was said grants nothing that was not granted before', () => {
  fc.assert(
    fc.property(worlds, askings, fc.nat(5), (world, asking, which) => {
      const before = agreeableTo(world, asking);
      let index = 0;
      const after = withSayings(before, (saying) => ({
        ...saying,
        takenBack: saying.takenBack || index++ % 6 === which,
      }));
      if (isGranted(after, asking)) expect(isGranted(before, asking)).toBe(true);
    }),
    runs,
  );
});

it('adults_consent_for_themselves: nobody else’s signature opens what is about an adult', () => {
  fc.assert(
    fc.property(worlds, byConsent, (world, asking) => {
      const human = world.humans.get(asking.about);
      const emergency = asking.purpose === 'CHILD_PROTECTION' || asking.purpose === 'VITAL_INTEREST';
      fc.pre(human !== undefined && human.age >= 18 && !emergency);
      const foreign = [...agreeableTo(world, asking).humans.values()].map((one) => ({
        ...one,
        signings: one.signings.map((signing) =>
          signing.signatory === one.id ? { ...signing, signatory: 'uncle', coSignatory: one.id } : signing,
        ),
      }));
      const signedByOthers = { ...world, humans: new Map(foreign.map((one) => [one.id, one])) };
      if (asking.about !== 'uncle') expect(isGranted(signedByOthers, asking)).toBe(false);
    }),
    runs,
  );
});

const officers = callers.filter(({ controller }) => controller === 'IMMIGRATION_AUTHORITY');

it('immigration_sees_nothing_of_others: nor does anything of others show in what it sees', () => {
  fc.assert(
    fc.property(worlds, worlds, askings, fc.constantFrom(...officers), (one, other, some, by) => {
      const asking = { ...some, by };
      fc.pre(asking.fact.class !== 'S0');
      expect(decided(one, asking)).toEqual(decided(other, asking));
      if (asking.controller !== 'IMMIGRATION_AUTHORITY') expect(isGranted(one, asking)).toBe(false);
    }),
    runs,
  );
});

it('the_protected_are_not_found: a marker withholds what locates, whoever asks but the person', () => {
  fc.assert(
    fc.property(worlds, askings, (world, asking) => {
      const located = { ...asking, fact: { ...asking.fact, class: 'S3', locating: true } };
      fc.pre(asking.by.controller !== 'IMMIGRATION_AUTHORITY' && asking.by.person !== asking.about);
      const humans = [...world.humans.values()].map((human) => ({
        ...human,
        markers: ['WITNESS_PROTECTION'],
      }));
      const marked = { ...world, humans: new Map(humans.map((human) => [human.id, human])) };
      if (world.humans.has(asking.about)) expect(isGranted(marked, located)).toBe(false);
    }),
    runs,
  );
});

it('denied_and_absent_look_alike: where existence is protected every refusal reads as nothing recorded', () => {
  fc.assert(
    fc.property(worlds, askings, (world, asking) => {
      const sensitive = { ...asking, fact: { ...asking.fact, class: 'S5', existenceSensitive: true } };
      const decision = decided(world, sensitive);
      if (decision.kind === 'withheld')
        expect(decision).toEqual({ kind: 'withheld', reason: 'NOT_RECORDED', remedy: 'NONE' });
    }),
    runs,
  );
});

it('an_uncertain_age_opens_nothing: what is granted then is granted at every age that is possible', () => {
  const spans = fc.tuple(fc.integer({ min: 0, max: 30 }), fc.integer({ min: 0, max: 4 }));
  fc.assert(
    fc.property(worlds, byConsent, spans, (world, asking, [from, wide]) => {
      fc.pre(!asking.fact.thirdParty && !asking.fact.locating);
      const evidence = evidenceOf(agreeableTo(world, asking), asking);
      const at = (age: PersonGrounds['age']): boolean => {
        const persons = new Map(evidence.grounds.persons);
        const person = persons.get('child');
        if (person !== undefined)
          persons.set('child', { ...person, age, custody: person.custody ?? 'SOLE', custodians: ['mother'] });
        const grounds: Pick<Grounds, 'today' | 'persons' | 'families'> = { ...evidence.grounds, persons };
        const subject = { type: 'Person', id: 'child' } as const;
        return decideEntity(subject, labelOf(asking), { ...evidence, grounds }).kind === 'permitted';
      };
      if (at({ from, to: from + wide })) {
        for (let age = from; age <= from + wide; age++) expect(at({ from: age, to: age })).toBe(true);
      }
      if (at(null)) for (const age of [0, 14, 15, 17, 18, 40]) expect(at({ from: age, to: age })).toBe(true);
    }),
    runs,
  );
});

it('a_family_answers_together: what is granted of a family is granted of each of its adults', () => {
  fc.assert(
    fc.property(worlds, byConsent, (world, asking) => {
      fc.pre(!asking.fact.thirdParty);
      const evidence = evidenceOf(agreeableTo(world, asking), asking);
      const members: readonly string[] = ids;
      const grounds = { ...evidence.grounds, families: new Map([['family', members]]) };
      const decide = (type: 'Person' | 'Family', id: string) =>
        decideEntity({ type, id }, labelOf(asking), { ...evidence, grounds }).kind;
      const adults = [...world.humans.values()].filter(({ age }) => age >= 18);
      if (decide('Family', 'family') === 'permitted') {
        for (const { id } of adults) expect(decide('Person', id)).toBe('permitted');
      } else if (!asking.fact.locating) {
        expect(adults.every(({ id }) => decide('Person', id) === 'permitted')).toBe(false);
      }
    }),
    runs,
  );
});
