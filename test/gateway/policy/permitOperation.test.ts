import { parse, print } from 'graphql';
import { permitOperation } from '../../../gateway/policy/permitOperation';
import { evidenceOf, onOneLine, type TestCaller } from './gateOver';
import { townGate } from './smallTown';

const gate = townGate();

const adviser: TestCaller = { role: 'JOB_CENTER_ADVISER', controller: 'JOB_CENTER' };
const assistant: TestCaller = { role: 'KIM_ADMIN_ASSISTANT', controller: 'KIM_OFFICE' };
const officer: TestCaller = { role: 'IMMIGRATION_OFFICER', controller: 'IMMIGRATION_AUTHORITY' };
const school: TestCaller = { role: 'SCHOOL_STAFF', controller: 'SCHOOL' };

interface Shape {
  readonly of: string;
  readonly asks: string;
  readonly by?: TestCaller;
  readonly left: string;
  readonly told: readonly string[];
}

const shapes: readonly Shape[] = [
  {
    of: 'a field without a label is denied, its siblings are not',
    asks: '{ person(id: "1") { id name nickname } }',
    left: '{ person(id: "1") { id name } }',
    told: ['person.nickname: ROLE_NOT_PERMITTED'],
  },
  {
    of: 'an alias is told as the client wrote it, and the other alias of the same field too',
    asks: '{ one: person(id: "1") { a: health { x: insurer } b: health { since } id } }',
    by: school,
    left: '{ one: person(id: "1") { id } }',
    told: ['one.a: ROLE_NOT_PERMITTED', 'one.b: ROLE_NOT_PERMITTED'],
  },
  {
    of: 'a denied field leaves sibling fragments alone',
    asks: '{ person(id: "1") { ...A ...B } } fragment A on Person { id permit { state } } fragment B on Person { name permit { s: state } }',
    by: school,
    left: '{ person(id: "1") { id name } }',
    told: ['person.permit: ROLE_NOT_PERMITTED'],
  },
  {
    of: 'an object of which everything is denied is not asked for at all',
    asks: '{ notices { text about { name } } person(id: "1") { health { insurer } } }',
    by: school,
    left: '{ notices { text about { name id } } }',
    told: ['person.health: ROLE_NOT_PERMITTED', 'person: ROLE_NOT_PERMITTED'],
  },
  {
    of: 'what may not be null stays, without anything in it',
    asks: '{ notices { about { name } } }',
    by: assistant,
    left: '{ notices { __typename } }',
    told: ['notices.about: ROLE_NOT_PERMITTED'],
  },
  {
    of: 'with nothing left, nobody is asked',
    asks: '{ person(id: "1") { name } }',
    by: assistant,
    left: '{ __typename }',
    told: ['person: ROLE_NOT_PERMITTED'],
  },
  {
    of: 'a field of an interface is asked of those types only that permit it',
    asks: '{ holders { title id } }',
    by: assistant,
    left: '{ holders { __typename ... on Office { title } id ... on Person { id } } }',
    told: ['holders.title (Person): ROLE_NOT_PERMITTED'],
  },
  {
    of: 'below such a field the selection is the same for all types',
    asks: '{ holders { id contact { phone } } }',
    by: assistant,
    left: '{ holders { id ... on Person { id } } }',
    told: [
      'holders.contact (Person): ROLE_NOT_PERMITTED',
      'holders.contact.phone: ROLE_NOT_PERMITTED',
      'holders.contact: ROLE_NOT_PERMITTED',
    ],
  },
  {
    of: 'in a union the fragment of one type loses, the other does not',
    asks: '{ found { ... on Person { name title } ... on Office { title } } }',
    by: school,
    left: '{ found { ... on Person { name } ... on Office { title } ... on Person { id } } }',
    told: ['found.title (Person): ROLE_NOT_PERMITTED'],
  },
  {
    of: 'a field computed from a permitted one is asked, one computed from a denied one is not',
    asks: '{ person(id: "1") { mayWork fitness } }',
    by: adviser,
    left: '{ person(id: "1") { mayWork id } }',
    told: ['person.fitness: ROLE_NOT_PERMITTED'],
  },
  {
    of: 'by an argument one may not know nothing is found',
    asks: '{ notices { text } holders(named: "x") { id } found(by: { note: "y" }) { __typename } }',
    by: assistant,
    left: '{ notices { text } }',
    told: ['holders: ROLE_NOT_PERMITTED', 'found: ROLE_NOT_PERMITTED'],
  },
  {
    of: 'the same field without that argument is',
    asks: '{ holders { id } found(by: { text: "y" }) { __typename } }',
    by: assistant,
    left: '{ holders { id ... on Person { id } } found(by: {text: "y"}) { __typename ... on Person { id } } }',
    told: [],
  },
  {
    of: 'a variable may hold anything, so it counts as everything its type has',
    asks: 'query ($by: Search) { found(by: $by) { __typename } notices { text } }',
    by: assistant,
    left: 'query ($by: Search) { notices { text } }',
    told: ['found: ROLE_NOT_PERMITTED'],
  },
  {
    of: 'what must not be known to exist is told as not recorded, and what it hangs on is asked as ever',
    asks: '{ person(id: "1") { shelter { name } } }',
    by: school,
    left: '{ person(id: "1") { __typename id } }',
    told: ['person.shelter: NOT_RECORDED'],
  },
  {
    of: 'a mutation does what it does, whoever may read its result',
    asks: 'mutation { writeNote(person: "1") { text } }',
    by: assistant,
    left: 'mutation { writeNote(person: "1") { __typename } }',
    told: ['writeNote.text: ROLE_NOT_PERMITTED'],
  },
  {
    of: 'introspection and type names are nobody’s data',
    asks: '{ __typename __schema { queryType { name } } person(id: "1") { __typename name } }',
    by: assistant,
    left: '{ __typename __schema { queryType { name } } }',
    told: ['person: ROLE_NOT_PERMITTED'],
  },
  {
    of: 'behind the firewall only immigration is left, and what is about nobody',
    asks: '{ applications { number of { id name health { insurer } permit { state } } } person(id: "1") { permit { state } } notices { text } }',
    by: officer,
    left: '{ applications { number of { id permit { state } } } notices { text } }',
    told: ['applications.of.name: FIREWALL', 'applications.of.health: FIREWALL', 'person: FIREWALL'],
  },
  {
    of: 'a list of everybody’s records is for the agency’s own staff',
    asks: '{ applications { number } notices { text } }',
    left: '{ notices { text } }',
    told: ['applications: ROLE_NOT_PERMITTED'],
  },
  {
    of: 'the hub’s own id takes another name where the client uses that one',
    asks: '{ person(id: "1") { id: name } }',
    left: '{ person(id: "1") { id: name lotseId: id } }',
    told: [],
  },
];

describe('what is left of an operation after gate 1', () => {
  it.each(shapes)('$of', ({ asks, by, left, told }) => {
    expect(gate.left(asks, by)).toBe(left);
    expect(gate.told(asks, by)).toEqual(told);
  });

  it('is one object per prepared operation and permission class', () => {
    const prepared = { operation: parse('{ notices { text } }').definitions[0] as never };
    const ask = (caller: TestCaller) => permitOperation(prepared, evidenceOf(caller), gate.requirements);
    expect(ask({})).toBe(ask({}));
    expect(ask(school)).not.toBe(ask({}));
    expect(ask({ purpose: 'HOUSING_SUPPORT' })).not.toBe(ask({}));
    expect(ask({ logAvailable: false })).not.toBe(ask({}));
  });

  it('tells the record what was denied, for the real reason, and whose it is', () => {
    const { denials } = gate.permit('{ person(id: "1") { name title shelter { name } nickname } }', school);
    expect(denials).toEqual([
      {
        agency: 'casework',
        controllers: ['KIM_OFFICE', 'WELFARE_CASEWORK'],
        reason: 'ROLE_NOT_PERMITTED',
        coordinates: ['Person.title'],
      },
      {
        agency: 'health',
        controllers: ['REFUGEE_COUNSELLING'],
        reason: 'ROLE_NOT_PERMITTED',
        coordinates: ['Person.shelter'],
      },
      { agency: 'casework', controllers: [], reason: 'ROLE_NOT_PERMITTED', coordinates: ['Person.nickname'] },
    ]);
  });

  it('says whether anything above S0 is asked', () => {
    expect(gate.permit('{ notices { text } }').personal).toBe(false);
    expect(gate.permit('{ notices { about { id } } }').personal).toBe(true);
    expect(gate.permit('{ notices { text } person(id: "1") { name } }', assistant).personal).toBe(false);
  });
});

describe('while the log is down', () => {
  const down: TestCaller = { logAvailable: false };

  it('what is about nobody is asked, all else is unavailable and not withheld', () => {
    const permitted = gate.permit('{ notices { text about { name } } person(id: "1") { name } }', down);
    expect(onOneLine(print(permitted.asked))).toBe('{ notices { text } }');
    expect(permitted.withheld).toEqual([]);
    expect(permitted.unavailable).toEqual([
      { path: ['notices', 'about'], typeCondition: null },
      { path: ['person'], typeCondition: null },
    ]);
    expect(permitted.personal).toBe(false);
  });

  it('what is denied is denied all the same', () => {
    expect(gate.told('{ person(id: "1") { name } }', { ...assistant, ...down })).toEqual([
      'person: ROLE_NOT_PERMITTED',
    ]);
  });
});
