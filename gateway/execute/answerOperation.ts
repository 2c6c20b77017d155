import { executeSync, type GraphQLSchema, isObjectType, Kind } from 'graphql';
import type { Ask } from '../agencies/Agency';
import type { PlannedOperation } from '../plan/nodes';
import type { TypeFacts } from '../registry/typeFacts';
import { Absences } from './Absences';
import { AgencyBook } from './AgencyBook';
import type { Answer } from './Answer';
import { compileOperation } from './compileOperation';
import { completeAnswer } from './completeAnswer';
import { executePlan } from './executePlan';
import { Failures } from './Failures';
import type { Gate } from './Gate';
import { isJsonObject, type JsonObject } from './jsonObject';
import type { Labels } from './Labels';
import type { Schemas, Shown } from './projection';
import type { Run } from './Run';
import { visibleFailures } from './visibleFailures';
import { visibleWithheld } from './visibleWithheld';
import { Withheld } from './Withheld';

/** Everything around an execution, handed in: this room knows no agency, no caller and no registry. */
export interface Surroundings {
  readonly schemas: Schemas;
  readonly types: TypeFacts;
  readonly askAgency: (agency: string) => Ask | undefined;
  readonly deadline: AbortSignal;
  /** Gate 2 and the record of the request; null only in a hub without protection. */
  readonly gate: Gate | null;
  /** What protects fields and arguments. A field nobody labels is denied behind a gate. */
  readonly labels?: Labels;
  /** What the client asked, when gate 1 took something away; null: just what was planned. */
  readonly shown?: Shown | null;
  /** What an introspection shows this caller; the public schema when nothing else is given. */
  readonly introspected?: () => GraphQLSchema;
}

/** Executes a planned operation and completes its answer. Whatever agencies do, it resolves. */
export async function answerOperation(
  operation: PlannedOperation,
  variableValues: Readonly<Record<string, unknown>>,
  surroundings: Surroundings,
): Promise<Answer> {
  const { schemas, shown = null, introspected, ...around } = surroundings;
  const { plan, projection } = compileOperation(operation, schemas, surroundings.types, shown);
  const failures = new Failures();
  const data = introspect(operation, variableValues, introspected ?? (() => schemas.publicSchema));
  const run: Run = {
    ...around,
    data,
    variableValues,
    failures,
    absences: new Absences(),
    agencies: new AgencyBook(),
    labels: surroundings.labels ?? noLabels,
    supergraphSchema: schemas.supergraphSchema,
    withheld: new Withheld(),
    subjects: new Set(),
  };
  if (plan !== null) await executePlan(plan, run);
  const completed = completeAnswer(projection, data, {
    failures,
    absences: run.absences,
    agencyOf: (coordinate) => onlyAgency(operation, coordinate, schemas),
  });
  for (const { agency } of failures.all) if (agency !== null) run.agencies.notePartial(agency);
  return {
    data: completed,
    failures: visibleFailures(projection, failures.all, { merged: data, completed }),
    agencies: run.agencies.states(),
    withheld: visibleWithheld({ projection, merged: data, failures }, run.withheld.told),
    subjects: run.subjects,
  };
}

const noLabels: Labels = {
  labelOf: () => null,
  argumentLabelOf: () => null,
  inputLabelOf: () => null,
};

/** The `__schema` and `__type` part, answered from the schema the caller may know: the merged answer begins with it. */
function introspect(
  { introspection }: PlannedOperation,
  variableValues: Readonly<Record<string, unknown>>,
  schemaOf: () => GraphQLSchema,
): JsonObject {
  if (introspection === null) return {};
  const document = { kind: Kind.DOCUMENT, definitions: [introspection] } as const;
  const { data } = executeSync({ schema: schemaOf(), document, variableValues });
  return isJsonObject(data) ? { ...data } : {};
}

/** A field that an interface object brings was asked under the interface's name. */
function onlyAgency(
  { fieldsTouched }: PlannedOperation,
  coordinate: string,
  { publicSchema }: Schemas,
): string | null {
  const [typename = '', field = ''] = coordinate.split('.');
  const type = publicSchema.getType(typename);
  const interfaces = isObjectType(type) ? type.getInterfaces().map(({ name }) => `${name}.${field}`) : [];
  const agencies = new Set([coordinate, ...interfaces].flatMap((one) => fieldsTouched.get(one) ?? []));
  const [only = null] = agencies;
  return agencies.size === 1 ? only : null;
}
