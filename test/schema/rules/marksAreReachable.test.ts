import { s0, tiny } from '../tinyContract';
import { found, labelled, only } from './found';

const contract = (way: string, end: string, more = '') =>
  tiny(
    'x',
    `type Query { p: Person ${labelled('S3')} ${more} }
     type Person @key(fields: "id") { id: ID! ${s0} record: School ${way} }
     type School { name: String ${end} }`,
  );
const contact = labelled('S3', 'contactPoint: true');

describe('a contact point', () => {
  it('is led to by contact points', () => {
    expect(found(contract(contact, contact))).toEqual([]);
    expect(only(contract(labelled('S3'), contact))).toMatchObject({
      coordinate: 'School.name',
      code: 'MARK_NOT_REACHABLE',
      remedy: 'Add contactPoint: true to the field that leads to School, or take it out of this label.',
    });
  });

  it('needs one way, not all', () => {
    expect(found(contract(labelled('S3'), contact, `school: School ${contact}`))).toEqual([]);
    expect(found(contract(labelled('S3'), contact, `school: School ${s0}`))).toEqual([]);
  });

  it('may be led to by an interface or a union', () => {
    const through = (abstract: string, led: string) =>
      tiny('x', `type Query { p: Place ${led} } ${abstract} { name: String ${contact} }`);
    for (const abstract of [
      'interface Place { name: String @data(class: "S0") } type School implements Place',
      'union Place = School type School',
    ]) {
      expect(found(through(abstract, contact)).filter((one) => one.includes('MARK'))).toEqual([]);
      expect(found(through(abstract, labelled('S3')))).toContain('x School.name MARK_NOT_REACHABLE');
    }
  });

  it('of a person needs none: whom it is about is known', () => {
    expect(found(contract(contact, labelled('S3')))).toEqual([]);
  });
});

describe('a reference where only references are let go', () => {
  const only = labelled('S3', 'release: "REFERENCE_ONLY"');
  const reference = labelled('S3', 'reference: true, release: "REFERENCE_ONLY"');

  it('is led to by a reference, or by what is let go as a whole', () => {
    expect(found(contract(only, reference))).toEqual(['x School.name MARK_NOT_REACHABLE']);
    expect(found(contract(reference, reference))).toEqual([]);
    expect(found(contract(labelled('S3', 'release: "AUTO_UNDER_CONSENT"'), reference))).toEqual([]);
  });

  it('is nothing special under another mode', () => {
    expect(found(contract(only, labelled('S3', 'reference: true')))).toEqual([]);
  });
});
