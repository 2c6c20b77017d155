import { s0, tiny } from '../tinyContract';
import { found, labelled, only } from './found';

const taking = (argument: string) => tiny('x', `type Query { a(${argument}): Int ${s0} }`);
const ofPerson = labelled('S2', 'idOf: "Person"');

describe('an argument that takes ids', () => {
  it('needs a label, in whatever list', () => {
    expect(only(taking('id: ID!'))).toMatchObject({
      subgraph: 'x',
      coordinate: 'Query.a(id:)',
      code: 'ARGUMENT_NOT_LABELLED',
      remedy: expect.stringContaining('idOf: "Person"'),
    });
    expect(found(taking('ids: [[ID!]!]'))).toEqual(['x Query.a(ids:) ARGUMENT_NOT_LABELLED']);
    expect(found(taking(`ids: [ID!]! ${labelled('S3')}`))).toEqual([]);
  });

  it('needs one inside an input object too, also one that an extension adds', () => {
    const body = `type Query { a(near: Area): Int ${s0} } input Area { place: Int }`;
    expect(found(tiny('x', `${body} extend input Area { person: ID }`))).toEqual([
      'x Area.person ARGUMENT_NOT_LABELLED',
    ]);
    expect(found(tiny('x', `${body} extend input Area { person: ID ${ofPerson} }`))).toEqual([]);
  });

  it('says whose ids they are when its name does', () => {
    for (const name of ['person', 'persons', 'families', 'child', 'children', 'subjectId']) {
      expect(found(taking(`${name}: [ID!] ${labelled('S2')}`))).toEqual([
        `x Query.a(${name}:) ARGUMENT_NAMES_NOBODY`,
      ]);
      expect(found(taking(`${name}: [ID!] ${ofPerson}`))).toEqual([]);
    }
    expect(found(taking(`course: ID ${s0}`))).toEqual([]);
  });

  it('says so too where the field finds a person or a family', () => {
    const finding = (label: string) => tiny('x', `type Query { family(id: ID! ${label}): Int ${s0} }`);
    expect(found(finding(labelled('S2')))).toEqual(['x Query.family(id:) ARGUMENT_NAMES_NOBODY']);
    expect(found(finding(labelled('S2', 'idOf: "Family"')))).toEqual([]);
  });

  it('has a label that is legal', () => {
    expect(found(taking('id: ID @data(class: "S3")'))).toEqual([
      'x Query.a(id:) LABEL_NOT_LEGAL',
      'x Query.a(id:) LABEL_NOT_LEGAL',
    ]);
    expect(only(taking(`id: ID ${labelled('S2', 'idOf: "Dog"')}`)).cause).toBe(
      '"Dog" has no ids of the hub.',
    );
  });

  it('is the only one that may say whose id it is', () => {
    expect(only(taking(`name: String ${ofPerson}`)).cause).toBe(
      'It is labelled idOf: "Person" but takes no ID.',
    );
    expect(only(tiny('x', `type Query { a: ID ${ofPerson} }`)).cause).toContain('a field hands out');
  });

  it('is not asked for where no id is handed in', () => {
    expect(found(taking('first: Int, name: String'))).toEqual([]);
  });

  it('is labelled alike by all that share it', () => {
    const sharing = (name: string, label: string) =>
      tiny(name, `type Query { a(area: Area): Int ${s0} @shareable } input Area { at: ID ${label} }`);
    expect(found(sharing('one', labelled('S2')), sharing('two', labelled('S3')))).toEqual([
      'two Area.at LABELS_DISAGREE',
    ]);
  });
});
