import { createServer, request as post } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import { storyIds } from '../../city/stories/storyIds';
import { compare } from '../../cli/reconcileLogs';
import { verifyLog } from '../../gateway/disclosure/verifyLog';
import { roster } from '../../subgraphs/roster';
import { withClient } from '../gateway/disclosure/logDatabase';
import { openPass, type Pass } from '../gateway/disclosure/openPass';
import { seededDatabases } from '../harness/seededDatabases';
import { type Hub, type HubAnswer, operationText, startHub } from '../harness/startHub';
import { startHubProcess } from '../harness/startHubProcess';
import { isProven, readProofs } from './proofs';

/** A family's facts of four subgraphs beside a public fact. */
const question = `query ($f: ID!) {
  districts { code }
  family(id: $f) { members { person { id benefits { type } health { coverage { type } } education { obligation { state } } } } }
}`;
const f = storyIds.rahimi.family;

interface Mixed {
  readonly districts: readonly { readonly code: string }[];
  readonly family: {
    readonly members: readonly { readonly person: Readonly<Record<string, unknown>> }[];
  } | null;
}

let databases: ReadonlyMap<string, string>;
let logUrl: string;
let pass: Pass;
let casework: Door;
let hub: Hub;
const ask = (): Promise<HubAnswer<Mixed> & WithId> =>
  hub.ask<Mixed>(question, { f }) as Promise<HubAnswer<Mixed> & WithId>;

interface WithId {
  readonly extensions: { readonly disclosure: { readonly id: string } };
}

beforeAll(async () => {
  databases = await seededDatabases();
  logUrl = databases.get('transparency') ?? '';
  pass = await openPass(Number(new URL(logUrl).port));
  const agencies: { current: Hub['agencies'] | null } = { current: null };
  casework = await openDoor(() => agencies.current?.get('casework')?.url ?? '');
  hub = await startHub({ databases, logUrl: pass.through(logUrl), urls: { casework: casework.url } });
  agencies.current = hub.agencies;
}, 120_000);
afterAll(async () => {
  await hub.stop();
  await casework.stop();
  await pass.stop();
});

/** A door before casework that passes everything on, and hangs up on the consent question when it is told to. */
interface Door {
  readonly url: string;
  refuseGrounds(refuse: boolean): void;
  stop(): Promise<void>;
}

async function openDoor(urlOf: () => string): Promise<Door> {
  let refusing = false;
  const server = createServer(async (asked, response) => {
    const chunks: Buffer[] = [];
    for await (const chunk of asked as AsyncIterable<Buffer>) chunks.push(chunk);
    const body = Buffer.concat(chunks);
    if (refusing && body.includes('query Grounds(')) return response.destroy();
    const passedOn = post(urlOf(), { method: 'POST', headers: asked.headers }, (real) => {
      response.writeHead(real.statusCode ?? 502, real.headers);
      real.pipe(response);
    });
    passedOn.on('error', () => response.destroy());
    passedOn.end(body);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/graphql`,
    refuseGrounds: (refuse) => {
      refusing = refuse;
    },
    async stop() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

/** Asks until the family is there again; the test's own time limit ends the waiting. */
async function untilServed(): Promise<void> {
  while ((await ask()).data?.family == null) await pause(50);
}

function expectPublicOnly({ status, data, errors, extensions }: HubAnswer<Mixed>): void {
  expect(status).toBe(200);
  expect(data.districts.length).toBeGreaterThan(0);
  expect(data.family).toBeNull();
  expect(errors).toEqual([
    expect.objectContaining({
      path: ['family'],
      message: expect.stringContaining('cannot record'),
      extensions: { code: 'LOG_UNAVAILABLE' },
    }),
  ]);
  expect(extensions.disclosure.complete).toBe(false);
  expect(extensions.disclosure.withheld).toEqual([]);
}

/** The table says no to records of which this holds, as a full disk does. */
const fill = (when: string): Promise<void> =>
  onLog(
    `CREATE FUNCTION refuse_records() RETURNS trigger LANGUAGE plpgsql AS
     $$ BEGIN RAISE EXCEPTION 'no space left on device' USING ERRCODE = 'disk_full'; END $$`,
    `CREATE TRIGGER full_disk BEFORE INSERT ON disclosure_log FOR EACH ROW WHEN (${when}) EXECUTE FUNCTION refuse_records()`,
  );
const clear = (): Promise<void> =>
  onLog('DROP TRIGGER full_disk ON disclosure_log', 'DROP FUNCTION refuse_records');

const onLog = (...statements: readonly string[]): Promise<void> =>
  withClient(logUrl, async (client) => {
    for (const statement of statements) await client.query(statement);
  });

const allowed = ['casework', 'employment'];

describe('while the disclosure log takes no records', () => {
  it('public data are served, personal data are not, and no agency is asked for any: the log is gone', async () => {
    await untilServed();
    pass.cut();
    const asked = await hub.requestsDuring(async () => expectPublicOnly(await ask()));
    expect(Object.keys(asked).filter((name) => !allowed.includes(name))).toEqual([]);
    pass.open();
    await untilServed();
  });

  it('public data are served, personal data are not: the log seems to hang, and no request hangs with it', async () => {
    pass.mute(true);
    for (const answer of await Promise.all([ask(), ask(), ask()])) expectPublicOnly(answer);
    pass.mute(false);
    await untilServed();
  });

  it('public data are served, personal data are not: the log is full', async () => {
    await fill('true');
    const asked = await hub.requestsDuring(async () => expectPublicOnly(await ask()));
    expect(Object.keys(asked).filter((name) => !allowed.includes(name))).toEqual([]);
    await clear();
    await untilServed();
  });

  it('what is public is served as completely as ever when it is asked alone', async () => {
    pass.cut();
    const { data, errors, extensions } = await hub.ask<Mixed>('{ districts { code } }');
    expect(data.districts.length).toBeGreaterThan(0);
    expect(errors).toBeUndefined();
    expect(extensions.disclosure.complete).toBe(true);
    pass.open();
    await untilServed();
  });
});

describe('when the outcome cannot be recorded', () => {
  it('the answer is withheld although agencies have answered, and the logs show that nothing of it was delivered', async () => {
    const names = roster.map(({ name }) => name);
    const urlOf = (name: string) => databases.get(name) ?? '';
    const before = new Set((await readProofs(logUrl)).keys());
    await fill(`NEW.kinds LIKE '%OUTCOME%'`);
    const asked = await hub.requestsDuring(async () => {
      const { status, data, errors, extensions } = await ask();
      expect(status).toBe(503);
      expect(data ?? null).toBeNull();
      expect(errors).toEqual([
        expect.objectContaining({ message: expect.stringContaining('cannot record') }),
      ]);
      expect(errors?.[0]?.extensions?.code).toBe('ANSWER_NOT_RECORDED');
      expect(extensions).toBeUndefined();
    });
    expect(asked).toMatchObject({ social: 1, health: 1, schools: 1 });
    await clear();
    const fresh = [...(await readProofs(logUrl))].filter(([id]) => !before.has(id)).map(([, proof]) => proof);
    expect(fresh).toHaveLength(1);
    expect([...(fresh[0]?.kinds ?? [])].sort()).toEqual(['DISCLOSURE', 'REQUEST']);
    expect(fresh[0]?.outcome).toBeNull();
    const { differences, unused } = await compare(names, urlOf);
    expect(differences).toEqual([]);
    // With the question about consents, whose message id follows from the request's.
    expect(unused).toBe((fresh[0]?.intended.size ?? 0) + 1);
    await untilServed();
  });
});

describe('while casework does not say who has agreed to what', () => {
  it('agencies are asked nothing about anybody, each place says why, and casework’s own facts are there', async () => {
    casework.refuseGrounds(true);
    const asked = await hub.requestsDuring(async () => {
      const { data, errors, extensions } = await ask();
      const members = data.family?.members ?? [];
      expect(members).toHaveLength(6);
      expect(data.districts.length).toBeGreaterThan(0);
      for (const { person } of members) {
        expect(person).toEqual({ id: expect.any(String), benefits: null, health: null, education: null });
      }
      expect(new Set(errors?.map((error) => error.extensions?.code))).toEqual(
        new Set(['CONSENT_UNAVAILABLE']),
      );
      expect(errors?.map(({ path }) => path?.join('.'))).toEqual(
        expect.arrayContaining(['family.members.0.person.benefits', 'family.members.5.person.health']),
      );
      expect(extensions.disclosure.complete).toBe(false);
    });
    expect(Object.keys(asked)).toEqual(['casework']);
    casework.refuseGrounds(false);
    await untilServed();
  });
});

describe('two gateways of one hub under load', () => {
  it('write one chain, in which every answer of both has its records', async () => {
    const other = await startHubProcess(hub.agencies.values(), logUrl);
    try {
      const query = await operationText('FamilyOverview');
      const caller = await hub.callers.responsibleFor([f]);
      const answers = await Promise.all(
        Array.from({ length: 24 }, async (_, index) => {
          const response = await fetch(index % 2 === 0 ? other.url : hub.url, {
            method: 'POST',
            headers: { 'content-type': 'application/json', ...caller },
            body: JSON.stringify({ query, variables: { f } }),
          });
          return (await response.json()) as HubAnswer & WithId;
        }),
      );
      const proofs = await readProofs(logUrl);
      for (const { data, extensions } of answers) {
        const proof = proofs.get(extensions.disclosure.id);
        expect(proof !== undefined && isProven(data, proof)).toBe(true);
      }
      expect(await verifyLog(logUrl)).toMatchObject({ kind: 'whole', chains: [{ hub: 'lotse-test' }] });
    } finally {
      await other.stop();
    }
  }, 60_000);
});
