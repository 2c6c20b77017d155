import { s0, tiny } from '../tinyContract';
import { found, labelled, only } from './found';

const key = '@key(fields: "id")';
const benefit = (ofKey: string) => `type Benefit ${key} { id: ID! ${ofKey} }`;

describe('a key of class S3 or higher', () => {
  const led = (ofField: string, ofKey = labelled('S3')) =>
    tiny('x', `type Query { a: Int ${s0} } type A { benefit: Benefit ${ofField} } ${benefit(ofKey)}`);

  it('is led to only by fields that are as protected', () => {
    expect(found(led(labelled('S3')))).toEqual([]);
    expect(only(led(labelled('S2')))).toMatchObject({
      coordinate: 'A.benefit',
      code: 'KEY_NOT_PROTECTED',
      cause: 'The field is labelled S2 but leads to Benefit, whose key Benefit.id is S3.',
      remedy: 'Label it S3 or higher.',
    });
    expect(found(led(labelled('S3'), labelled('S4')))).toEqual(['x A.benefit KEY_NOT_PROTECTED']);
  });

  it('is no matter below', () => {
    expect(found(led(s0, labelled('S2')))).toEqual([]);
  });

  it('is told in the subgraph that leads to it, which need not own it', () => {
    const one = tiny(
      'one',
      `type Query { b: Benefit ${labelled('S3')} } ${benefit(labelled('S3'))} extend type Benefit { a: Int ${s0} }`,
    );
    const two = tiny(
      'two',
      `type A { benefit: Benefit ${s0} } type Benefit @key(fields: "id", resolvable: false) { id: ID! ${labelled('S3')} }`,
    );
    expect(found(one, two)).toEqual(['two A.benefit KEY_NOT_PROTECTED']);
  });

  it('is found at the root only by an argument that is as protected', () => {
    const root = (ofArgument: string) =>
      tiny(
        'x',
        `type Query { benefit(id: ID! ${ofArgument}): Benefit ${labelled('S3')} } ${benefit(labelled('S3'))}`,
      );
    expect(found(root(labelled('S1')))).toEqual(['x Query.benefit(id:) KEY_NOT_PROTECTED']);
    expect(found(root(labelled('S3')))).toEqual([]);
  });

  it('is no code that could be guessed', () => {
    const coded = (label: string) =>
      tiny(
        'x',
        `type Query { a: A ${labelled('S5')} } enum Code { ONE TWO } type A @key(fields: "code") { code: Code! ${label} }`,
      );
    expect(found(coded(labelled('S3')))).toEqual(['x A.code KEY_NOT_PROTECTED']);
    expect(found(coded(s0))).toEqual([]);
  });
});
