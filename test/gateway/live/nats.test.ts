import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { type AddressInfo, connect, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client } from 'pg';
import { storyIds } from '../../../city/stories/storyIds';
import { translatorsOf } from '../../../gateway/pseudonyms/openTranslators';
import { holdNats } from '../../../http/holdNats';
import { eventSubject } from '../../../schema/agencyEvent';
import { forwardEvents } from '../../../subgraphs/forwardEvents';
import { roster } from '../../../subgraphs/roster';
import { countSignals } from '../../harness/countSignals';
import { sectorKeysOf } from '../../harness/sectorKeys';
import { seededDatabases } from '../../harness/seededDatabases';
import { type Hub, startHub } from '../../harness/startHub';
import { overEvents, type Subscriber } from '../../harness/subscribers';

/** Events by NATS: every subgraph forwards its own to a real server, the gateway hears them there and connects to no database of theirs. */

const binary = (() => {
  try {
    execFileSync('nats-server', ['--version'], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
})();

const { family, mother } = storyIds.rahimi;
const folder = mkdtempSync(join(tmpdir(), 'lotse-nats-'));
afterAll(() => rmSync(folder, { recursive: true }));

/** As docs/live.md tells operators: each subgraph may publish on its own subject, the gateway may only listen. */
const configFor = (port: number): string => `
listen: 127.0.0.1:${port}
authorization {
  users = [
    { user: gateway, password: secret, permissions: { publish: [], subscribe: ["lotse.events.*"] } }
    ${roster.map(({ name }) => `{ user: ${name}, password: secret, permissions: { publish: ["${eventSubject(name)}"], subscribe: [] } }`).join('\n    ')}
  ]
}`;

(binary ? describe : describe.skip)(
  binary
    ? 'events by NATS'
    : 'events by NATS (skipped: there is no nats-server on this machine; it is a Debian package)',
  () => {
    let port: number;
    let server: ChildProcess;
    let hub: Hub;
    let databases: ReadonlyMap<string, string>;
    let forwarders: { close(): Promise<void> }[];
    let watcher: Subscriber;
    const url = (user: string): string => `nats://${user}:secret@127.0.0.1:${port}`;

    beforeAll(async () => {
      port = await freePort();
      server = await startServer(port);
      databases = await seededDatabases();
      hub = await startHub({ databases, gateway: { eventsBus: url('gateway') } });
      forwarders = roster.map(({ name }) =>
        forwardEvents({ agency: name, databaseUrl: databases.get(name) ?? '', natsUrl: url(name) }),
      );
      await until(() => hub.gateway.live?.heard.length === roster.length);
      watcher = overEvents({
        url: hub.url,
        query:
          'subscription ($f: ID!) { familyChanged(id: $f) { members { person { id benefits { grantedUntil } } } } }',
        variables: { f: family },
        headers: await hub.callers.responsibleFor([family]),
      });
    }, 120_000);
    afterAll(async () => {
      await watcher.leave();
      await Promise.all(forwarders.map((forwarder) => forwarder.close()));
      await hub.stop();
      await stopServer(server);
    });

    it('a change at an agency reaches the subscriber', async () => {
      expect((await watcher.next())?.errors).toBeUndefined();
      // The forwarder may still be on its way to its database: it then tells that something was missed.
      await renew('2031-01-01');
      await until(() => watcher.waiting > 0);
      expect(grantedUntil(await watcher.next<Family>())).toBe('2031-01-01');
    });

    it('an agency can tell of itself only, and what is no event is no event', async () => {
      const [heard, unreadable] = [countSignals('eventHeard'), countSignals('eventUnreadable')];
      // What one connection publishes arrives in order: when its own word is there, the other one is not to come.
      await published(
        'health',
        [eventSubject('social'), eventOf('social')],
        [eventSubject('health'), eventOf('health')],
      );
      await published('social', [eventSubject('social'), '{"type":"x"}']);
      await until(() => heard.of('health') === 1 && unreadable.of('social') === 1);
      expect([heard.of('social'), unreadable.of('health')]).toEqual([0, 0]);
      await published('social', [eventSubject('social'), eventOf('social')]);
      await until(() => heard.of('social') === 1);
      for (const counting of [heard, unreadable]) counting.stop();
    });

    it('what changes while the server is away is told when it is back', async () => {
      await stopServer(server);
      await until(() => hub.gateway.live?.heard.length === 0);
      await renew('2032-02-02');
      expect(watcher.waiting).toBe(0);
      server = await startServer(port);
      expect(grantedUntil(await watcher.next<Family>())).toBe('2032-02-02');
    });

    async function renew(until: string): Promise<void> {
      const client = new Client({ connectionString: databases.get('social') });
      await client.connect();
      await client.query(
        'UPDATE benefit SET "grantedUntil" = $1 WHERE id IN (SELECT "benefitId" FROM benefit_person WHERE "personId" = $2)',
        [until, pseudonymOf('social', mother)],
      );
      await client.end();
    }

    async function published(
      user: string,
      ...messages: (readonly [subject: string, payload: string])[]
    ): Promise<void> {
      let held: { close(): Promise<void> } | undefined;
      await new Promise<void>((resolve) => {
        held = holdNats({
          url: url(user),
          name: 'a test',
          async onOpen(connection) {
            for (const [subject, payload] of messages) connection.publish(subject, payload);
            await connection.flush();
            resolve();
          },
          onLost: () => {},
        });
      });
      await held?.close();
    }
  },
);

interface Family {
  readonly familyChanged: {
    readonly members: readonly {
      readonly person: {
        readonly id: string;
        readonly benefits: readonly { readonly grantedUntil: string }[];
      };
    }[];
  };
}

const grantedUntil = (told: { readonly data?: Family | null } | null): string | undefined =>
  told?.data?.familyChanged.members.find(({ person }) => person.id === mother)?.person.benefits[0]
    ?.grantedUntil;

const translators = translatorsOf(sectorKeysOf(roster));
const pseudonymOf = (agency: string, id: string): string => translators.get(agency)?.toAgency(id) ?? '';
const eventOf = (agency: string): string =>
  JSON.stringify({ type: 'SomethingChanged', subject: { kind: 'Person', id: pseudonymOf(agency, mother) } });

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}

async function startServer(port: number): Promise<ChildProcess> {
  const file = join(folder, 'nats.conf');
  writeFileSync(file, configFor(port));
  const child = spawn('nats-server', ['--config', file], { stdio: 'ignore' });
  for (let tries = 0; !(await answers(port)); tries++) {
    if (tries > 500) throw new Error('nats-server does not answer');
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
  return child;
}

const answers = (port: number): Promise<boolean> =>
  new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1');
    socket.once('data', () => {
      socket.destroy();
      resolve(true);
    });
    socket.once('error', () => resolve(false));
  });

async function stopServer(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const ended = new Promise((resolve) => child.once('exit', resolve));
  child.kill('SIGKILL');
  await ended;
}

async function until(holds: () => boolean | undefined): Promise<void> {
  for (let looks = 0; !holds(); looks++) {
    if (looks > 3_000) throw new Error('it never came to pass');
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
}
