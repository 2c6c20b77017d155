import {
  type ArgumentNode,
  type FieldNode,
  type GraphQLInputType,
  getNamedType,
  isInputObjectType,
  isInterfaceType,
  isObjectType,
  Kind,
  type ValueNode,
} from 'graphql';
import type { DataLabel } from '../../schema/directives';
import type { Withholding } from './Decision';
import { decide, type Evidence, type PolicyRule } from './decide';
import type { FieldRequirement, Requirements } from './Requirements';
import { policyRules } from './rules';

/** What becomes of a field for a permission class. */
export type Outcome =
  | { readonly kind: 'permitted' }
  /** `told` may say less than `denied`: that something exists can be protected too. */
  | {
      readonly kind: 'denied';
      readonly denied: Withholding;
      readonly told: Withholding;
      readonly because: readonly string[];
    }
  /** Permitted, but what is asked could not be recorded. */
  | { readonly kind: 'unavailable' };

/** Outcomes for one permission class, each worked out once. */
export interface Outcomes {
  /** A field as it is asked: its arguments count too. */
  ofNode(type: string, node: FieldNode): Outcome;
  /** A field, whatever its arguments. */
  of(type: string, field: string): Outcome;
  /** An argument or input field by its own label. */
  ofLabel(requirement: FieldRequirement, label: DataLabel | null): Outcome;
}

const permitted: Outcome = { kind: 'permitted' };
const unavailable: Outcome = { kind: 'unavailable' };

/** What existence-sensitive facts are told as: like nothing recorded. */
const masked: Withholding = { kind: 'withheld', reason: 'NOT_RECORDED', remedy: 'NONE' };

/** @param logAvailable false: everything above S0 is unavailable */
export function openOutcomes(
  requirements: Requirements,
  evidence: Evidence,
  logAvailable: boolean,
  rules: readonly PolicyRule[] = policyRules,
): Outcomes {
  const known = new Map<string, Outcome>();
  const decided = (requirement: FieldRequirement): Outcome => {
    const verdict = decide(rules, { ...evidence, requirement, requirements });
    if (verdict.kind === 'permitted') return permitted;
    const { because, ...denied } = verdict;
    const told = requirement.label?.existenceSensitive === true ? masked : denied;
    return { kind: 'denied', denied, told, because };
  };
  /** A field is as closed as the most closed of what it is computed from. */
  const worked = (requirement: FieldRequirement): Outcome => {
    const own = decided(requirement);
    if (own.kind !== 'permitted') return own;
    for (const input of requirement.inputs) {
      const [type = '', field = ''] = input.split('.');
      const needed = requirements.of(type, field);
      const outcome = needed === null ? undefined : decided(needed);
      if (outcome === undefined) return decided({ ...requirement, label: null });
      if (outcome.kind !== 'permitted') return outcome;
    }
    return logAvailable || requirement.label?.class === 'S0' ? permitted : unavailable;
  };
  const of = (type: string, field: string): Outcome => {
    const coordinate = `${type}.${field}`;
    let outcome = known.get(coordinate);
    if (outcome === undefined) {
      const requirement = requirements.of(type, field);
      // What the hub answers itself (`__typename`, introspection) needs nobody's leave.
      outcome = requirement === null ? permitted : worked(requirement);
      known.set(coordinate, outcome);
    }
    return outcome;
  };
  const ofLabel = (requirement: FieldRequirement, label: DataLabel | null): Outcome => {
    if (label === null || label.idOf !== undefined || label.class === 'S0') return permitted;
    return decided({ ...requirement, label, isSubjectKey: false, isOpenRoot: false, inputs: [], proofs: [] });
  };
  return {
    of,
    ofLabel,
    ofNode(type, node) {
      const outcome = of(type, node.name.value);
      const requirement = outcome.kind === 'denied' ? null : requirements.of(type, node.name.value);
      if (requirement === null || !node.arguments?.length) return outcome;
      for (const label of labelsGiven(requirements, requirement, node.arguments)) {
        const given = ofLabel(requirement, label);
        if (given.kind !== 'permitted') return given;
      }
      return outcome;
    },
  };
}

/** Labels of arguments and input fields that are given. Asking by something is asking about it. */
function* labelsGiven(
  requirements: Requirements,
  { type, field }: FieldRequirement,
  given: readonly ArgumentNode[],
): Iterable<DataLabel | null> {
  const parent = requirements.publicSchema.getType(type);
  const definition = isObjectType(parent) || isInterfaceType(parent) ? parent.getFields()[field] : undefined;
  for (const { name, value } of given) {
    yield requirements.argumentLabelOf(type, field, name.value);
    const argument = definition?.args.find((one) => one.name === name.value);
    if (argument) yield* labelsIn(requirements, argument.type, value, new Set());
  }
}

function* labelsIn(
  requirements: Requirements,
  type: GraphQLInputType,
  value: ValueNode | null,
  around: ReadonlySet<string>,
): Iterable<DataLabel | null> {
  const input = getNamedType(type);
  if (!isInputObjectType(input)) return;
  if (value?.kind === Kind.LIST) {
    for (const item of value.values) yield* labelsIn(requirements, type, item, around);
    return;
  }
  const written = value?.kind === Kind.OBJECT ? value.fields : null;
  // What a variable will hold is not known here: everything it may hold counts.
  if (written === null && around.has(input.name)) return;
  const within = new Set([...around, input.name]);
  for (const field of Object.values(input.getFields())) {
    const part = written?.find(({ name }) => name.value === field.name)?.value;
    if (written !== null && part === undefined) continue;
    yield requirements.inputLabelOf(input.name, field.name);
    yield* labelsIn(requirements, field.type, part ?? null, within);
  }
}
