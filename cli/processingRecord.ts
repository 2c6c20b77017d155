import { buildASTSchema, isObjectType, parse } from 'graphql';
import { purposesOf } from '../gateway/identity/purposesOf';
import { controllersOfRole } from '../gateway/identity/rolesOf';
import { accessesTo } from '../gateway/policy/accessesTo';
import { type Grade } from '../gateway/policy/accessMatrix';
import { decide } from '../gateway/policy/decide';
import type { FieldRequirement, Requirements } from '../gateway/policy/Requirements';
import { policyRules } from '../gateway/policy/rules';
import { publicDocumentOf } from '../gateway/registry/publicDocumentOf';
import { readRequirements } from '../gateway/registry/readRequirements';
import { type Role, roles } from '../schema/accessTerms';
import { compose } from '../schema/compose';
import { printRecord } from '../schema/recordOfProcessing/printRecord';
import type { ProcessingAgency, Recipient, RecordSources } from '../schema/recordOfProcessing/RecordSources';
import { retainUntil } from '../schema/retainUntil';
import { roster } from '../subgraphs/roster';
import { contractOf } from './publishedContracts';

const footings: Readonly<Record<Grade, string>> = {
  OWN_TASK: 'for its own task or by law',
  CONSENT: 'with consent',
  CONSENT_AND_RELEASE: 'with consent and release from secrecy',
  MINIMAL: 'the closed list of a law',
  OWN_CASE: 'in own cases',
  ADDRESSED: 'with a referral addressed to the office',
  ADMINISTRATION: 'administration of cases',
  OWN_DATA: 'the person herself',
  RECORDS: 'control of records',
  AGGREGATES: 'in aggregates',
};

/** The record of processing of this hub: its agencies' labels, decided by the very rules of gate 1. @throws when they do not compose */
export function processingRecord(): string {
  const agencies = roster.map(
    (agency): ProcessingAgency => ({ title: agency.title, contract: contractOf(agency) }),
  );
  const sources: RecordSources = {
    agencies,
    recipientsOf: recipientsIn(requirementsOf(agencies)),
    rules: policyRules,
    purposesOf,
    retainUntil,
  };
  return printRecord(sources);
}

function requirementsOf(agencies: readonly ProcessingAgency[]): Requirements {
  const composition = compose(agencies.map(({ contract }) => contract));
  if (composition.kind === 'refused') {
    throw new Error('The subgraphs do not fit together. Run "lotse schema publish" to see why.');
  }
  const document = parse(composition.supergraph, { noLocation: true });
  return readRequirements(document, {
    publicSchema: buildASTSchema(publicDocumentOf(document), { assumeValidSDL: true }),
    supergraphSchema: buildASTSchema(document, { assumeValidSDL: true }),
  });
}

/** Asks gate 1 for every role, in every unit in which it exists, with every purpose it may state. */
function recipientsIn(requirements: Requirements): RecordSources['recipientsOf'] {
  const known = new Map<string, readonly Recipient[]>();
  return (type, field) => {
    const coordinate = `${type}.${field}`;
    const recipients = known.get(coordinate) ?? ask(type, field);
    known.set(coordinate, recipients);
    return recipients;
  };
  function ask(type: string, field: string): readonly Recipient[] {
    const shown = requirements.publicSchema.getType(type);
    const requirement = requirements.of(type, field);
    if (!isObjectType(shown) || !(field in shown.getFields()) || requirement === null) return [];
    return roles.flatMap((role) => recipientIn(requirements, requirement, role) ?? []);
  }
}

function recipientIn(
  requirements: Requirements,
  requirement: FieldRequirement,
  role: Role,
): Recipient | null {
  const { label } = requirement;
  const units = [...controllersOfRole[role]];
  const permitting = units.flatMap((controller) => {
    const caller = { role, unit: { controller }, scopes: new Set<string>(), policies: new Set<string>() };
    const grounds = purposesOf(role).flatMap((purpose) => {
      const asked = { caller, purpose, citesBreakGlass: false, requirement, requirements };
      const verdict = decide(policyRules, asked);
      return verdict.kind === 'permitted' ? verdict.because : [];
    });
    return grounds.length > 0 ? [{ controller, grounds }] : [];
  });
  if (permitting.length === 0 || label === null) return null;
  const accesses = permitting.flatMap(({ controller }) =>
    accessesTo(label, { role, controller }).map(({ access }) => access),
  );
  const grades = [...new Set(accesses.map(({ grade }) => footings[grade]))];
  const byRule = [...new Set(permitting.flatMap(({ grounds }) => grounds))].map(
    (id) => `by the rule \`${id}\``,
  );
  return {
    role,
    onlyIn:
      permitting.length === units.length
        ? null
        : permitting.flatMap(({ controller }) => (controller === null ? [] : [controller])),
    // Where the matrix opens nothing, a rule of its own does.
    footing: (grades.length > 0 ? grades : byRule).join(', '),
    bases: [...new Set(accesses.flatMap(({ basis }) => (basis === null ? [] : [basis])))],
  };
}
