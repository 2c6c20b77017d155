import { Client } from 'pg';
import { storyIds } from '../../city/stories/storyIds';
import { seededDatabases } from '../harness/seededDatabases';
import { type Hub, startHub } from '../harness/startHub';
import { headersAs } from '../harness/tokenFor';

const child = storyIds.rahimi.third;

const opening = `mutation ($person: ID!, $ground: BreakGlassGround!) {
  openBreakGlass(person: $person, ground: $ground, reason: "Das Kind wurde allein auf der Straße angetroffen.", immediateDanger: true) { id }
}`;

const whereabouts = `query ($person: ID!) {
  person(id: $person) {
    name { display }
    childcare { placement { facility { name } weekly { weekday } } }
    health { coverage { type } appointments { at } }
    immigration { currentStatus { kind } }
    benefits { type }
  }
}`;

interface Found {
  readonly person: {
    readonly name: { readonly display: string } | null;
    readonly childcare: {
      readonly placement: { readonly facility: { readonly name: string } | null } | null;
    } | null;
    readonly health: unknown;
    readonly immigration: unknown;
    readonly benefits: unknown;
  } | null;
}

describe('an emergency access', () => {
  let hub: Hub;
  let logUrl: string;
  beforeAll(async () => {
    const databases = await seededDatabases();
    logUrl = databases.get('transparency') ?? '';
    hub = await startHub({ databases });
  });
  afterAll(() => hub.stop());

  const open = async (persona: string, ground = 'CHILD_PROTECTION') =>
    hub.ask<{ openBreakGlass: { readonly id: string } | null }>(
      opening,
      { person: child, ground },
      await headersAs(persona, ground),
    );
  const look = async (persona: string, purpose: string, more: Record<string, string> = {}) =>
    hub.ask<Found>(whereabouts, { person: child }, await headersAs(persona, purpose, more));

  it('opens whom to call about one child to a case manager who has nothing to do with the family, and nothing else', async () => {
    const stranger = 'case-manager-other-district';
    const before = await look(stranger, 'CHILD_PROTECTION');
    expect(before.data.person).toBeNull();
    const { data, errors } = await open(stranger);
    expect(errors).toBeUndefined();
    const id = data.openBreakGlass?.id ?? '';
    expect(id).toMatch(/^[0-9a-f-]{36}$/);
    const { data: found, extensions } = await look(stranger, 'CHILD_PROTECTION', {
      'x-lotse-break-glass': id,
    });
    expect(found.person?.name?.display).toBe('Rahimi, Omid');
    expect(found.person?.childcare?.placement?.facility?.name).toEqual(expect.any(String));
    expect(found.person).toMatchObject({ health: null, immigration: null, benefits: null });
    const told = extensions.disclosure.withheld.map(({ path }) => path.join('.'));
    expect(told).toEqual(expect.arrayContaining(['person.health', 'person.immigration', 'person.benefits']));
  });

  it('opens nothing without its number, nor under another purpose, nor for another person, nor to another caller', async () => {
    const stranger = 'case-manager-other-district';
    const { data } = await open(stranger);
    const cites = { 'x-lotse-break-glass': data.openBreakGlass?.id ?? '' };
    expect((await look(stranger, 'CHILD_PROTECTION')).data.person).toBeNull();
    expect((await look(stranger, 'VITAL_INTEREST', cites)).data.person?.childcare ?? null).toBeNull();
    expect((await look(stranger, 'CASE_COORDINATION', cites)).data.person?.childcare ?? null).toBeNull();
    expect(
      (await look('case-manager-kim', 'CHILD_PROTECTION', cites)).data.person?.childcare ?? null,
    ).toBeNull();
    const other = await hub.ask<Found>(
      whereabouts,
      { person: storyIds.amal.toddler },
      await headersAs(stranger, 'CHILD_PROTECTION', cites),
    );
    expect(other.data.person?.childcare ?? null).toBeNull();
  });

  it.each(['block-3-officer', 'naturalisation-officer', 'analyst', 'job-center-adviser'])(
    'is not to be had by the persona %s',
    async (persona) => {
      const { status, data } = await open(persona);
      expect([status === 200 ? data.openBreakGlass : null, status]).toEqual([null, expect.any(Number)]);
      const { data: found } = await look(persona, 'CASE_COORDINATION');
      expect(found?.person ?? null).toBeNull();
    },
  );

  it('is seen by the data protection officer at once, and stands in the log with what it opened', async () => {
    const { data } = await hub.ask<{ breakGlassAccesses: readonly { id: string; ground: string }[] }>(
      '{ breakGlassAccesses(open: true) { id ground } }',
      {},
      await headersAs('data-protection-officer', 'DATA_PROTECTION_CONTROL'),
    );
    expect(data.breakGlassAccesses.length).toBeGreaterThan(0);
    expect(data.breakGlassAccesses.every(({ ground }) => ground === 'CHILD_PROTECTION')).toBe(true);
    const client = new Client({ connectionString: logUrl });
    await client.connect();
    const { rows } = await client.query<{ payload: string }>(
      'SELECT payload::text AS payload FROM disclosure_log',
    );
    await client.end();
    const payloads = rows.map(({ payload }) => payload);
    expect(payloads.some((payload) => /"event": ?"OPENED"/.test(payload))).toBe(true);
    expect(payloads.some((payload) => /"decision": ?"BREAK_GLASS"/.test(payload))).toBe(true);
    expect(payloads.filter((payload) => payload.includes('allein auf der Straße'))).toEqual([]);
  });
});
