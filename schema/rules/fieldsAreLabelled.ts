import { type ConstDirectiveNode, valueFromASTUntyped } from 'graphql';
import { releaseModes } from '../accessTerms';
import type { CompositionProblem } from '../CompositionProblem';
import { controllers, dataCategories, dataClasses } from '../directives';
import type { LintRule } from './LintRule';

/** Every field says which protection it needs, what kind of fact it is and who answers for it (domain.md 3.0). */
export const fieldsAreLabelled: LintRule = (contracts) =>
  contracts.flatMap(({ name, types }) =>
    [...types].flatMap(([type, { fields }]) =>
      [...fields].flatMap(([field, { label, external }]) => {
        // What is resolved elsewhere is labelled there.
        if (label === null && external) return [];
        const at = { subgraph: name, coordinate: `${type}.${field}` };
        return label === null
          ? [{ ...at, ...unlabelled }]
          : [...labelFaults(label), ...idOfFault(label)].map((fault) => ({ ...at, ...fault }));
      }),
    ),
  );

type Fault = Pick<CompositionProblem, 'code' | 'cause' | 'remedy'>;

const unlabelled: Fault = {
  code: 'FIELD_NOT_LABELLED',
  cause: 'The field has no @data label, and its type has none either.',
  remedy: 'Write @data(class: …, category: …, controller: […]) on the field or on its type.',
};

const illegal = (cause: string, remedy: string): Fault => ({ code: 'LABEL_NOT_LEGAL', cause, remedy });

const argumentsOf = (label: ConstDirectiveNode): Readonly<Record<string, unknown>> =>
  Object.fromEntries(
    (label.arguments ?? []).map(({ name, value }) => [name.value, valueFromASTUntyped(value)]),
  );

const idOfFault = (label: ConstDirectiveNode): readonly Fault[] =>
  argumentsOf(label).idOf === undefined
    ? []
    : [illegal('"idOf" says whose id is handed in, and a field hands out.', 'Take idOf out of the label.')];

/** What is wrong with a label, wherever it stands. */
export function labelFaults(label: ConstDirectiveNode): readonly Fault[] {
  const given = argumentsOf(label);
  const named = given.controller === undefined ? [] : [given.controller].flat();
  const found: Fault[] = [];
  if (!isOneOf(dataClasses, given.class)) {
    found.push(illegal(`${say(given.class)} is no class of protection.`, oneOf('class', dataClasses)));
  }
  if (given.category !== undefined && !isOneOf(dataCategories, given.category)) {
    found.push(illegal(`${say(given.category)} is no category of data.`, oneOf('category', dataCategories)));
  }
  for (const controller of named) {
    if (isOneOf(controllers, controller)) continue;
    found.push(illegal(`${say(controller)} is no controller.`, oneOf('controller', controllers)));
  }
  if (given.release !== undefined && !isOneOf(releaseModes, given.release)) {
    found.push(illegal(`${say(given.release)} is no mode of release.`, oneOf('release', releaseModes)));
  }
  if (given.idOf !== undefined && !isOneOf(subjects, given.idOf)) {
    found.push(illegal(`${say(given.idOf)} has no ids of the hub.`, oneOf('idOf', subjects)));
  }
  // Only what is public needs neither a kind nor somebody who answers for it.
  if (given.class === 'S0' || !isOneOf(dataClasses, given.class)) return found;
  if (given.category === undefined) {
    found.push(illegal('Above class S0 a label names its category.', oneOf('category', dataCategories)));
  }
  if (named.length === 0) {
    found.push(illegal('Above class S0 a label names its controller.', oneOf('controller', controllers)));
  }
  return found;
}

const subjects = ['Person', 'Family'] as const;
const isOneOf = (known: readonly string[], value: unknown): boolean =>
  typeof value === 'string' && known.includes(value);
const say = (value: unknown): string => (value === undefined ? 'Nothing' : JSON.stringify(value));
const oneOf = (argument: string, known: readonly string[]): string =>
  `Use for "${argument}" one of ${known.join(', ')}.`;
