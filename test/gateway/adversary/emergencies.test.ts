import { Client } from 'pg';
import { storyIds } from '../../../city/stories/storyIds';
import { seededDatabases } from '../../harness/seededDatabases';
import { type Hub, startHub } from '../../harness/startHub';
import { headersAs } from '../../harness/tokenFor';

/** Somebody who misuses emergency accesses, or wants to know of one too early. */
type Ground = 'CHILD_PROTECTION' | 'VITAL_INTEREST';

interface Opened {
  readonly id: string;
  readonly state: string;
}

const person = storyIds.amal.amal;
const opener = 'case-manager-other-district';

let hub: Hub;
let caseworkUrl: string;
beforeAll(async () => {
  const databases = await seededDatabases();
  caseworkUrl = databases.get('casework') ?? '';
  hub = await startHub({ databases });
}, 240_000);
afterAll(() => hub.stop());

async function open(ground: Ground): Promise<Opened> {
  const { data, errors } = await hub.ask<{ readonly openBreakGlass: Opened }>(
    `mutation ($person: ID!, $ground: BreakGlassGround!) {
      openBreakGlass(person: $person, ground: $ground, reason: "Niemand öffnet, das Telefon ist aus.", immediateDanger: true) { id state }
    }`,
    { person, ground },
    await headersAs(opener, ground),
  );
  expect(errors).toBeUndefined();
  return data.openBreakGlass;
}

const look = async (ground: Ground, access: string) =>
  hub.ask<{ readonly person: object | null }>(
    'query ($person: ID!) { person(id: $person) { name { display } } }',
    { person },
    await headersAs(opener, ground, { 'x-lotse-break-glass': access }),
  );

/** As if so much time had gone by since. */
async function goBy(access: string, hours: number): Promise<void> {
  const client = new Client({ connectionString: caseworkUrl });
  await client.connect();
  const times = ['openedAt', 'confirmBy', 'openFrom', 'expiresAt'];
  const earlier = times.map((time) => `"${time}" = "${time}" - interval '${hours} hours'`).join();
  await client.query(`UPDATE break_glass_access SET ${earlier} WHERE id = $1`, [access]);
  await client.end();
}

async function review(access: string, outcome: string, until: string | null): Promise<void> {
  const { errors } = await hub.ask(
    `mutation ($access: ID!, $outcome: ReviewOutcome!, $until: Date) {
      reviewBreakGlass(id: $access, outcome: $outcome, deferSubjectNoticeUntil: $until) { id }
    }`,
    { access, outcome, until },
    await headersAs('data-protection-officer', 'DATA_PROTECTION_CONTROL'),
  );
  expect(errors).toBeUndefined();
}

/** Emergencies that the person finds in the log of her own data. */
async function foundByHer(): Promise<number> {
  const { data } = await hub.ask<{
    readonly myDisclosures: { readonly edges: readonly { readonly node: { readonly de: string } }[] };
  }>(
    '{ myDisclosures(first: 100) { edges { node { de: explanation } } } }',
    {},
    await headersAs('amal', 'DATA_SUBJECT_ACCESS'),
  );
  return data.myDisclosures.edges.filter(({ node }) => node.de.includes('Notfallzugriff')).length;
}

const inDays = (days: number): string => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);

it('an emergency access that nobody confirmed cannot be had again and again: the next one waits for the second person, whatever its ground', async () => {
  const first = await open('VITAL_INTEREST');
  expect(first.state).toBe('OPEN');
  expect((await look('VITAL_INTEREST', first.id)).data.person).not.toBeNull();
  await goBy(first.id, 2);
  expect((await look('VITAL_INTEREST', first.id)).data.person).toBeNull();
  for (const ground of ['VITAL_INTEREST', 'CHILD_PROTECTION'] as const) {
    const next = await open(ground);
    expect([next.state, next.id === first.id]).toEqual(['AWAITING_CONFIRMATION', false]);
    expect((await look(ground, next.id)).data.person).toBeNull();
    await goBy(next.id, 5);
    await review(next.id, 'JUSTIFIED', null);
  }
  await review(first.id, 'JUSTIFIED', null);
  expect((await open('CHILD_PROTECTION')).state).toBe('OPEN');
});

it('an emergency access is found in the log by the person when the officer has reviewed it, and not while he has put off telling her', async () => {
  const { id } = await open('CHILD_PROTECTION');
  expect((await look('CHILD_PROTECTION', id)).data.person).not.toBeNull();
  const before = await foundByHer();
  await goBy(id, 5);
  await review(id, 'UNCLEAR', inDays(30));
  expect(await foundByHer()).toBe(before);
  await review(id, 'JUSTIFIED', null);
  expect(await foundByHer()).toBeGreaterThan(before);
});
