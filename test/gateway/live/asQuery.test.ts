import { buildSchema, parse, print, validate } from 'graphql';
import { asQuery, idsIn } from '../../../gateway/live/asQuery';

const schema = buildSchema(`
  type Query { family(id: ID!): Family me: CaseManager }
  type Subscription { familyChanged(id: ID!): Family caseloadChanged: CaseManager other: Family }
  type Family { id: ID! reference: String members: [Member] }
  type Member { person: Person }
  type Person { id: ID! }
  type CaseManager { displayName: String caseload: [Case] }
  type Case { family: Family }
`);

const rewritten = (text: string, name: string | null = null) => {
  const document = parse(text, { noLocation: true });
  expect(validate(schema, document)).toEqual([]);
  const question = asQuery(document, name);
  expect(validate(schema, question.document)).toEqual([]);
  expect(validate(schema, question.concerns)).toEqual([]);
  return { ...question, text: print(question.document), concerns: print(question.concerns) };
};

describe('a subscription becomes a query', () => {
  it('under the same response key, with its variables', () => {
    const { text, concerns, responseKey, concernsVariables } = rewritten(
      'subscription Watch($f: ID!, $all: Boolean!) { familyChanged(id: $f) { reference members @include(if: $all) { person { id } } } }',
    );
    expect(text).toBe(
      'query Watch($f: ID!, $all: Boolean!) {\n  familyChanged: family(id: $f) {\n    reference\n    members @include(if: $all) {\n      person {\n        id\n      }\n    }\n  }\n}',
    );
    expect(concerns).toBe(
      'query ($f: ID!) {\n  family(id: $f) {\n    id\n    members {\n      person {\n        id\n      }\n    }\n  }\n}',
    );
    expect([responseKey, [...concernsVariables]]).toEqual(['familyChanged', ['f']]);
  });

  it('under its alias, with a literal argument', () => {
    const { text, responseKey, concerns } = rewritten('subscription { f: familyChanged(id: "1") { id } }');
    expect(text).toBe('{\n  f: family(id: "1") {\n    id\n  }\n}');
    expect(concerns).toContain('family(id: "1")');
    expect(responseKey).toBe('f');
  });

  it('through fragments of the root, and without those that it does not use', () => {
    const { text, field } = rewritten(
      `subscription A { ...Root } subscription B { ... on Subscription { familyChanged(id: "1") { ...Of } } }
       fragment Root on Subscription { caseloadChanged { ...Load } } fragment Load on CaseManager { displayName }
       fragment Of on Family { id }`,
      'A',
    );
    expect(text).toBe(
      'query A {\n  ...Root\n}\n\nfragment Root on Query {\n  caseloadChanged: me {\n    ...Load\n  }\n}\n\nfragment Load on CaseManager {\n  displayName\n}',
    );
    expect(field).toBe('caseloadChanged');
  });

  it.each([
    ['a query', '{ me { displayName } }', /Subscriptions are answered here/],
    [
      'one under a condition',
      'subscription { familyChanged(id: "1") @skip(if: false) { id } }',
      /@skip or @include/,
    ],
    ['one that this hub does not tell', 'subscription { other { id } }', /familyChanged and caseloadChanged/],
  ])('%s is refused', (_, text, message) => {
    expect(() => asQuery(parse(text), null)).toThrow(message);
  });
});

it('the ids of an answer are those of all depths, and nothing else', () => {
  expect(
    [
      ...idsIn({
        family: { id: 'f', members: [{ person: { id: 'p' } }, null, { person: null }], reference: 'r' },
      }),
    ].sort(),
  ).toEqual(['f', 'p']);
  expect([...idsIn({ family: null })]).toEqual([]);
  expect([...idsIn(null)]).toEqual([]);
});
