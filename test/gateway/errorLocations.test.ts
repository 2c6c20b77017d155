import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildSchema, GraphQLError, getVariableValues, Kind, parse, specifiedRules, validate } from 'graphql';
import { locateErrors } from '../../gateway/locateErrors';

const schema = buildSchema(readFileSync(join(__dirname, '../../schema/published/api.graphql'), 'utf8'));

/** Each is wrong in another way; the places are those that graphql-js finds when it parses with places. */
const wrong: readonly string[] = [
  '{ nope }',
  '{\n  me { name nope\n  } }',
  '{ me { ...Unknown } }',
  '{ me { id(x: 1, x: 2) } }',
  'query A { me { id } }\nquery A { me { id } }',
  'query ($a: Int, $a: Int) { me { id } }',
  'query ($a: Nope) { me { id @skip(if: $b) } }',
  '{ me { id @nope @skip } }',
  '{ me { ...A } }\nfragment A on CaseManager { id ...B }\n\nfragment B on CaseManager { ...A }',
  '{ me { id } }\nfragment A on Nope { id }',
  '{ me }',
  '{ me { id { id } } }',
  '{ person(id: 7, id: {a: [1, 2]}) { id } }',
  'type A { b: Int }',
];

describe('the places of an error', () => {
  it.each(wrong)('are those of graphql-js, though the document was parsed without: %j', (text) => {
    const places = (errors: readonly GraphQLError[]) =>
      errors.map(({ message, locations }) => ({ message, locations: locations?.slice(0, 10) }));
    const document = parse(text, { noLocation: true });
    const errors = validate(schema, document, specifiedRules);
    const reference = validate(schema, parse(text), specifiedRules);
    expect(reference.length).toBeGreaterThan(0);
    expect(places(locateErrors(errors, document, text))).toEqual(places(reference));
  });

  it('are told for variables, too', () => {
    const text = 'query (\n  $a: Int!) { me { id } }';
    const document = parse(text, { noLocation: true });
    const [operation] = document.definitions;
    if (operation?.kind !== Kind.OPERATION_DEFINITION) throw new Error('no operation');
    const { errors = [] } = getVariableValues(schema, operation.variableDefinitions ?? [], {});
    expect(locateErrors(errors, document, text)).toMatchObject([{ locations: [{ line: 2, column: 3 }] }]);
  });

  it('are left out where an error is about no node', () => {
    const error = new GraphQLError('too large');
    expect(locateErrors([error], parse('{ a }', { noLocation: true }), '{ a }')).toEqual([error]);
  });
});
