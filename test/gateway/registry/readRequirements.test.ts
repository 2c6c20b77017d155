import { printDataLabel } from '../../../schema/directives';
import { composeLabelled, gateOverSupergraph } from '../policy/gateOver';

const open = printDataLabel({ class: 'S0' });
const job = printDataLabel({ class: 'S3', category: 'EMPLOYMENT', controller: ['JOB_CENTER'] });
const clinic = printDataLabel({
  class: 'S4',
  category: 'HEALTH_FUNCTIONAL',
  controller: ['HEALTH_PROVIDER'],
});

const { requirements, publicSchema } = gateOverSupergraph(
  composeLabelled({
    one: `
      type Query { things: [Thing!]! ${job} nodes: [Node!] ${open} find(by: Find, secret: String ${clinic}): Int ${open} }
      input Find { text: String ${job} more: Find }
      interface Node @key(fields: "id") { id: ID! title: String! }
      type Thing implements Node @key(fields: "id") ${open} {
        id: ID!
        title: String! ${clinic}
        depth: Depth
        hidden: String @inaccessible ${clinic}
      }
      type Other implements Node @key(fields: "id") { id: ID! ${open} title: String! ${open} }
      type Depth ${job} { a: Int b: Deeper }
      type Deeper ${clinic} { c: Int }`,
    two: `
      type Thing @key(fields: "id") {
        id: ID! ${open}
        depth: Depth @external
        hidden: String @external
        sum: Int @requires(fields: "depth { a b { c } }") ${job}
        twice: Int @requires(fields: "hidden") ${job}
      }
      type Depth { a: Int @external b: Deeper @external }
      type Deeper { c: Int @external }`,
    three: `
      type Thing @key(fields: "id") {
        id: ID! ${open}
        sum: Int @external
        judged: Boolean @requires(fields: "sum") ${job}
      }
      type Node @key(fields: "id") @interfaceObject { id: ID! ${open} score: Int! ${job} }`,
  }),
);

describe('what a supergraph says of protection', () => {
  it('is read per field, else per type', () => {
    expect(requirements.labelOf('Thing', 'title')).toMatchObject({ class: 'S4' });
    expect(requirements.labelOf('Thing', 'id')).toMatchObject({ class: 'S0' });
    expect(requirements.labelOf('Depth', 'a')).toMatchObject({ class: 'S3' });
  });

  it('of an interface is the strictest of its types', () => {
    expect(requirements.labelOf('Node', 'title')).toMatchObject({ class: 'S4' });
  });

  it('of an interface object’s field holds for every type', () => {
    expect(requirements.labelOf('Other', 'score')).toMatchObject({ class: 'S3' });
    expect(requirements.of('Other', 'score')?.agencies).toEqual(['three']);
  });

  it('of arguments and input fields stands with them', () => {
    expect(requirements.argumentLabelOf('Query', 'find', 'secret')).toMatchObject({ class: 'S4' });
    expect(requirements.argumentLabelOf('Query', 'find', 'by')).toBeNull();
    expect(requirements.inputLabelOf('Find', 'text')).toMatchObject({ class: 'S3' });
  });

  it('is nothing where nothing is said', () => {
    expect(requirements.labelOf('Nobody', 'nothing')).toBeNull();
    expect(requirements.of('Thing', '__typename')).toBeNull();
    expect(requirements.of('Thing', 'nothing')).toBeNull();
  });

  it('names all that a field is computed from, on every level and through others', () => {
    const all = ['Deeper.c', 'Depth.a', 'Depth.b', 'Thing.depth'];
    expect([...(requirements.of('Thing', 'sum')?.inputs ?? [])].sort()).toEqual(all);
    expect([...(requirements.of('Thing', 'judged')?.inputs ?? [])].sort()).toEqual([...all, 'Thing.sum']);
    expect(requirements.of('Thing', 'twice')?.inputs).toEqual(['Thing.hidden']);
  });
});

describe('the public schema', () => {
  const typeOf = (type: string, field: string): string => {
    const parent = publicSchema.getType(type);
    return parent && 'getFields' in parent ? String(parent.getFields()[field]?.type) : 'none';
  };

  it('lets everything above S0 be null, and only that', () => {
    expect(typeOf('Query', 'things')).toBe('[Thing!]');
    expect(typeOf('Thing', 'title')).toBe('String');
    expect(typeOf('Thing', 'id')).toBe('ID!');
    expect(typeOf('Other', 'title')).toBe('String!');
  });

  it('lets an interface promise no more than its types, and its types what an interface object does', () => {
    expect(typeOf('Node', 'title')).toBe('String');
    expect(typeOf('Node', 'score')).toBe('Int');
    expect(typeOf('Other', 'score')).toBe('Int');
  });
});
