import { type DataClass, dataClasses } from '../../../schema/directives';
import { s0, tiny } from '../tinyContract';
import { found, labelled, only } from './found';

const key = '@key(fields: "id")';

/** One subgraph has an input, the other computes a field from it. */
const computing = (ofInput: string, ofDerived: string) =>
  [
    tiny('one', `type Query { p: P ${s0} } type P ${key} { id: ID! ${s0} input: Int ${ofInput} }`),
    tiny(
      'two',
      `type P ${key} { id: ID! ${s0} input: Int @external derived: Int ${ofDerived} @requires(fields: "input") }`,
    ),
  ] as const;

describe('a field that is computed from another', () => {
  it('is refused exactly when its class is lower, for every pair of classes', () => {
    const labelOf = (one: DataClass) => (one === 'S0' ? s0 : labelled(one));
    for (const [i, ofInput] of dataClasses.entries()) {
      for (const [d, ofDerived] of dataClasses.entries()) {
        expect(found(...computing(labelOf(ofInput), labelOf(ofDerived)))).toEqual(
          d < i ? ['two P.derived DERIVED_FIELD_LESS_PROTECTED'] : [],
        );
      }
    }
  });

  it('is told what it is computed from and what would be right', () => {
    expect(only(...computing(labelled('S4'), labelled('S3')))).toMatchObject({
      cause:
        'It is labelled S3, but it is computed from P.input, which is S4: what it says would tell of that.',
      remedy: 'Label it S4 or higher, or compute it without P.input.',
    });
  });

  it.each(['existenceSensitive', 'thirdParty', 'locating'])('inherits %s', (mark) => {
    expect(only(...computing(labelled('S3', `${mark}: true`), labelled('S3'))).remedy).toContain(
      `Add ${mark}: true`,
    );
    expect(found(...computing(labelled('S3', `${mark}: true`), labelled('S3', `${mark}: true`)))).toEqual([]);
    expect(found(...computing(labelled('S3'), labelled('S3', `${mark}: true`)))).toEqual([]);
  });

  it('is no mere reference when its input is content', () => {
    expect(only(...computing(labelled('S3'), labelled('S3', 'reference: true'))).cause).toContain(
      'labelled reference',
    );
    const both = labelled('S3', 'reference: true');
    expect(found(...computing(both, both))).toEqual([]);
  });

  it('is held to inner fields of its field set, and to those on the way', () => {
    const input = `type Query { p: P ${s0} } type P ${key} { id: ID! ${s0} home: Home ${labelled('S3')} } type Home { district: String ${labelled('S4')} }`;
    const derived = (dataClass: DataClass) =>
      tiny(
        'two',
        `type P ${key} { id: ID! ${s0} home: Home @external near: Int ${labelled(dataClass)} @requires(fields: "home { district }") } type Home { district: String @external }`,
      );
    expect(found(tiny('one', input), derived('S2'))).toEqual(
      Array(2).fill('two P.near DERIVED_FIELD_LESS_PROTECTED'),
    );
    expect(found(tiny('one', input), derived('S3'))).toEqual(['two P.near DERIVED_FIELD_LESS_PROTECTED']);
    expect(found(tiny('one', input), derived('S4'))).toEqual([]);
  });

  it('on an interface object is held to the strictest type that implements the interface', () => {
    const media = tiny(
      'one',
      `type Query { m: Media ${s0} }
       interface Media ${key} { id: ID! ${s0} title: String ${s0} }
       type Book implements Media ${key} { id: ID! ${s0} title: String ${s0} }
       type Diary implements Media ${key} { id: ID! ${s0} title: String ${labelled('S5')} }`,
    );
    const shelf = (label: string) =>
      tiny(
        'two',
        `type Media ${key} @interfaceObject { id: ID! ${s0} title: String @external place: Int ${label} @requires(fields: "title") }`,
      );
    expect(found(media, shelf(labelled('S3')))).toEqual(['two Media.place DERIVED_FIELD_LESS_PROTECTED']);
    expect(found(media, shelf(labelled('S5')))).toEqual([]);
  });

  it('from a context is held to the types that set it', () => {
    const body = (label: string) =>
      tiny(
        'one',
        `type Query { p: P ${s0} }
         type P ${key} @context(name: "home") { id: ID! ${s0} district: String ${labelled('S4')} flat: Flat ${s0} }
         type Flat { rent(near: String @fromContext(field: "$home { district }")): Int ${label} }`,
      );
    expect(found(body(labelled('S3')))).toEqual(['one Flat.rent DERIVED_FIELD_LESS_PROTECTED']);
    expect(found(body(labelled('S4')))).toEqual([]);
  });

  it('may be computed from a key alone', () => {
    const one = tiny(
      'one',
      `type Query { p: P ${s0} } type P ${key} { id: ID! ${labelled('S2')} a: Int ${s0} }`,
    );
    const two = tiny(
      'two',
      `type P ${key} { id: ID! ${labelled('S2')} derived: Int ${s0} @requires(fields: "id") }`,
    );
    expect(found(one, two)).toEqual([]);
  });
});
