import { s0, tiny } from '../tinyContract';
import { found, labelled, only } from './found';

const key = '@key(fields: "id")';
const id = `id: ID! ${labelled('S2')}`;
const authority = { controllers: ['IMMIGRATION_AUTHORITY'] as const };
const file = labelled('S3', '', 'IMMIGRATION_AUTHORITY');

const casework = tiny(
  'casework',
  `type Query { person: Person ${labelled('S2')} }
   type Person ${key} { ${id} caseNumber: String ${labelled('S1')} health: String ${labelled('S4')} city: String ${s0} }
   type Family ${key} { id: ID! ${labelled('S1')} name: String ${labelled('S2')} }
   type District @key(fields: "code") { code: Code! ${s0} name: String ${s0} }
   enum Code { NORTH SOUTH }`,
  { hubOwned: true, controllers: ['KIM_OFFICE'] },
);
const immigration = (definitions: string) => tiny('immigration', definitions, authority);
const person = (more: string) => immigration(`type Person ${key} { ${id} ${more} }`);

describe('into the immigration subgraph goes', () => {
  it('the key of a person', () => {
    expect(found(casework, person(`file: Int ${file}`))).toEqual([]);
  });

  it.each([
    ['S4', 'health'],
    ['S1', 'caseNumber'],
  ])('no required field of class %s', (dataClass, field) => {
    const problem = only(
      casework,
      person(
        `${field}: String @external file: Int ${labelled('S5', '', 'IMMIGRATION_AUTHORITY')} @requires(fields: "${field}")`,
      ),
    );
    expect(problem).toMatchObject({
      subgraph: 'immigration',
      coordinate: `Person.${field}`,
      code: 'FIREWALL_CROSSED',
    });
    expect(problem.cause).toContain(`(${dataClass})`);
  });

  it('a required field that is public', () => {
    expect(
      found(casework, person(`city: String @external file: Int ${file} @requires(fields: "city")`)),
    ).toEqual([]);
  });

  it('no provided field', () => {
    const provides = immigration(
      `type Query { worst: Person ${file} @provides(fields: "health") } type Person ${key} { ${id} health: String @external }`,
    );
    expect(found(casework, provides)).toContain('immigration Person.health FIREWALL_CROSSED');
  });

  it('no family, and no other key above public', () => {
    expect(
      found(casework, immigration(`type Family ${key} { id: ID! ${labelled('S1')} file: Int ${file} }`)),
    ).toEqual(['immigration Family.id FIREWALL_CROSSED']);
    expect(
      found(
        casework,
        immigration(
          `type District @key(fields: "code") { code: Code! ${s0} load: Int ${file} } enum Code { NORTH SOUTH }`,
        ),
      ),
    ).toEqual([]);
  });

  it('no key of a person that says more than the id', () => {
    const more = immigration(
      `type Person ${key} @key(fields: "id health") { ${id} health: ID! ${labelled('S4')} file: Int ${file} }`,
    );
    expect(found(casework, more)).toContain('immigration Person.health FIREWALL_CROSSED');
  });

  it('nothing by way of an interface object', () => {
    const subject = tiny(
      'social',
      `interface Subject ${key} { id: ID! ${s0} } type Client implements Subject ${key} { id: ID! ${s0} a: Int ${s0} }`,
    );
    expect(
      found(
        casework,
        subject,
        immigration(`type Subject ${key} @interfaceObject { id: ID! ${s0} file: Int ${file} }`),
      ),
    ).toEqual(['immigration Subject FIREWALL_CROSSED']);
  });

  it('nothing from a context', () => {
    const context = immigration(
      `type Person ${key} @context(name: "who") { ${id} n: Int ${file} part: Part ${file} }
       type Part { a(b: Int @fromContext(field: "$who { n }")): Int ${file} }`,
    );
    expect(found(casework, context)).toEqual(['immigration Part.a(b:) FIREWALL_CROSSED']);
  });

  it('no argument with facts of others, and no id of a family', () => {
    const asking = (argument: string) => immigration(`type Query { wait(${argument}): Int ${s0} }`);
    expect(found(casework, asking(`therapy: Boolean ${labelled('S4', '', 'HEALTH_PROVIDER')}`))).toEqual([
      'immigration Query.wait(therapy:) LABEL_NAMES_ANOTHERS_CONTROLLER',
      'immigration Query.wait(therapy:) FIREWALL_CROSSED',
    ]);
    expect(found(casework, asking(`family: ID ${labelled('S1', 'idOf: "Family"')}`))).toEqual([
      'immigration Query.wait(family:) FIREWALL_CROSSED',
    ]);
    expect(found(casework, asking(`person: ID ${labelled('S2', 'idOf: "Person"')}`))).toEqual([]);
    expect(found(casework, asking(`kind: Int ${file}`))).toEqual([]);
  });

  it('nothing under another name: directives of federation keep theirs', () => {
    const contract = person(`file: Int ${file}`);
    const renamed = {
      ...contract,
      sdl: contract.sdl.replace('"@requires"', '{ name: "@requires", as: "@needs" }'),
    };
    expect(only(casework, renamed).cause).toContain('(@needs)');
    const prefixed = {
      ...contract,
      sdl: contract.sdl.replace(`file: Int`, 'file: Int @federation__requires(fields: "id")'),
    };
    expect(only(casework, prefixed).cause).toContain('(@federation__requires)');
  });
});

describe('out of the immigration subgraph', () => {
  it('other agencies may require what the law lets them see', () => {
    const social = tiny(
      'social',
      `type Person ${key} { ${id} status: String @external benefit: Int ${labelled('S3', '', 'SOCIAL_ASSISTANCE_UNIT')} @requires(fields: "status") }`,
    );
    expect(found(casework, person(`status: String ${file}`), social)).toEqual([]);
  });
});
