import { type FieldNode, isAbstractType, Kind, type OperationDefinitionNode } from 'graphql';
import type { WithheldReason } from '../../schema/accessTerms';
import type { Controller } from '../../schema/directives';
import type { VerifiedCaller } from '../identity/Caller';
import type { Errand } from '../identity/Errand';
import type { WithheldPlace } from './Decision';
import type { Evidence } from './decide';
import { type Outcomes, openOutcomes } from './openOutcomes';
import type { Requirements } from './Requirements';
import { type Refused, walkOperation } from './walkOperation';

/** All that gate 1 decides by. */
export interface OperationEvidence {
  readonly caller: VerifiedCaller;
  readonly errand: Errand;
  /** False: nothing above S0 can be recorded, so nothing above it is asked. */
  readonly logAvailable: boolean;
}

/** Fields of one agency that were denied for one reason, for the record. */
export interface Denial {
  readonly agency: string;
  readonly controllers: readonly Controller[];
  /** The real one, not what is told. */
  readonly reason: WithheldReason;
  /** `Type.field`, sorted. */
  readonly coordinates: readonly string[];
}

/** An operation after gate 1. One object per prepared operation and permission class. */
export interface PermittedOperation {
  /** What may be asked, with the ids of persons and families added. Of an operation with nothing left `{ __typename }`. */
  readonly asked: OperationDefinitionNode;
  /** What the client asked: the form of its answer. */
  readonly operation: OperationDefinitionNode;
  /** Claim: this field of an object of this type (or, if that is not known, interface) is null in the answer. */
  readonly denied: (field: FieldNode, type: string) => boolean;
  /** Told to the client; list indexes left out. */
  readonly withheld: readonly WithheldPlace[];
  readonly denials: readonly Denial[];
  /** Refused with LOG_UNAVAILABLE: an error at each place. */
  readonly unavailable: readonly Pick<WithheldPlace, 'path' | 'typeCondition'>[];
  /** Something above S0 is asked. */
  readonly personal: boolean;
}

/** Most permission classes remembered per operation, and per supergraph. */
const classesKept = 64;

const permittedOf = new WeakMap<object, Map<string, PermittedOperation>>();
const outcomesOf = new WeakMap<Requirements, Map<string, Outcomes>>();
const callerClasses = new WeakMap<VerifiedCaller, string>();

/**
 * Gate 1: takes from an operation what the caller may not ask, whomever it is about. Worked out once per prepared operation and
 * permission class.
 * @param prepared the same object for the same operation
 */
export function permitOperation(
  prepared: { readonly operation: OperationDefinitionNode },
  evidence: OperationEvidence,
  requirements: Requirements,
): PermittedOperation {
  const permissionClass = permissionClassOf(evidence);
  return remembered(permittedOf, prepared, permissionClass, () =>
    permitted(prepared.operation, requirements, outcomesFor(permissionClass, evidence, requirements)),
  );
}

/** Everything of the evidence that a rule can see, as one key. */
function permissionClassOf({ caller, errand, logAvailable }: OperationEvidence): string {
  let ofCaller = callerClasses.get(caller);
  if (ofCaller === undefined) {
    const { role, unit, scopes, policies } = caller;
    ofCaller = JSON.stringify([role, unit.controller, [...scopes].sort(), [...policies].sort()]);
    callerClasses.set(caller, ofCaller);
  }
  return `${errand.purpose} ${errand.breakGlass !== null} ${logAvailable} ${ofCaller}`;
}

function outcomesFor(
  permissionClass: string,
  { caller, errand, logAvailable }: OperationEvidence,
  requirements: Requirements,
): Outcomes {
  return remembered(outcomesOf, requirements, permissionClass, () => {
    const { role, unit, scopes, policies } = caller;
    const evidence: Evidence = {
      caller: { role, unit: { controller: unit.controller }, scopes, policies },
      purpose: errand.purpose,
      citesBreakGlass: errand.breakGlass !== null,
    };
    return openOutcomes(requirements, evidence, logAvailable);
  });
}

/** The oldest leaves when there are too many. */
function remembered<Owner extends object, Value>(
  all: WeakMap<Owner, Map<string, Value>>,
  owner: Owner,
  key: string,
  compute: () => Value,
): Value {
  let ofOwner = all.get(owner);
  if (ofOwner === undefined) {
    ofOwner = new Map();
    all.set(owner, ofOwner);
  }
  const known = ofOwner.get(key);
  if (known !== undefined) return known;
  const value = compute();
  const [oldest] = ofOwner.size >= classesKept ? ofOwner.keys() : [];
  if (oldest !== undefined) ofOwner.delete(oldest);
  ofOwner.set(key, value);
  return value;
}

function permitted(
  operation: OperationDefinitionNode,
  requirements: Requirements,
  outcomes: Outcomes,
): PermittedOperation {
  const { selections, refused, emptied, asked, personal } = walkOperation(operation, requirements, outcomes);
  const { publicSchema } = requirements;
  const isRefused = (field: FieldNode, type: string): boolean =>
    outcomes.ofNode(type, field).kind !== 'permitted';
  const left = selections.length === 0 ? [nothing] : selections;
  return {
    asked: { ...operation, selectionSet: { kind: Kind.SELECTION_SET, selections: left } },
    operation,
    denied(field, type) {
      if (emptied.has(field)) return true;
      const abstract = publicSchema.getType(type);
      const objects = isAbstractType(abstract) ? publicSchema.getPossibleTypes(abstract) : [];
      return objects.length === 0
        ? isRefused(field, type)
        : objects.every(({ name }) => isRefused(field, name));
    },
    withheld: placesOf(refused, emptied, asked),
    denials: denialsOf(refused),
    unavailable: refused
      .filter(({ outcome }) => outcome.kind === 'unavailable')
      .map(({ path, typeCondition }) => ({ path, typeCondition })),
    personal,
  };
}

const nothing: FieldNode = { kind: Kind.FIELD, name: { kind: Kind.NAME, value: '__typename' } };

/** Each place once. An object that something else is still asked of is not told as empty. */
function placesOf(
  refused: readonly Refused[],
  emptied: ReadonlyMap<FieldNode, WithheldPlace>,
  asked: ReadonlySet<string>,
): readonly WithheldPlace[] {
  const places = new Map<string, WithheldPlace>();
  const tell = (place: WithheldPlace): void => {
    const key = JSON.stringify([place.path, place.typeCondition]);
    if (!places.has(key)) places.set(key, place);
  };
  for (const { path, typeCondition, outcome } of refused) {
    if (outcome.kind !== 'denied') continue;
    tell({ path, typeCondition, reason: outcome.told.reason, remedy: outcome.told.remedy });
  }
  for (const place of emptied.values()) if (!asked.has(JSON.stringify(place.path))) tell(place);
  return [...places.values()];
}

function denialsOf(refused: readonly Refused[]): readonly Denial[] {
  const groups = new Map<string, Omit<Denial, 'coordinates'> & { readonly coordinates: Set<string> }>();
  for (const { requirement, outcome } of refused) {
    if (outcome.kind !== 'denied') continue;
    const { reason } = outcome.denied;
    const agency = requirement.agencies[0] ?? '';
    const controllers = requirement.label?.controller ?? [];
    const key = [agency, reason, ...controllers].join();
    const group = groups.get(key) ?? { agency, controllers, reason, coordinates: new Set() };
    group.coordinates.add(`${requirement.type}.${requirement.field}`);
    groups.set(key, group);
  }
  return [...groups.values()].map((group) => ({ ...group, coordinates: [...group.coordinates].sort() }));
}
