import { createHash, randomBytes } from 'node:crypto';
import { type OperationDefinitionNode, print } from 'graphql';
import { consentSubgraph } from '../schema/consentMessage';
import type { DisclosureEntry, RequestFacts } from './disclosure/DisclosureLog';
import { emergencySteps } from './emergencySteps';
import type { Answer } from './execute/Answer';
import { isHubOwned } from './hubOwned';
import type { VerifiedCaller } from './identity/Caller';
import type { Errand } from './identity/Errand';
import type { Protection } from './Protection';
import type { PlannedOperation } from './plan/nodes';
import { firewalledAgencies } from './policy/firewalledAgencies';
import { type GateSetting, type OpenGate, openGate } from './policy/openGate';
import type { Denial, PermittedOperation } from './policy/permitOperation';
import { requesterTokenOf } from './policy/requesterTokenOf';
import { Refusal } from './refusals';
import { signal } from './signals';
import type { Planned } from './stages';

/** The record of one request, begun before anything is asked. */
export interface OpenRecord {
  readonly gate: OpenGate;
  /**
   * Makes the outcome durable.
   * @throws Refusal ANSWER_NOT_RECORDED: no record, no answer
   */
  conclude(answer: Answer): Promise<void>;
}

/** A planned request of somebody who is known. */
type Known = Planned & {
  readonly caller: VerifiedCaller;
  readonly errand: Errand;
  readonly permitted: PermittedOperation;
};

/**
 * Begins the record of a request: what it will ask and what it was denied is durable when this resolves.
 * @returns null when it could not be recorded and asks for more than public data: then nothing of that may be asked
 */
export async function recordRequest(planned: Known, protection: Protection): Promise<OpenRecord | null> {
  const { log } = protection;
  const { permitted, operation } = planned;
  const facts = factsOf(planned, protection);
  const gate = openGateOf(planned, facts, protection);
  const isWorthRecording = permitted.personal || permitted.denials.length > 0;
  if (isWorthRecording) {
    const begun = await durable(
      log.append(facts, [requestEntry(operation), ...permitted.denials.flatMap(denialEntries)]),
    );
    if (!begun && permitted.personal) return null;
  }
  return {
    gate,
    async conclude(answer) {
      if (!permitted.personal) return;
      const { entries, messages } = gate.conclude();
      const withheld = permitted.withheld.length + answer.withheld.length;
      const concluded = await durable(
        log.append(facts, [
          ...entries,
          ...emergencySteps(planned, answer),
          outcomeEntry(answer, messages, withheld),
        ]),
      );
      if (!concluded) throw new Refusal('ANSWER_NOT_RECORDED');
    },
  };
}

async function durable(append: Promise<void>): Promise<boolean> {
  try {
    await append;
    return true;
  } catch (fault) {
    signal('faultMet', { fault });
    return false;
  }
}

function factsOf(
  { id, caller, errand, permitted, parent }: Known,
  { requesterKey }: Protection,
): RequestFacts {
  const { subject, issuer, role, unit } = caller;
  return {
    requestId: id,
    ...(parent !== null && { parent }),
    requester: {
      subject,
      issuer,
      role,
      organisation: unit.organisation,
      unit: unit.id,
      token: requesterTokenOf(caller, requesterKey),
    },
    ...errand,
    operationHash: hashOf(permitted.operation),
  };
}

function openGateOf(
  { id, caller, errand, snapshot, deadline, parent }: Known,
  request: RequestFacts,
  { log, translators, grants }: Protection,
): OpenGate {
  const { agencies, requirements } = snapshot;
  // Who was let in by a grant hands none on.
  const grantFor: GateSetting['grantFor'] =
    parent === null ? (families) => grants.give({ caller, errand, families, request: id }) : () => null;
  return openGate({
    request,
    caller,
    errand,
    log,
    casework: {
      agency: consentSubgraph,
      ask: async (question, end) =>
        agencies.get(consentSubgraph)?.ask(question, end) ?? { kind: 'failed', code: 'AGENCY_UNAVAILABLE' },
    },
    end: deadline,
    grantFor,
    translatorFor: (agency) => (isHubOwned(agency) ? null : translators.of(agency)),
    isHubOwned,
    isBehindFirewall: (agency) => firewalledAgencies(requirements).has(agency),
  });
}

const hashes = new WeakMap<OperationDefinitionNode, string>();

/** base64url SHA-256 of a normalised operation; its variables take no part. */
function hashOf(operation: OperationDefinitionNode): string {
  let hash = hashes.get(operation);
  if (hash === undefined) {
    hash = createHash('sha256').update(print(operation)).digest('base64url');
    hashes.set(operation, hash);
  }
  return hash;
}

const requestEntries = new WeakMap<PlannedOperation, DisclosureEntry>();

function requestEntry(operation: PlannedOperation): DisclosureEntry {
  let entry = requestEntries.get(operation);
  if (entry === undefined) {
    const { fieldsTouched } = operation;
    const agencies = [...new Set([...fieldsTouched.values()].flat())].sort();
    entry = { kind: 'REQUEST', agencies, fieldPaths: [...fieldsTouched.keys()] };
    requestEntries.set(operation, entry);
  }
  return entry;
}

/** Denied before anything was known of anybody: the record names no person. */
function denialEntries({ agency, controllers, reason, coordinates }: Denial): readonly DisclosureEntry[] {
  const [source] = controllers;
  if (source === undefined) return [];
  return [
    {
      kind: 'DISCLOSURE',
      subject: null,
      agency,
      source,
      decision: 'DENY',
      reason,
      legalBasis: null,
      consentId: null,
      provision: null,
      fieldPaths: coordinates,
      messageId: null,
    },
  ];
}

type Outcome = Extract<DisclosureEntry, { kind: 'OUTCOME' }>;

function outcomeEntry({ data, subjects }: Answer, messages: Outcome['messages'], withheld: number): Outcome {
  const salt = randomBytes(16).toString('base64url');
  return {
    kind: 'OUTCOME',
    messages,
    subjects: [...subjects],
    withheld,
    answerDigest: createHash('sha256').update(salt).update(JSON.stringify(data)).digest('base64url'),
    salt,
  };
}
