import { setTimeout as pause } from 'node:timers/promises';
import { storyIds } from '../../city/stories/storyIds';
import { compare } from '../../cli/reconcileLogs';
import { verifyLog } from '../../gateway/disclosure/verifyLog';
import { roster } from '../../subgraphs/roster';
import { withClient } from '../gateway/disclosure/logDatabase';
import { seededDatabases } from '../harness/seededDatabases';
import { type Hub, operationText, startHub } from '../harness/startHub';
import { type HubProcess, startHubProcess } from '../harness/startHubProcess';
import { answeredBy, isProven, readProofs } from './proofs';

/** An answer that reached its client whole. */
interface Received {
  readonly data: unknown;
  readonly extensions: { readonly disclosure: { readonly id: string; readonly agencies: readonly object[] } };
}

const kills = 4;
const families = [
  storyIds.rahimi.family,
  storyIds.amal.family,
  storyIds.nurse.family,
  storyIds.flatCycle.family,
];
const names = roster.map(({ name }) => name);

let hub: Hub;
let databases: ReadonlyMap<string, string>;
const urlOf = (name: string): string => databases.get(name) ?? '';
const received: Received[] = [];
let lost = 0;

beforeAll(async () => {
  databases = await seededDatabases();
  hub = await startHub({ databases });
  for (let round = 0; round < kills; round++) {
    const victim = await startHubProcess(hub.agencies.values(), urlOf('transparency'));
    // Each time in another moment, and once while an agency is about to answer.
    await (round === 1 ? killWhileOneDecides(victim) : killUnderLoad(victim, 3 + 5 * round));
  }
}, 180_000);
afterAll(() => hub.stop());

/** Eight clients ask one question after the other; after so many answers the gateway is killed, and every client loses its question. */
async function killUnderLoad(victim: HubProcess, afterAnswers: number): Promise<void> {
  const enough = received.length + afterAnswers;
  const clients = Array.from({ length: 8 }, (_, index) => client(victim.url, index));
  while (received.length < enough) await pause(1);
  await victim.kill();
  await Promise.all(clients);
}

/** The social welfare office can decide only when the gateway that asked is gone: what it answers then reaches nobody. */
async function killWhileOneDecides(victim: HubProcess): Promise<void> {
  const decided = (await answeredBy(urlOf('social'))).size;
  await withClient(urlOf('social'), async (office) => {
    await office.query('BEGIN');
    await office.query('LOCK TABLE "decision_record" IN EXCLUSIVE MODE');
    const asking = client(victim.url, 0);
    const waiting = 'SELECT FROM pg_locks WHERE NOT granted AND relation = \'"decision_record"\'::regclass';
    while ((await office.query(waiting)).rowCount === 0) await pause(5);
    await victim.kill();
    await asking;
    await office.query('COMMIT');
  });
  while ((await answeredBy(urlOf('social'))).size === decided) await pause(5);
}

/** Asks until nobody answers any more. */
async function client(url: string, index: number): Promise<void> {
  const query = await operationText('FamilyOverview');
  for (let turn = index; ; turn++) {
    const f = families[turn % families.length];
    const caller = await hub.callers.responsibleFor([f]);
    try {
      const response = await fetch(url, {
        method: 'POST',
        headers: { 'content-type': 'application/json', ...caller },
        body: JSON.stringify({ query, variables: { f } }),
      });
      received.push((await response.json()) as Received);
    } catch {
      lost++;
      return;
    }
  }
}

describe('a gateway that is killed under load, again and again', () => {
  it('takes some questions with it, and many have been answered', () => {
    expect(lost).toBe(8 * (kills - 1) + 1);
    expect(received.length).toBeGreaterThanOrEqual(3 + 13 + 18);
    for (const { data } of received) expect(data).toHaveProperty('family.members');
  });

  it('has recorded, for every answer that a client has, request, disclosures and what has left', async () => {
    const proofs = await readProofs(urlOf('transparency'));
    for (const { data, extensions } of received) {
      const proof = proofs.get(extensions.disclosure.id);
      if (proof === undefined) throw new Error('an answer has no record');
      expect([...proof.kinds].sort()).toEqual(['DISCLOSURE', 'OUTCOME', 'REQUEST']);
      expect(isProven(data, proof)).toBe(true);
      expect(isProven({ ...(data as object), more: 1 }, proof)).toBe(false);
      const agencies = new Set(proof.outcome?.messages.map(({ agency }) => agency));
      expect(agencies.size).toBeGreaterThanOrEqual(extensions.disclosure.agencies.length);
    }
  });

  it('has not told what an agency did not record itself', async () => {
    const recorded = new Map<string, ReadonlyMap<string, boolean>>();
    for (const name of names) recorded.set(name, await answeredBy(urlOf(name)));
    const proofs = [...(await readProofs(urlOf('transparency'))).values()];
    const used = proofs.flatMap(({ outcome }) => outcome?.messages ?? []);
    expect(used.filter(({ outcome }) => outcome === 'ANSWERED').length).toBeGreaterThan(received.length);
    const missing = used.filter(
      ({ agency, messageId, outcome }) => outcome === 'ANSWERED' && !recorded.get(agency)?.has(messageId),
    );
    expect(missing).toEqual([]);
  });

  it('leaves one whole chain, which the next gateway carries on', async () => {
    const verdict = await verifyLog(urlOf('transparency'));
    expect(verdict).toMatchObject({ kind: 'whole', chains: [{ hub: 'lotse-test' }] });
    const { status } = await hub.operation('FamilyOverview', { f: families[0] });
    expect(status).toBe(200);
    const later = await verifyLog(urlOf('transparency'));
    if (verdict.kind !== 'whole' || later.kind !== 'whole') throw new Error('the chain is broken');
    expect(later.chains).toHaveLength(1);
    expect(later.chains[0]?.links).toBeGreaterThan(verdict.chains[0]?.links ?? 0);
  });

  it('leaves two logs that differ in nothing; what was in flight is counted', async () => {
    await pause(20);
    const { differences, unused } = await compare(names, urlOf);
    expect(differences).toEqual([]);
    const proofs = [...(await readProofs(urlOf('transparency'))).values()];
    const used = new Set(
      proofs.flatMap(({ outcome }) =>
        (outcome?.messages ?? []).filter((one) => one.outcome === 'ANSWERED').map((one) => one.messageId),
      ),
    );
    const inFlight: string[] = [];
    for (const name of names) {
      for (const [messageId, told] of await answeredBy(urlOf(name)))
        if (told && !used.has(messageId)) inFlight.push(messageId);
    }
    expect(inFlight.length).toBeGreaterThan(0);
    expect(unused).toBe(inFlight.length);
  });
});
