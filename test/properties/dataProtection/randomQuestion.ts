import {
  type GraphQLObjectType,
  getNamedType,
  isCompositeType,
  isNonNullType,
  isObjectType,
  parse,
} from 'graphql';
import { type Story, storyIds } from '../../../city/stories/storyIds';
import { limits } from '../../../gateway/limits/index';
import { Chance } from '../../differential/Chance';
import type { Asked } from '../../differential/World';
import { writeOperation } from '../../differential/writeOperation';
import type { Hub } from '../../harness/startHub';
import { isPut, someArgument } from '../cityOperation';
import { publicSchema } from '../cityProperties';
import { type Asker, askerAs, managerOf } from './City';
import { isOfAgency } from './footingIn';
import { readLabels } from './Labels';
import { identifying } from './whatIsWrong';

/** A random question about the people of one story, or two, and somebody who puts it. */
export interface RandomQuestion extends Asked {
  readonly story: Story;
}

export function randomQuestion(seed: string): RandomQuestion {
  for (let attempt = 0; ; attempt++) {
    const chance = new Chance(`${seed}/${attempt}`);
    const story = chance.oneOf(Object.keys(storyIds) as Story[]);
    const other = chance.of(25) ? chance.oneOf(Object.keys(storyIds) as Story[]) : story;
    const entries = Array.from({ length: chance.between(1, 3) }, (_, index) =>
      entry(chance, index === 0 ? story : other),
    );
    const asked = chance.of(40)
      ? roundabout(chance, story)
      : writeOperation(publicSchema, chance, { entries, argument: someArgument });
    const operation = identifying(asked.operation);
    const document = parse(operation, { noLocation: true });
    if (limits.every((limit) => limit.count(document) <= limit.most) && isPut(operation, chance))
      return { operation, variables: asked.variables, story };
  }
}

function entry(chance: Chance, story: Story): { text: string; type: string } {
  const known = Object.entries(storyIds[story]).filter(
    ([key]) => key !== 'household' && key !== 'benefitUnit',
  );
  const [key, id] = chance.oneOf(known);
  const type = key === 'family' ? 'Family' : key === 'case' ? 'Case' : 'Person';
  return { text: `${type.toLowerCase()}(id: "${id}")`, type };
}

const consented = [
  'CASE_COORDINATION',
  'CASE_COORDINATION',
  'BENEFIT_CLARIFICATION',
  'RESIDENCE_PROCEDURE_SUPPORT',
  'CHILDCARE_AND_SCHOOL_PLACEMENT',
  'HEALTH_CARE_ACCESS',
  'LABOUR_MARKET_INTEGRATION',
  'HOUSING_SUPPORT',
  'CHILD_PROTECTION',
];

const others: readonly (readonly [name: string, purposes: readonly string[]])[] = [
  ['deputy', consented],
  ['case-manager-kim', consented],
  ['case-manager-other-district', consented],
  ['coordinator', ['CASE_COORDINATION', 'PLANNING_STATISTICS']],
  ['block-3-officer', ['RESIDENCE_PROCEDURE_SUPPORT']],
  ['naturalisation-officer', ['RESIDENCE_PROCEDURE_SUPPORT']],
  ['social-officer', ['BENEFIT_CLARIFICATION', 'CASE_COORDINATION']],
  ['job-center-adviser', ['LABOUR_MARKET_INTEGRATION', 'BENEFIT_CLARIFICATION']],
  ['public-health-staff', ['HEALTH_CARE_ACCESS']],
  ['school-authority-officer', ['CHILDCARE_AND_SCHOOL_PLACEMENT']],
  ['amal', ['DATA_SUBJECT_ACCESS']],
  ['data-protection-officer', ['DATA_PROTECTION_CONTROL']],
  ['analyst', ['PLANNING_STATISTICS']],
];

/** Ways through the agencies' own records from one person to another: `benefits { covered { … } }`. */
function waysOn(): readonly string[] {
  const ways: string[] = [];
  const walk = (type: string, before: readonly string[]): void => {
    const named = publicSchema.getType(type);
    if (!isObjectType(named)) return;
    for (const field of Object.values(named.getFields())) {
      const label = labels.get(`${type}.${field.name}`);
      const next = getNamedType(field.type).name;
      const isOfThem =
        label?.controllers.some(isOfAgency) && field.args.every(({ type: of }) => !isNonNullType(of));
      if (!isOfThem || before.includes(field.name)) continue;
      const way = [...before, field.name];
      if (next === 'Person') ways.push(way.join(' '));
      else if (way.length < 4) walk(next, way);
    }
  };
  for (const type of ['Person', 'Family']) walk(type, [type]);
  return ways;
}

const labels = readLabels('api');
/** Every other question goes straight to the members of a family. */
const ways = waysOn().flatMap((way) => [way, 'Family members person']);
const personType = publicSchema.getType('Person') as GraphQLObjectType;
const told = Object.values(personType.getFields()).filter(
  ({ name, args }) =>
    labels.get(`Person.${name}`)?.controllers.some(isOfAgency) &&
    args.every(({ type }) => !isNonNullType(type)),
);

/** Asks of somebody what an agency knows of her, by way of what it knows of somebody else. */
function roundabout(chance: Chance, story: Story): Asked {
  const [start = '', ...steps] = chance.oneOf(ways).split(' ');
  const persons = Object.entries(storyIds[story]).filter(([key]) => !units.includes(key));
  const id = start === 'Family' ? storyIds[story].family : chance.oneOf(persons)[1];
  const facts = chance.some(told, 2, 7).map(({ name, type }) => {
    const named = getNamedType(type);
    if (!isObjectType(named)) return name;
    const leaves = Object.values(named.getFields()).filter(
      (leaf) => !isCompositeType(getNamedType(leaf.type)) && leaf.args.length === 0,
    );
    return `${name} { ${leaves.map((leaf) => leaf.name).join(' ')} }`;
  });
  const inside = steps.reduceRight((inner, step) => `${step} { ${inner} }`, facts.join(' '));
  return { operation: `{ ${start.toLowerCase()}(id: "${id}") { ${inside} } }`, variables: {} };
}

const units = ['family', 'case', 'household', 'benefitUnit'];

/** Mostly whoever manages the story's case; otherwise anybody. */
export async function randomAsker(hub: Hub, seed: string, story: Story): Promise<Asker> {
  const chance = new Chance(seed);
  if (chance.of(70)) {
    const manager = await managerOf(hub, story, chance.oneOf(consented));
    if (manager !== null) return manager;
  }
  const [name, purposes] = chance.oneOf(others);
  return askerAs(name, chance.oneOf(purposes));
}
