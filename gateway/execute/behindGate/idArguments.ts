import type { GraphQLNamedType } from 'graphql';
import {
  type FieldNode,
  type GraphQLInputType,
  getNamedType,
  isInputObjectType,
  isInterfaceType,
  isListType,
  isNonNullType,
  isObjectType,
  Kind,
  type ValueNode,
} from 'graphql';
import type { DataLabel } from '../../../schema/directives';
import type { IdTranslator, Subject } from '../Gate';
import { isJsonObject, type JsonObject, setOwn } from '../jsonObject';
import type { Labels } from '../Labels';

/** An argument whose value holds ids of persons or families, itself or in its input fields. */
export interface IdArgument {
  readonly name: string;
  /** The variable that carries its value to the agency, so that no id has to be written into a text that is kept. */
  readonly variable: string;
  readonly type: GraphQLInputType;
  readonly value: ValueNode;
  readonly label: DataLabel | null;
  readonly labels: Labels;
  /** What protects the ids: they too tell something about somebody. */
  readonly protectedBy: readonly { readonly label: DataLabel; readonly coordinate: string }[];
}

/** The arguments of a field that hold ids. */
export function idArgumentsOf(
  node: FieldNode,
  parent: GraphQLNamedType,
  labels: Labels,
  nameVariable: () => string,
): readonly IdArgument[] {
  if (!node.arguments?.length || !(isObjectType(parent) || isInterfaceType(parent))) return [];
  const definition = parent.getFields()[node.name.value];
  return node.arguments.flatMap(({ name: { value: name }, value }) => {
    const type = definition?.args.find((argument) => argument.name === name)?.type;
    if (!type) return [];
    const label = labels.argumentLabelOf(parent.name, node.name.value, name) ?? null;
    const coordinate = `${parent.name}.${node.name.value}(${name}:)`;
    const protectedBy = label?.idOf ? [{ label, coordinate }] : idFieldsOf(type, labels, new Set());
    return protectedBy.length === 0
      ? []
      : [{ name, variable: nameVariable(), type, value, label, labels, protectedBy }];
  });
}

/** The fields of an input type that hold ids, however deep. */
function idFieldsOf(type: GraphQLInputType, labels: Labels, seen: Set<string>): IdArgument['protectedBy'] {
  const named = getNamedType(type);
  if (!isInputObjectType(named) || seen.has(named.name)) return [];
  seen.add(named.name);
  return Object.values(named.getFields()).flatMap((field) => {
    const label = labels.inputLabelOf(named.name, field.name);
    if (label?.idOf) return [{ label, coordinate: `${named.name}.${field.name}` }];
    return idFieldsOf(field.type, labels, seen);
  });
}

/** The value of an argument in one request. */
export interface ArgumentValue {
  /** Undefined: the argument is left out. */
  readonly value: unknown;
  /** Whom it names, hub ids. */
  readonly subjects: readonly Subject[];
  /** Claim: it names somebody who cannot exist, so that there is nothing to ask. */
  readonly namesNobody: boolean;
}

/** Works an argument out for one request, its ids written as the agency's own where there is a translator. */
export function argumentValue(
  argument: IdArgument,
  variables: Readonly<Record<string, unknown>>,
  translator: IdTranslator | null,
): ArgumentValue {
  const subjects: Subject[] = [];
  const translating: Translating = { labels: argument.labels, translator, subjects, nobody: false };
  const given = plainValue(argument.value, variables);
  const value = given === undefined ? undefined : translated(given, argument, translating);
  return { value, subjects, namesNobody: translating.nobody };
}

interface Translating {
  readonly labels: Labels;
  readonly translator: IdTranslator | null;
  readonly subjects: Subject[];
  nobody: boolean;
}

interface Position {
  readonly type: GraphQLInputType;
  readonly label: DataLabel | null;
}

function translated(value: unknown, { type, label }: Position, at: Translating): unknown {
  if (value === null || value === undefined) return value;
  if (isNonNullType(type)) return translated(value, { type: type.ofType, label }, at);
  if (Array.isArray(value)) {
    const item = isListType(type) ? type.ofType : type;
    return value.map((one) => translated(one, { type: item, label }, at));
  }
  if (isListType(type)) return translated(value, { type: type.ofType, label }, at);
  if (label?.idOf) return translatedId(value, label.idOf, at);
  if (!isInputObjectType(type) || !isJsonObject(value)) return value;
  const fields = type.getFields();
  const copy: JsonObject = {};
  for (const [name, inner] of Object.entries(value)) {
    const field = fields[name];
    const innerLabel = at.labels.inputLabelOf(type.name, name) ?? null;
    setOwn(copy, name, field ? translated(inner, { type: field.type, label: innerLabel }, at) : inner);
  }
  return copy;
}

function translatedId(value: unknown, type: Subject['type'], at: Translating): unknown {
  const id = String(value);
  at.subjects.push({ type, id });
  if (at.translator === null) return value;
  const pseudonym = at.translator.toAgency(id);
  if (pseudonym === null) at.nobody = true;
  return pseudonym;
}

/** A value as JSON, by the rules for variables: what the client left out is left out. */
function plainValue(node: ValueNode, variables: Readonly<Record<string, unknown>>): unknown {
  switch (node.kind) {
    case Kind.VARIABLE:
      return Object.hasOwn(variables, node.name.value) ? variables[node.name.value] : undefined;
    case Kind.NULL:
      return null;
    case Kind.INT:
    case Kind.FLOAT:
      return Number(node.value);
    case Kind.LIST:
      return node.values.map((value) => plainValue(value, variables) ?? null);
    case Kind.OBJECT: {
      const object: JsonObject = {};
      for (const { name, value } of node.fields) {
        const inner = plainValue(value, variables);
        if (inner !== undefined) setOwn(object, name.value, inner);
      }
      return object;
    }
    default:
      return node.value;
  }
}
