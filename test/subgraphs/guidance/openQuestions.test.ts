import { readFileSync } from 'node:fs';
import { buildASTSchema, getNamedType, isObjectType, parse } from 'graphql';
import { stories } from '../../../city/stories';
import { publishedSupergraph } from '../../../schema/publishedSupergraph';
import { readDataLabel } from '../../../schema/readDataLabel';
import { evaluate } from '../../../subgraphs/guidance/evaluate';
import { publishedFactShapes } from '../../../subgraphs/guidance/facts/factShapes';
import type { Silence } from '../../../subgraphs/guidance/facts/HubAnswer';
import type { FamilyReading } from '../../../subgraphs/guidance/facts/Reading';
import { readFamilies } from '../../../subgraphs/guidance/facts/readFamily';
import { exists, given, is } from '../../../subgraphs/guidance/facts/Truth';
import { needs } from '../../../subgraphs/guidance/needs';
import { obstacles } from '../../../subgraphs/guidance/obstacles/obstacles';
import { titleEndingNoApplication } from '../../../subgraphs/guidance/obstacles/titleEndingNoApplication';
import { earlyIntervention } from '../../../subgraphs/guidance/offers/earlyIntervention';
import { offers } from '../../../subgraphs/guidance/offers/offers';
import { workPermissionAsylum } from '../../../subgraphs/guidance/offers/workPermissionAsylum';
import { openQuestions } from '../../../subgraphs/guidance/openQuestions';
import { caseworkQuestions } from '../../../subgraphs/guidance/questions/caseworkQuestions';
import { employmentQuestions } from '../../../subgraphs/guidance/questions/employmentQuestions';
import { healthQuestions } from '../../../subgraphs/guidance/questions/healthQuestions';
import { immigrationQuestions } from '../../../subgraphs/guidance/questions/immigrationQuestions';
import { questionAbout } from '../../../subgraphs/guidance/questions/questionAbout';
import { schoolQuestions } from '../../../subgraphs/guidance/questions/schoolQuestions';
import { socialQuestions } from '../../../subgraphs/guidance/questions/socialQuestions';
import type { ObstacleRule, OfferRule, Severity } from '../../../subgraphs/guidance/Rule';
import { answerAbout } from '../../fixtures/answerAbout';
import { aChild, aFamily, aMember, aPerson, idOf, read, today } from './situation';

const shapes = publishedFactShapes();
function asked(
  family: FamilyReading,
  rules: { readonly obstacles?: readonly ObstacleRule[]; readonly offers?: readonly OfferRule[] },
) {
  const evaluation = evaluate(family, { obstacles: [], offers: [], ...rules, shapes, asOf: today });
  expect(evaluation.broken).toEqual([]);
  return openQuestions(evaluation);
}
const amina = aFamily([aMember(aPerson('amina'))]);
const silent = (place: string, reason: Silence['reason'] = 'NO_CONSENT'): Silence => ({
  path: ['members', 0, 'person', ...place.split('.')],
  reason,
});
/** The same person with something kept back. */
const without = (...fields: readonly ('immigration' | 'literacy' | 'gender' | 'interpreterNeed')[]) => {
  const blank = Object.fromEntries(fields.map((field) => [field, null]));
  return read(
    aFamily([aMember(aPerson('amina', blank))]),
    fields.map((field) => silent(field)),
  );
};

describe('questions', () => {
  const wordings = [
    caseworkQuestions,
    employmentQuestions,
    healthQuestions,
    immigrationQuestions,
    schoolQuestions,
    socialQuestions,
  ].flat();

  it('are there for every fact that any rule needs, and for everything around it', () => {
    const places = needs.flatMap((need) => {
      const keys = need.split('.');
      return keys.slice(1).map((_, index) => keys.slice(0, index + 2).join('.'));
    });
    expect(places.length).toBeGreaterThan(needs.length);
    for (const place of places) expect(questionAbout(place).words.de).toMatch(/[?.]$/);
  });

  it('are asked once for each place, in plain words of both languages', () => {
    expect(new Set(wordings.map(([place]) => place)).size).toBe(wordings.length);
    for (const [, de, en] of wordings) {
      expect(de).toMatch(/\?/);
      expect(en).toMatch(/\?/);
    }
  });

  it('tell when nobody has thought of one', () => {
    expect(() => questionAbout('family.weather')).toThrow(RangeError);
  });

  it('are put to the person alone exactly where the published labels say that even existence is protected', () => {
    const schema = buildASTSchema(parse(readFileSync(publishedSupergraph(), 'utf8')), { assumeValid: true });
    const roots: Readonly<Record<string, string>> = {
      person: 'Person',
      member: 'FamilyMember',
      family: 'Family',
    };
    const protectedPlaces = wordings
      .map(([place]) => place)
      .filter((place) => {
        const [root = '', ...keys] = place.split('.');
        let type = schema.getType(roots[root] ?? '');
        let sensitive = false;
        for (const key of keys) {
          const field = isObjectType(type) ? type.getFields()[key] : undefined;
          if (roots[root] !== undefined && field === undefined) throw new Error(`nothing at ${place}`);
          const label = field?.astNode?.directives?.find(({ name }) => name.value === 'data');
          sensitive = label !== undefined && readDataLabel(label).existenceSensitive === true;
          type = field === undefined ? undefined : getNamedType(field.type);
        }
        return sensitive;
      });
    expect(protectedPlaces.sort()).toEqual(
      wordings
        .map(([place]) => place)
        .filter((place) => questionAbout(place).ofHerself)
        .sort(),
    );
  });
});

describe('open questions', () => {
  it('are none where every rule can be told', () => {
    expect(
      asked(read(amina), { obstacles: [titleEndingNoApplication], offers: [workPermissionAsylum] }),
    ).toEqual([]);
  });

  it('ask once for a kind of fact of a person, say whom and why, and which rules wait for it', () => {
    const questions = asked(without('immigration'), {
      obstacles: [titleEndingNoApplication],
      offers: [workPermissionAsylum],
    });
    const [first] = questions;
    expect(first).toEqual({
      path: 'person.immigration.currentStatus',
      person: idOf('amina'),
      question: questionAbout('person.immigration.currentStatus').words,
      askWhom: 'IMMIGRATION_AUTHORITY',
      unlocks: [
        { rule: workPermissionAsylum, subjects: [idOf('amina')] },
        { rule: titleEndingNoApplication, subjects: [idOf('amina')] },
      ],
      withheldReason: 'NO_CONSENT',
    });
    const places = questions.map(({ path, person }) => `${path} ${person}`);
    expect(new Set(places).size).toBe(places.length);
  });

  it('come in the order of the rules that wait, then of what hangs on them', () => {
    const { find, ...head } = titleEndingNoApplication;
    const obstacle = (id: string, severity: Severity, fact: 'literacy' | 'gender' | 'interpreterNeed') => ({
      ...head,
      id,
      find: (family: FamilyReading) =>
        find(family, { asOf: today }).map((finding) => ({
          ...finding,
          severity,
          truth: exists((family.members[0] as FamilyReading['members'][number]).person[fact]),
        })),
    });
    const family = without('literacy', 'gender', 'interpreterNeed');
    const rules = [
      obstacle('X91', 'MEDIUM', 'literacy'),
      obstacle('X92', 'CRITICAL', 'gender'),
      obstacle('X93', 'LOW', 'interpreterNeed'),
      obstacle('X94', 'LOW', 'interpreterNeed'),
    ];
    expect(asked(family, { obstacles: rules }).map(({ path }) => path)).toEqual([
      'person.interpreterNeed',
      'person.gender',
      'person.literacy',
    ]);
  });

  it('ask whether an offer is drawn already, and nothing more about one that is', () => {
    const drawn = (value: boolean): OfferRule => ({
      ...workPermissionAsylum,
      find: (family, occasion) =>
        workPermissionAsylum.find(family, occasion).map((finding) => ({
          ...finding,
          truth: given(true),
          taken: value
            ? given(true)
            : is((family.members[0] as FamilyReading['members'][number]).person.literacy, () => true),
        })),
    });
    expect(asked(without('literacy'), { offers: [drawn(true)] })).toEqual([]);
    const questions = asked(without('literacy'), { offers: [drawn(false)] });
    expect(questions.map(({ path }) => path)).toEqual(['person.literacy']);
  });

  it('are the same whether there is something that nobody may know of, or nothing', () => {
    const child = (waitingFor: readonly object[] | null) =>
      aFamily([
        aMember(aChild('noor', '2022-05-05', { health: { waitingFor } } as Parameters<typeof aChild>[2]), {
          role: 'CHILD',
        }),
      ]);
    const questions = [
      read(child([]), [silent('health.waitingFor', 'NOT_RECORDED')]),
      read(child([{ specialty: 'PSYCHOTHERAPY_CHILD' }]), [
        silent('health.waitingFor', 'PROFESSIONAL_SECRECY'),
      ]),
      read(child(null), [silent('health.waitingFor', 'PROFESSIONAL_SECRECY')]),
    ].map((family) => asked(family, { offers: [earlyIntervention] }));
    expect(questions[1]).toEqual(questions[0]);
    expect(questions[2]).toEqual(questions[0]);
    expect(questions[0]).toMatchObject([
      { path: 'person.health.waitingFor', askWhom: 'DATA_SUBJECT', withheldReason: 'NOT_RECORDED' },
    ]);
  });

  it('of every story name each fact of a person once, those that most wait for first', () => {
    const counts = stories.map((story) => {
      const [family] = readFamilies(answerAbout(story), { shapes, today });
      if (family == null) throw new Error('the answer holds the family');
      const questions = asked(family, { obstacles, offers });
      expect(new Set(questions.map(({ path, person }) => `${path} ${person}`)).size).toBe(questions.length);
      const unlocked = questions.map(({ unlocks }) => unlocks.length);
      expect(unlocked).toEqual([...unlocked].sort((one, other) => other - one));
      return questions.length;
    });
    expect(Math.max(...counts)).toBeGreaterThan(3);
  });
});
