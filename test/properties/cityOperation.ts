import {
  type GraphQLArgument,
  type GraphQLInputType,
  type GraphQLSchema,
  isEnumType,
  isListType,
  isNonNullType,
  parse,
} from 'graphql';
import { type Story, storyIds } from '../../city/stories/storyIds';
import { limits } from '../../gateway/limits/index';
import { Chance } from '../differential/Chance';
import type { Asked } from '../differential/World';
import { writeOperation } from '../differential/writeOperation';

const units: Readonly<Record<string, 'Family' | 'Case' | undefined>> = { family: 'Family', case: 'Case' };

/** A random operation over the published schema, beginning at persons, family and case of one of the fifteen stories: one case manager may ask it. */
export function cityOperation(schema: GraphQLSchema, seed: string): Asked {
  for (let attempt = 0; ; attempt++) {
    const chance = new Chance(`${seed}/${attempt}`);
    const story = chance.oneOf(Object.keys(storyIds) as Story[]);
    const entries = Array.from({ length: chance.between(2, 4) }, () => someEntry(story, chance));
    const asked = writeOperation(schema, chance, { entries, argument: someArgument });
    const document = parse(asked.operation, { noLocation: true });
    if (!limits.every((limit) => limit.count(document) <= limit.most)) continue;
    if (isPut(asked.operation, chance)) return asked;
  }
}

/** What guidance adds to a family: each of these asks the hub for its whole situation once more. */
const guided = /\b(obstacles|highestObstacle|offers|deadlines|nextDeadline|openQuestions)\b/;

/** Guidance has searches of its own, so only some of the random questions that ask it are put. */
export const isPut = (operation: string, chance: Chance): boolean => !guided.test(operation) || chance.of(10);

function someEntry(name: Story, chance: Chance): { text: string; type: string } {
  const story = storyIds[name];
  // Households and benefit units are reached through their families, as clients reach them.
  const known = Object.entries(story).filter(([key]) => key !== 'household' && key !== 'benefitUnit');
  const [key, id] = chance.oneOf(known);
  const type = units[key] ?? 'Person';
  return { text: `${type.toLowerCase()}(id: "${id}")`, type };
}

export function someArgument({ name, type, defaultValue }: GraphQLArgument, chance: Chance): string | null {
  // A cursor is only right where an earlier page gave it.
  if (name === 'after') return null;
  const isRequired = isNonNullType(type) && defaultValue === undefined;
  return isRequired || chance.of(60) ? someValue(type, chance) : null;
}

function someValue(type: GraphQLInputType, chance: Chance): string | null {
  if (isNonNullType(type)) return someValue(type.ofType, chance);
  if (isListType(type))
    return `[${Array.from({ length: chance.below(4) }, () => someValue(type.ofType, chance)).join(', ')}]`;
  if (isEnumType(type)) return chance.oneOf(type.getValues()).name;
  switch (type.name) {
    case 'Int':
      return String(chance.between(1, 20));
    case 'Boolean':
      return String(chance.of(50));
    case 'Date':
      return `"2026-${chance.oneOf(['01', '06', '11', '12'])}-${chance.oneOf(['01', '15', '28'])}"`;
    default:
      return null;
  }
}
