import { s0, tiny } from '../tinyContract';
import { found, labelled, only } from './found';

const key = '@key(fields: "id")';
const own = { controllers: ['JOB_CENTER'] as const };
const theirs = labelled('S3', '', 'SCHOOL');
const mine = labelled('S3', '', 'JOB_CENTER');

describe('a label', () => {
  it('names controllers that answer in this subgraph', () => {
    expect(found(tiny('x', `type Query { a: Int ${mine} }`, own))).toEqual([]);
    expect(only(tiny('x', `type Query { a: Int ${theirs} }`, own))).toEqual({
      subgraph: 'x',
      coordinate: 'Query.a',
      code: 'LABEL_NAMES_ANOTHERS_CONTROLLER',
      cause: 'Its label names SCHOOL, which is no controller of this subgraph.',
      remedy:
        'Name one of JOB_CENTER, or add the body to the controllers of this subgraph (agency.ts) when it answers here.',
    });
  });

  it('names none where the subgraph has none', () => {
    const nobody = tiny('x', `type Query { a: Int ${mine} }`, { controllers: [] });
    expect(only(nobody).remedy).toBe(
      'State the controllers of this subgraph where it is defined (agency.ts).',
    );
  });

  it('of a key or an external field is that of the subgraph it comes from', () => {
    const owner = tiny(
      'owner',
      `type Query { p: P ${theirs} } type P ${key} { id: ID! ${theirs} a: Int ${theirs} }`,
    );
    const stub = tiny(
      'stub',
      `type P ${key} { id: ID! ${theirs} a: Int @external b: Int ${mine} @requires(fields: "a") }`,
      own,
    );
    expect(found(owner, stub)).toEqual([]);
  });

  it('of an argument is held to it as well, except for ids of persons', () => {
    const taking = (label: string) => tiny('x', `type Query { a(id: ID ${label}): Int ${s0} }`, own);
    expect(found(taking(theirs))).toEqual(['x Query.a(id:) LABEL_NAMES_ANOTHERS_CONTROLLER']);
    expect(found(taking(labelled('S2', 'idOf: "Person"', 'KIM_OFFICE')))).toEqual([]);
  });
});
