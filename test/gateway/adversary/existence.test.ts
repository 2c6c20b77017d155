import { randomUUID } from 'node:crypto';
import { Client } from 'pg';
import { purposesOf } from '../../../gateway/identity/purposesOf';
import { personaNamed, personas } from '../../../issuer/personas';
import type { Role } from '../../../schema/accessTerms';
import { seededDatabases } from '../../harness/seededDatabases';
import { type Hub, startHub } from '../../harness/startHub';
import { headersAs } from '../../harness/tokenFor';

/** Somebody who tries ids out: whether there is somebody behind one must not show where she may not see whom. */
const questions: readonly (readonly [field: string, subgraph: string, table: string])[] = [
  ['person', 'casework', 'person'],
  ['family', 'casework', 'family'],
  ['case', 'casework', 'case_file'],
  ['prepareConference', 'casework', 'case_conference'],
  ['benefitUnit', 'employment', 'benefit_unit'],
];

const below: Readonly<Record<string, string>> = {
  person:
    '{ id name { display } immigration { currentStatus { kind } } health { coverage { type } } counselling { since } }',
  family: '{ id reference members { person { id } } household { id } }',
  case: '{ id number family { id } }',
  prepareConference: '{ conference { id } }',
  benefitUnit: '{ id members { person { id } } }',
};

let hub: Hub;
let databases: ReadonlyMap<string, string>;
beforeAll(async () => {
  databases = await seededDatabases();
  hub = await startHub({ databases });
}, 240_000);
afterAll(() => hub.stop());

async function idsIn(subgraph: string, table: string): Promise<readonly string[]> {
  const client = new Client({ connectionString: databases.get(subgraph) ?? '' });
  await client.connect();
  const { rows } = await client.query<{ id: string }>(`SELECT id FROM ${table} ORDER BY id LIMIT 4`);
  await client.end();
  expect(rows.length).toBeGreaterThan(0);
  return rows.map(({ id }) => id);
}

interface Heard {
  readonly text: string;
  readonly status: number;
  readonly requests: Readonly<Record<string, number>>;
  readonly isNull: boolean;
}

async function ask(field: string, id: string, headers: Readonly<Record<string, string>>): Promise<Heard> {
  let status = 0;
  let text = '';
  const requests = await hub.requestsDuring(async () => {
    const answer = await fetch(hub.url, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...headers },
      body: JSON.stringify({
        query: `query ($id: ID!) { it: ${field}(id: $id) ${below[field]} }`,
        variables: { id },
      }),
    });
    status = answer.status;
    text = (await answer.text()).replace(/"disclosure":\{"id":"[0-9a-f-]{36}"/, '"disclosure":{"id":""');
  });
  return { text, status, requests, isNull: text.includes('"it":null') };
}

const everybody = personas.flatMap(({ name }) =>
  name === 'block-3-officer' || name === 'naturalisation-officer'
    ? [[name, 'RESIDENCE_PROCEDURE_SUPPORT'] as const]
    : purposesOf(roleOf(name))
        .filter((_, index, all) => index === 0 || index === all.length - 1)
        .map((purpose) => [name, purpose] as const),
);

function roleOf(name: string): Role {
  const { lotse } = personaNamed(name).claims as { readonly lotse?: { readonly role: Role } };
  if (lotse === undefined) throw new Error(`the token of ${name} says nothing`);
  return lotse.role;
}

it.each(questions)(
  'whether an id of %s belongs to anybody shows to nobody who may not see it: not in a byte, a status or a request',
  async (field, subgraph, table) => {
    const ids = await idsIn(subgraph, table);
    let kept = 0;
    for (const [name, purpose] of everybody) {
      const headers = await headersAs(name, purpose);
      const nobody = await ask(field, randomUUID(), headers);
      for (const id of ids) {
        const somebody = await ask(field, id, headers);
        if (!somebody.isNull) continue;
        kept++;
        expect([name, purpose, somebody]).toEqual([name, purpose, nobody]);
      }
    }
    expect(kept).toBeGreaterThan(20);
  },
  240_000,
);
