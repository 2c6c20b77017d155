import { grantedOperation } from '../../../schema/grant';
import type { FactPath } from './FactPath';
import type { FactShapes } from './factShapes';
import { familiesKey, waitKeys } from './HubAnswer';

/** Selections by field name; an empty one is a leaf. */
interface Selection extends Map<string, Selection> {}

/**
 * The one operation that guidance asks the hub: the union of what all rules need, each fact once, with how fresh and how sure its record is.
 * @param needs of all rules and deadlines
 * @returns GraphQL text in a fixed order, so that the same needs give the same text
 */
export function factsOperation(needs: readonly FactPath[], shapes: FactShapes): string {
  const family: Selection = new Map();
  const waits: Selection = new Map();
  for (const path of ['person.id', 'member.until', 'family.id', ...needs]) {
    const [root = '', ...keys] = path.split('.');
    if (root === 'wait') add(waits, keys, root, shapes);
    else add(family, [...prefixes[root as keyof typeof prefixes], ...keys], '', shapes);
  }
  const waitFields = Object.entries(waitKeys).flatMap(([name, key]) => {
    const selection = waits.get(name);
    return selection === undefined
      ? []
      : [`${key}: waitingTime(${waitArguments[name] ?? ''}) ${braces(selection)}`];
  });
  return `query ${grantedOperation}($families: [ID!]!) {
  ${familiesKey}(ids: $families) ${braces(family)}${waitFields.map((field) => `\n  ${field}`).join('')}
}
`;
}

const prefixes = { person: ['members', 'person'], member: ['members'], family: [] } as const;

const waitArguments: Readonly<Record<string, string>> = {
  provisionalDocument: 'controller: IMMIGRATION_AUTHORITY, kind: PROVISIONAL_DOCUMENT',
  workPermission: 'controller: IMMIGRATION_AUTHORITY, kind: WORK_PERMISSION',
};

/** How a place within the family is named by rules: persons and members have roots of their own. */
function named(keys: readonly string[]): string {
  const path = keys.join('.');
  if (path.startsWith('members.person.')) return `person.${path.slice('members.person.'.length)}`;
  if (path.startsWith('members.')) return `member.${path.slice('members.'.length)}`;
  return `family.${path}`;
}

function add(selection: Selection, keys: readonly string[], root: string, shapes: FactShapes): void {
  let at = selection;
  for (const [index, key] of keys.entries()) {
    const next: Selection = at.get(key) ?? new Map();
    at.set(key, next);
    at = next;
    const here = keys.slice(0, index + 1);
    const isFrame = root === 'wait' || named(here) === 'family.members' || named(here) === 'member.person';
    const isLast = index === keys.length - 1;
    if (isFrame || isLast) continue;
    for (const told of shapes.shapeOf(named(here)).tells) if (!at.has(told)) at.set(told, new Map());
  }
}

function braces(selection: Selection): string {
  const fields = [...selection]
    .sort(([a], [b]) => a.localeCompare(b, 'en'))
    .map(([name, below]) => (below.size === 0 ? name : `${name} ${braces(below)}`));
  return `{ ${fields.join(' ')} }`;
}
