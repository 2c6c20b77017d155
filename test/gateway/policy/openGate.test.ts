import { randomUUID } from 'node:crypto';
import { Client } from 'pg';
import { organisations } from '../../../city/organisations';
import type { Ask } from '../../../gateway/agencies/Agency';
import { openAgency } from '../../../gateway/agencies/openAgency';
import type { DisclosureEntry, RequestFacts } from '../../../gateway/disclosure/DisclosureLog';
import type { Cell, GateAnswer, Subject } from '../../../gateway/execute/Gate';
import { Fault } from '../../../gateway/faults';
import type { VerifiedCaller } from '../../../gateway/identity/Caller';
import { type GateSetting, openGate } from '../../../gateway/policy/openGate';
import { requesterTokenOf } from '../../../gateway/policy/requesterTokenOf';
import type { RetentionRegime } from '../../../schema/accessTerms';
import type { DataLabel } from '../../../schema/directives';
import type { EnvelopeStatement } from '../../../schema/envelope';
import { requesterTokenFor } from '../../../schema/requesterToken';
import { casework } from '../../../subgraphs/casework/agency';
import { caseworkCity, idsOf, manager, strangerId } from '../../fixtures/caseworkCity';
import { testSealing } from '../../fixtures/hubKeys';
import { type SeededAgency, serveSeeded } from '../../fixtures/serveSeeded';

let served: SeededAgency;
let ask: Ask;
let close: () => Promise<void>;

beforeAll(async () => {
  served = await serveSeeded(casework, caseworkCity(4), 'open_gate', { sealed: true });
  const agency = openAgency({
    name: 'casework',
    url: served.url,
    tuning: {
      patienceMs: 10_000,
      slots: 4,
      queue: 10,
      breakerRestMs: null,
      answerLimit: 1_000_000,
      messages: new Set(),
      sealing: testSealing,
    },
  });
  ask = agency.ask;
  close = () => agency.close();
});
afterAll(async () => {
  await close();
  await served.stop();
});

const adviser: VerifiedCaller = {
  kind: 'verified',
  subject: 'adviser-1',
  issuer: 'https://issuer.test',
  role: 'JOB_CENTER_ADVISER',
  unit: { id: 'team-3', organisation: organisations.jobCenter.id, controller: 'JOB_CENTER' },
  employerType: 'OTHER_PUBLIC',
  districts: [],
  professionalSecrecy: false,
  caseManager: null,
  person: null,
  scopes: new Set(),
  policies: new Set(),
  stickiness: 'adviser-1',
};
const officer: VerifiedCaller = {
  ...adviser,
  role: 'IMMIGRATION_OFFICER',
  unit: { id: 'abh', organisation: 'abh', controller: 'IMMIGRATION_AUTHORITY' },
};

const requestFor = ({ subject, issuer, role, unit }: VerifiedCaller): RequestFacts => ({
  // Message ids follow from it, and casework takes each message once.
  requestId: randomUUID(),
  requester: {
    subject,
    issuer,
    role,
    organisation: unit.organisation,
    unit: unit.id,
    token: requesterTokenOf({ subject, issuer }, Buffer.alloc(32, 7)),
  },
  purpose: 'CASE_COORDINATION',
  caseReference: null,
  breakGlass: null,
  operationHash: 'hash',
});

interface Appended {
  readonly entries: readonly DisclosureEntry[];
  readonly regime: RetentionRegime | undefined;
}

/** A gate to the real casework, with what it asked there and what it wrote down. */
function gateFor(caller: VerifiedCaller, facts: Partial<GateSetting> = {}) {
  const questions: { readonly persons: readonly string[]; readonly families: readonly string[] }[] = [];
  const statements: (EnvelopeStatement | undefined)[] = [];
  const appended: Appended[] = [];
  const setting: GateSetting = {
    request: requestFor(caller),
    caller,
    errand: { purpose: 'CASE_COORDINATION', caseReference: 'KIM-OB-2026-00001', breakGlass: null },
    log: {
      append: async (_, entries, regime) => {
        appended.push({ entries, regime });
      },
    },
    casework: { agency: 'casework', ask },
    end: new AbortController().signal,
    grantFor: () => null,
    translatorFor: () => null,
    isHubOwned: (agency) => agency === 'casework',
    isBehindFirewall: (agency) => agency === 'immigration',
    ...facts,
  };
  const counted: Ask = (request, end) => {
    questions.push((JSON.parse(request.body) as { variables: (typeof questions)[number] }).variables);
    statements.push(request.statement);
    return setting.casework.ask(request, end);
  };
  const gate = openGate({ ...setting, casework: { agency: 'casework', ask: counted } });
  return { gate, questions, statements, appended };
}

const daycare: DataLabel = {
  class: 'S3',
  category: 'DAYCARE_STATUS',
  controller: ['YOUTH_OFFICE_DAYCARE'],
  release: 'AUTO_UNDER_CONSENT',
};
const cell = (label: DataLabel, ...coordinates: readonly string[]): Cell => ({ label, coordinates });
const requests = cell(daycare, 'Person.daycareRequests');
const person = (id: string): Subject => ({ type: 'Person', id });
const about = (
  subjects: readonly (Subject | null)[],
  cells: readonly Cell[] = [requests],
  agency = 'schools',
) => ({
  agency,
  kind: 'entities' as const,
  questions: [{ alias: '_entities', cells, subjects }],
});
const kinds = (answer: GateAnswer) =>
  answer.kind === 'closed'
    ? answer.code
    : answer.decisions.map((question) => question.map((cells) => cells.map(({ kind }) => kind)));
const { mother, father, child, consent } = idsOf(0);

describe('deciding', () => {
  it('asks casework once for everybody wanted in one moment, and nobody twice', async () => {
    const { gate, questions } = gateFor(adviser);
    const second = idsOf(1).mother;
    const answers = await Promise.all([
      gate.decide(about([person(mother), person(father)])),
      gate.decide(about([person(mother), null, person(second)], [requests], 'health')),
    ]);
    expect(answers.map(kinds)).toEqual([
      [[['permitted'], ['withheld']]],
      [[['permitted'], ['withheld'], ['permitted']]],
    ]);
    expect(questions).toEqual([{ persons: [mother, father, second], families: [] }]);
    // Relatives came along.
    await gate.decide(about([person(child), person(mother)]));
    expect(questions).toHaveLength(1);
    await gate.decide(about([{ type: 'Family', id: idsOf(2).family }]));
    expect(questions).toHaveLength(2);
  });

  it('does not ask about what is public, nor for what casework decides itself', async () => {
    const { gate, questions } = gateFor(adviser);
    const name = cell({ class: 'S2', category: 'IDENTITY', controller: ['KIM_OFFICE'] }, 'Person.name');
    expect(
      kinds(await gate.decide(about([person(mother)], [cell({ class: 'S0' }, 'Course.title')]))),
    ).toEqual([[['permitted']]]);
    expect(kinds(await gate.decide(about([person(mother), null], [name], 'casework')))).toEqual([
      [['permitted'], ['permitted']],
    ]);
    expect(questions).toEqual([]);
  });

  it('lets nothing of casework into what immigration is answered', async () => {
    const title = cell(
      { class: 'S3', category: 'RESIDENCE_STATUS', controller: ['IMMIGRATION_AUTHORITY'], locating: true },
      'Person.titles',
    );
    const { gate, questions } = gateFor(officer, { casework: { agency: 'casework', ask: deaf } });
    const known = await gate.decide(about([person(mother)], [title, requests], 'immigration'));
    const unknown = await gate.decide(about([person(strangerId)], [title, requests], 'immigration'));
    expect(known).toEqual(unknown);
    expect(kinds(known)).toEqual([[['permitted', 'withheld']]]);
    expect(questions).toEqual([]);
  });

  it('follows a withdrawal with the next request', async () => {
    const third = idsOf(3);
    const wanted = about([person(third.mother)]);
    const before = gateFor(adviser);
    expect(kinds(await before.gate.decide(wanted))).toEqual([[['permitted']]]);
    const database = new Client({ connectionString: served.databaseUrl });
    await database.connect();
    await database.query('UPDATE consent SET status = $1 WHERE id = $2', [
      'REVOKED',
      third.consent('mother'),
    ]);
    await database.end();
    const answer = await gateFor(adviser).gate.decide(wanted);
    expect(answer).toMatchObject({ decisions: [[[{ reason: 'CONSENT_REVOKED', remedy: 'ASK_CONSENT' }]]] });
  });

  const deaf: Ask = async () => ({ kind: 'failed', code: 'AGENCY_TIMEOUT' });
  const babbling: Ask = async () => ({ kind: 'answered', data: { grounds: { today: 'soon' } }, errors: [] });
  const ailing: Ask = async (request, end) => {
    const answer = await ask(request, end);
    return answer.kind === 'answered'
      ? { ...answer, errors: [{ path: ['grounds', 'persons', 0, 'markers'], code: 'AGENCY_FIELD_FAILED' }] }
      : answer;
  };

  it.each([
    ['does not answer', deaf],
    ['answers something else', babbling],
    ['answers in part', ailing],
  ])('is impossible when casework %s, and is not tried again', async (_, spoilt) => {
    const { gate, questions } = gateFor(adviser, { casework: { agency: 'casework', ask: spoilt } });
    expect(kinds(await gate.decide(about([person(mother)])))).toBe('CONSENT_UNAVAILABLE');
    expect(kinds(await gate.decide(about([person(father), person(mother)])))).toBe('CONSENT_UNAVAILABLE');
    expect(questions).toHaveLength(1);
  });
});

describe('the record', () => {
  const nothing = { permitted: [], basis: null, consents: [] };
  const sending = (subjects: readonly (Subject | null)[], messageId = 'message', agency = 'schools') => ({
    agency,
    messageId,
    questions: [{ alias: '_entities', coordinates: ['Person.daycareRequests'], subjects, grounds: nothing }],
  });
  const base = { kind: 'DISCLOSURE', agency: 'schools', source: 'YOUTH_OFFICE_DAYCARE' };
  const permitted = {
    ...base,
    subject: mother,
    decision: 'PERMIT',
    reason: null,
    legalBasis: 'CONSENT_GDPR_6_9',
    consentId: consent('mother'),
    provision: expect.stringMatching(/^[\w-]{43}$/),
    fieldPaths: ['Person.daycareRequests'],
    messageId: 'message',
  };
  const denied = {
    ...base,
    subject: father,
    decision: 'DENY',
    reason: 'NO_CONSENT',
    legalBasis: null,
    consentId: null,
    provision: null,
    fieldPaths: ['Person.daycareRequests'],
    messageId: null,
  };

  it('holds what is asked about each person and what is not, written together', async () => {
    const { gate, appended } = gateFor(adviser);
    await gate.decide(about([person(mother), person(father)]));
    const intents = [sending([person(mother)]), sending([person(mother)], 'other')];
    expect(await Promise.all(intents.map((one) => gate.intend(one)))).toEqual([true, true]);
    expect(appended).toEqual([
      { entries: [permitted, { ...permitted, messageId: 'other' }, denied], regime: undefined },
    ]);
    expect(gate.conclude().entries).toEqual([]);
  });

  it('holds denials also where nothing was asked, once', async () => {
    const { gate, appended } = gateFor(adviser);
    await gate.decide(about([person(father)]));
    await gate.decide(about([person(father)]));
    expect(gate.conclude().entries).toEqual([denied]);
    expect(gate.conclude().entries).toEqual([]);
    expect(appended).toEqual([]);
  });

  it('holds the true reason of what the caller is told is not recorded', async () => {
    const { gate } = gateFor(adviser);
    const secret = cell({ ...daycare, existenceSensitive: true }, 'Person.daycareRequests');
    expect(await gate.decide(about([person(father)], [secret]))).toMatchObject({
      decisions: [[[{ reason: 'NOT_RECORDED' }]]],
    });
    expect(gate.conclude().entries).toEqual([denied]);
  });

  it('says that a person was told of in part', async () => {
    const { gate, appended } = gateFor(adviser);
    const priority = cell({ ...daycare, category: 'SCHOOL_STATUS' }, 'Person.schoolYears');
    await gate.decide(about([person(mother)], [requests, priority]));
    await gate.intend(sending([person(mother)]));
    expect(appended[0]?.entries).toEqual([
      { ...permitted, decision: 'PARTIAL' },
      { ...denied, subject: mother, fieldPaths: ['Person.schoolYears'] },
    ]);
  });

  it('says that the hub’s own subgraphs were asked, also about nobody by name', async () => {
    const { gate, appended } = gateFor(adviser);
    const name = cell(
      { class: 'S2', category: 'IDENTITY', controller: ['KIM_OFFICE', 'WELFARE_CASEWORK'] },
      'Query.me',
    );
    await gate.decide({ ...about([null], [name], 'casework'), kind: 'root' });
    const question = { alias: 'me', coordinates: ['Query.me'], subjects: [], grounds: nothing };
    await gate.intend({ agency: 'casework', messageId: 'message', questions: [question] });
    expect(appended[0]?.entries).toEqual([
      expect.objectContaining({
        subject: null,
        agency: 'casework',
        source: 'KIM_OFFICE',
        legalBasis: 'OWN_TASK',
      }),
    ]);
  });

  it('that cannot be written keeps the question from being asked, and the denials for later', async () => {
    const log = { append: () => Promise.reject(new Fault('down')) };
    const { gate } = gateFor(adviser, { log });
    await gate.decide(about([person(mother), person(father)]));
    expect(await gate.intend(sending([person(mother)]))).toBe(false);
    expect(gate.conclude().entries).toEqual([denied]);
  });

  it('is refused for what was never decided', async () => {
    const { gate, appended } = gateFor(adviser);
    expect(await gate.intend(sending([person(mother)]))).toBe(false);
    expect(appended).toEqual([]);
  });

  it('names every message and what came of it, the question about consents too', async () => {
    const { gate } = gateFor(adviser);
    await gate.decide(about([person(mother)]));
    await gate.intend(sending([person(mother)], 'answered'));
    await gate.intend(sending([person(mother)], 'lost'));
    gate.note({ messageId: 'answered', outcome: 'ANSWERED', records: 1 });
    expect(gate.conclude().messages).toEqual([
      { messageId: expect.any(String), agency: 'casework', outcome: 'ANSWERED', records: 3 },
      { messageId: 'answered', agency: 'schools', outcome: 'ANSWERED', records: 1 },
      { messageId: 'lost', agency: 'schools', outcome: 'FAILED', records: 0 },
    ]);
  });
});

describe('an envelope', () => {
  const grounds = {
    _entities: {
      permitted: [],
      basis: 'CONSENT_GDPR_6_9' as const,
      consents: [{ id: 'consent', provision: 'digest' }],
    },
  };

  it('tells an agency what for, on which case and on what ground, and the requester by another name at each', () => {
    const { gate } = gateFor(adviser, {
      translatorFor: () => ({ key: 'k2', toAgency: (id) => id, fromAgency: (id) => id }),
    });
    const stated = gate.state('schools', 'message', grounds);
    expect(stated).toEqual({
      jti: 'message',
      requester: { organisation: organisations.jobCenter.id, token: expect.stringMatching(/^[\w-]{43}$/) },
      purpose: 'CASE_COORDINATION',
      caseReference: 'KIM-OB-2026-00001',
      pseudonymKey: 'k2',
      grounds,
    });
    const { token } = requestFor(adviser).requester;
    expect(stated.requester.token).toBe(requesterTokenFor(token, 'schools'));
    const elsewhere = gate.state('health', 'message', grounds).requester.token;
    expect(new Set([token, stated.requester.token, elsewhere]).size).toBe(3);
  });

  it('tells immigration neither case, organisation, purpose nor consent by number', () => {
    const { gate } = gateFor(adviser);
    expect(gate.state('immigration', 'message', grounds)).toEqual({
      jti: 'message',
      requester: { organisation: null, token: expect.any(String) },
      purpose: 'RESIDENCE_PROCEDURE_SUPPORT',
      caseReference: null,
      pseudonymKey: null,
      grounds: {
        _entities: { ...grounds._entities, consents: [{ id: null, provision: 'digest' }] },
      },
    });
  });

  it('tells the hub’s own subgraphs who asks, and with the question about consents too', async () => {
    const { gate, statements } = gateFor({ ...adviser, role: 'CASE_MANAGER', caseManager: manager });
    const clear = expect.objectContaining({ role: 'CASE_MANAGER', caseManager: manager, breakGlass: null });
    expect(gate.state('casework', 'message', {}).caller).toEqual(clear);
    expect(gate.state('schools', 'message', {}).caller).toBeUndefined();
    await gate.decide(about([person(mother)]));
    expect(statements).toEqual([expect.objectContaining({ caller: clear, pseudonymKey: null })]);
  });
});

describe('an emergency access', () => {
  it('is kept until its proof is no longer needed', async () => {
    const contact = cell(
      { class: 'S3', category: 'CONTACT', controller: ['SCHOOL'], contactPoint: true },
      'Person.daycareRequests',
    );
    const emergency = { id: 'e1', ground: 'VITAL_INTEREST' };
    const opened: Ask = async (request, end) => {
      const answer = await ask(request, end);
      if (answer.kind === 'failed' || answer.data === null) return answer;
      const told = answer.data.grounds as { readonly persons: readonly object[] };
      const persons = told.persons.map((one) => ({ ...one, breakGlass: [emergency] }));
      return { ...answer, data: { grounds: { ...told, persons } } };
    };
    const { gate, appended } = gateFor(adviser, {
      errand: { purpose: 'VITAL_INTEREST', caseReference: null, breakGlass: 'e1' },
      casework: { agency: 'casework', ask: opened },
    });
    expect(kinds(await gate.decide(about([person(mother)], [contact])))).toEqual([[['permitted']]]);
    const question = { alias: 'a', coordinates: ['Person.daycareRequests'], subjects: [person(mother)] };
    const grounds = { permitted: [], basis: null, consents: [] };
    await gate.intend({ agency: 'schools', messageId: 'm', questions: [{ ...question, grounds }] });
    expect(appended).toEqual([
      {
        entries: [
          expect.objectContaining({
            decision: 'BREAK_GLASS',
            legalBasis: 'EMERGENCY_VITAL_9_2_C',
            subject: mother,
          }),
        ],
        regime: 'BREAK_GLASS_PROOF',
      },
    ]);
  });
});
