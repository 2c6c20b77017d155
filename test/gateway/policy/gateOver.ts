import { buildASTSchema, type GraphQLSchema, parse, print } from 'graphql';
import type { VerifiedCaller } from '../../../gateway/identity/Caller';
import type { Errand } from '../../../gateway/identity/Errand';
import { chooseOperation } from '../../../gateway/plan/chooseOperation';
import { normalizeOperation } from '../../../gateway/plan/normalizeOperation';
import { type PermittedOperation, permitOperation } from '../../../gateway/policy/permitOperation';
import type { Requirements } from '../../../gateway/policy/Requirements';
import { openShownSchemas, type ShownSchemas } from '../../../gateway/registry/openShownSchemas';
import { publicDocumentOf } from '../../../gateway/registry/publicDocumentOf';
import { readRequirements } from '../../../gateway/registry/readRequirements';
import type { Purpose, Role } from '../../../schema/accessTerms';
import { type Controller, subgraphHeader } from '../../../schema/directives';
import { nullableWhereWithheld } from '../../../schema/nullableWhereWithheld';
import { composeFixture } from '../../fixtures/startSubgraphs';

/** Who asks, in a test: a case manager coordinating a case unless it says otherwise. */
export interface TestCaller {
  readonly role?: Role;
  readonly controller?: Controller | null;
  readonly purpose?: Purpose;
  readonly breakGlass?: boolean;
  readonly scopes?: readonly string[];
  readonly policies?: readonly string[];
  readonly logAvailable?: boolean;
}

/** Gate 1 over a supergraph, without any planner. */
export interface TestGate {
  readonly publicSchema: GraphQLSchema;
  readonly requirements: Requirements;
  readonly shown: ShownSchemas;
  permit(operation: string, caller?: TestCaller): PermittedOperation;
  /** What remains, on one line. */
  left(operation: string, caller?: TestCaller): string;
  /** `path: REASON`, with the type where several are possible. */
  told(operation: string, caller?: TestCaller): readonly string[];
}

export function evidenceOf(caller: TestCaller): {
  readonly caller: VerifiedCaller;
  readonly errand: Errand;
  readonly logAvailable: boolean;
} {
  const { role = 'CASE_MANAGER', controller = 'WELFARE_CASEWORK', purpose = 'CASE_COORDINATION' } = caller;
  return {
    caller: {
      kind: 'verified',
      subject: 'somebody',
      issuer: 'https://issuer.test',
      role,
      unit: { id: 'unit', organisation: 'organisation', controller },
      employerType: null,
      districts: [],
      professionalSecrecy: false,
      caseManager: null,
      person: null,
      scopes: new Set(caller.scopes),
      policies: new Set(caller.policies),
      stickiness: '',
    },
    errand: { purpose, caseReference: null, breakGlass: caller.breakGlass ? 'access' : null },
    logAvailable: caller.logAvailable ?? true,
  };
}

export function gateOverSupergraph(supergraphSdl: string): TestGate {
  const supergraph = parse(supergraphSdl, { noLocation: true });
  const publicDocument = nullableWhereWithheld(publicDocumentOf(supergraph), supergraph);
  const publicSchema = buildASTSchema(publicDocument, { assumeValidSDL: true });
  const supergraphSchema = buildASTSchema(supergraph, { assumeValidSDL: true });
  const requirements = readRequirements(supergraph, { publicSchema, supergraphSchema });
  const permit = (text: string, caller: TestCaller = {}): PermittedOperation => {
    const document = parse(text, { noLocation: true });
    const operation = normalizeOperation(publicSchema, document, chooseOperation(document, null), {});
    return permitOperation({ operation }, evidenceOf(caller), requirements);
  };
  return {
    publicSchema,
    requirements,
    shown: openShownSchemas(publicDocument, requirements),
    permit,
    left: (text, caller) => onOneLine(print(permit(text, caller).asked)),
    told: (text, caller) =>
      permit(text, caller).withheld.map(
        ({ path, typeCondition, reason }) =>
          `${path.join('.')}${typeCondition === null ? '' : ` (${typeCondition})`}: ${reason}`,
      ),
  };
}

/** @param subgraphs SDL without header, by name */
export const composeLabelled = (subgraphs: Readonly<Record<string, string>>): string =>
  composeFixture(
    Object.fromEntries(
      Object.entries(subgraphs).map(([name, sdl]) => [name, { sdl: `${subgraphHeader}${sdl}` }]),
    ),
  );

export const onOneLine = (text: string): string => text.replace(/\s+/g, ' ');
