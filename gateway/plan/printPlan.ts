import { parse, print } from 'graphql';
import type { EntityQuestion, PlanNode, Requirement, Rewrite, RewriteStep, Step } from './nodes';

/** A plan as text for people: used by `explain` and by every plan test. The same plan always prints the same. */
export function printPlan(plan: PlanNode | null): string {
  return plan === null ? 'nothing to ask' : printNode(plan).join('\n');
}

function printNode(node: PlanNode): readonly string[] {
  switch (node.kind) {
    case 'sequence':
      return ['in sequence:', ...indented(node.nodes.flatMap(printNode))];
    case 'parallel':
      return ['side by side:', ...indented(node.nodes.flatMap(printNode))];
    case 'condition':
      return [
        ...(node.when ? [`if $${node.variable}:`, ...indented(printNode(node.when))] : []),
        ...(node.otherwise ? [`unless $${node.variable}:`, ...indented(printNode(node.otherwise))] : []),
      ];
    case 'fetch': {
      const where = node.at.length === 0 ? '' : ` at ${printPath(node.at)}`;
      return [
        `ask ${node.agency}${where}:`,
        ...indented([
          ...operation(node.operation),
          ...node.outputRewrites.map((one) => `then ${printRewrite(one)}`),
        ]),
      ];
    }
    case 'entities':
      return [
        `ask ${node.agency} about entities:`,
        ...indented([...node.questions.flatMap(printQuestion), ...operation(node.operation)]),
      ];
    default:
      return noOtherKind(node);
  }
}

function printQuestion(question: EntityQuestion): readonly string[] {
  return [
    `${question.alias} at ${question.paths.map(printPath).join(' and ')}`,
    ...indented([
      ...question.requires.map((one) => `by ${printRequirement(one)}`),
      ...question.inputRewrites.map((one) => `first ${printRewrite(one)}`),
      ...question.outputRewrites.map((one) => `then ${printRewrite(one)}`),
    ]),
  ];
}

/** `people.@.[Dog].owner`: `@` is each item of a list, `[…]` only objects of these types. */
export function printPath(path: readonly Step[]): string {
  const steps = path.map((step) => {
    if (step.kind === 'field') return step.name;
    return step.kind === 'items' ? '@' : `[${step.types.join(' ')}]`;
  });
  return steps.length === 0 ? 'the root' : steps.join('.');
}

function printRequirement(requirement: Requirement): string {
  const inner = requirement.selections
    ? ` { ${requirement.selections.map(printRequirement).join(' ')} }`
    : '';
  if (requirement.kind === 'type') return `... on ${requirement.type}${inner}`;
  const { local, name } = requirement;
  return `${local === name ? name : `${name}: ${local}`}${inner}`;
}

function printRewrite(rewrite: Rewrite): string {
  const path = rewrite.path.map(printRewriteStep).join('.');
  return rewrite.kind === 'set' ? `set ${path} to "${rewrite.value}"` : `rename ${path} to ${rewrite.to}`;
}

function printRewriteStep(step: RewriteStep): string {
  return step.kind === 'key' ? step.name : `[${step.types.join(' ')}]`;
}

function operation(text: string): readonly string[] {
  return print(parse(text)).split('\n');
}

function indented(lines: readonly string[]): readonly string[] {
  return lines.map((line) => (line === '' ? '' : `  ${line}`));
}

function noOtherKind(node: never): never {
  return node;
}
