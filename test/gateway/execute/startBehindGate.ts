import { parse } from 'graphql';
import type { Ask } from '../../../gateway/agencies/Agency';
import { parseAnswer } from '../../../gateway/agencies/parseAnswer';
import { Absences } from '../../../gateway/execute/Absences';
import { AgencyBook } from '../../../gateway/execute/AgencyBook';
import type { Answer } from '../../../gateway/execute/Answer';
import { answerOperation } from '../../../gateway/execute/answerOperation';
import { compileNode } from '../../../gateway/execute/compileOperation';
import { executePlan } from '../../../gateway/execute/executePlan';
import { Failures } from '../../../gateway/execute/Failures';
import type {
  Cell,
  Gate,
  GateAnswer,
  GateRequest,
  IdTranslator,
  Received,
  Sending,
  Subject,
} from '../../../gateway/execute/Gate';
import type { Labels } from '../../../gateway/execute/Labels';
import type { Run } from '../../../gateway/execute/Run';
import { Withheld } from '../../../gateway/execute/Withheld';
import type { PlanNode } from '../../../gateway/plan/nodes';
import type { Decision } from '../../../gateway/policy/Decision';
import { openPlanning } from '../../../gateway/registry/openPlanning';
import { typeFacts } from '../../../gateway/registry/typeFacts';
import type { DataLabel } from '../../../schema/directives';
import type { EnvelopeStatement, ReceiptClaims } from '../../../schema/envelope';
import { type AskedRequest, type FixtureSubgraph, startSubgraphs } from '../../fixtures/startSubgraphs';

/** `Type.field`, `Type.field(argument)` or `Input.field` → its label. What is not named has none. */
export type LabelTable = Readonly<Record<string, DataLabel>>;

export const labelsOf = (table: LabelTable): Labels => ({
  labelOf: (type, field) => table[`${type}.${field}`],
  argumentLabelOf: (type, field, argument) => table[`${type}.${field}(${argument})`],
  inputLabelOf: (input, field) => table[`${input}.${field}`],
});

export type Decide = (subject: Subject | null, cell: Cell, agency: string) => Decision;

/** What a gate of a test decides, and how its agencies call people. */
export interface TableGate {
  readonly decide: Decide;
  readonly translators?: Readonly<Record<string, IdTranslator>>;
  readonly closed?: Extract<GateAnswer, { kind: 'closed' }>['code'];
  /** False: nothing can be recorded. */
  readonly intends?: boolean;
}

/** A request that reached an agency over HTTP. */
export interface Reached extends AskedRequest {
  readonly agency: string;
  readonly statement: EnvelopeStatement;
}

export interface Outcome {
  readonly answer: Answer;
  readonly reached: readonly Reached[];
  /** What was sent, as text: bodies of all requests. */
  readonly texts: readonly string[];
  readonly decided: readonly GateRequest[];
  readonly intended: readonly Sending[];
  readonly noted: readonly Received[];
}

export interface BehindGate {
  ask(query: string, gate: TableGate, variables?: Readonly<Record<string, unknown>>): Promise<Outcome>;
  /** Executes a plan that the test wrote itself, from data that are there already. */
  walk(node: PlanNode, data: Record<string, unknown>, gate: TableGate): Promise<Run>;
  stop(): Promise<void>;
}

/** What an agency of a test says in its receipt, by the header it answers with. */
export const receiptOfTest = 'x-withheld';

/** Real subgraphs over HTTP, the real planner and execution; only what the gate decides comes from the test. */
export async function startBehindGate(
  subgraphs: Readonly<Record<string, FixtureSubgraph>>,
  table: LabelTable,
): Promise<BehindGate> {
  const fixture = await startSubgraphs(subgraphs);
  const planning = await openPlanning(fixture.supergraphSdl);
  const types = typeFacts(planning.supergraphSchema);
  const deadline = new AbortController().signal;
  return {
    async ask(query, gate, variables = {}) {
      const { planner } = planning;
      const question = { document: parse(query), operationName: null, variables };
      const { prepared, variableValues } = await planner.prepare(question);
      const operation = await planner.plan(prepared.operation, '', deadline);
      const log: Log = { reached: [], texts: [], decided: [], intended: [], noted: [] };
      const answer = await answerOperation(operation, variableValues, {
        schemas: planning,
        types,
        askAgency: (agency) => overHttp(agency, planning.publishedUrls.get(agency) ?? '', log),
        deadline,
        gate: tableGate(gate, log),
        labels: labelsOf(table),
      });
      return { answer, ...log };
    },
    async walk(node, data, gate) {
      const log: Log = { reached: [], texts: [], decided: [], intended: [], noted: [] };
      const run: Run = {
        data,
        variableValues: {},
        askAgency: (agency) => overHttp(agency, planning.publishedUrls.get(agency) ?? '', log),
        types,
        deadline,
        failures: new Failures(),
        absences: new Absences(),
        agencies: new AgencyBook(),
        gate: tableGate(gate, log),
        labels: labelsOf(table),
        supergraphSchema: planning.supergraphSchema,
        withheld: new Withheld(),
        subjects: new Set(),
      };
      await executePlan(compileNode(node, types), run);
      return run;
    },
    async stop() {
      await planning.planner.close();
      await fixture.stop();
    },
  };
}

interface Log {
  readonly reached: Reached[];
  readonly texts: string[];
  readonly decided: GateRequest[];
  readonly intended: Sending[];
  readonly noted: Received[];
}

const overHttp =
  (agency: string, url: string, log: Log): Ask =>
  async ({ body, statement }) => {
    if (statement === undefined) throw new Error('a request without a statement');
    log.texts.push(body);
    const { query, variables = {} } = JSON.parse(body) as AskedRequest;
    log.reached.push({ agency, query, variables, headers: {}, statement });
    const response = await fetch(url, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body,
    });
    if (response.status !== 200) return { kind: 'failed', code: 'AGENCY_UNAVAILABLE' };
    const answer = parseAnswer(await response.text());
    const withheld = response.headers.get(receiptOfTest);
    return withheld === null || answer.kind === 'failed'
      ? answer
      : { ...answer, withheld: JSON.parse(withheld) as ReceiptClaims['withheld'] };
  };

function tableGate({ decide, translators = {}, closed, intends = true }: TableGate, log: Log): Gate {
  return {
    async decide(request) {
      log.decided.push(request);
      if (closed !== undefined) return { kind: 'closed', code: closed };
      return {
        kind: 'decided',
        decisions: request.questions.map(({ cells, subjects }) =>
          subjects.map((subject) => cells.map((cell) => decide(subject, cell, request.agency))),
        ),
      };
    },
    state: (_agency, messageId, grounds) => ({
      jti: messageId,
      requester: { organisation: null, token: 'token' },
      purpose: 'CASE_COORDINATION',
      caseReference: null,
      pseudonymKey: null,
      grounds,
    }),
    async intend(sending) {
      log.intended.push(sending);
      return intends;
    },
    note: (received) => void log.noted.push(received),
    translatorFor: (agency) => translators[agency] ?? null,
  };
}

/** A reversible translation between UUIDs: every digit moved by some places. */
export function shiftingBy(places: number): IdTranslator {
  const shift = (id: string, by: number): string | null =>
    /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(id)
      ? id.replace(/[0-9a-f]/g, (digit) => ((Number.parseInt(digit, 16) + by) % 16).toString(16))
      : null;
  return {
    key: `shift ${places}`,
    toAgency: (id) => shift(id, places),
    fromAgency: (id) => shift(id, 16 - places),
  };
}

export const permit = (...controllers: readonly DataLabel['controller'][]): Decision => ({
  kind: 'permitted',
  controllers: controllers.flatMap((one) => one ?? []),
  basis: 'CONSENT_GDPR_6_9',
  consents: [],
});
