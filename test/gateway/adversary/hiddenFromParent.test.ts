import { Client } from 'pg';
import { storyIds } from '../../../city/stories/storyIds';
import { seededDatabases } from '../../harness/seededDatabases';
import { type Hub, startHub } from '../../harness/startHub';
import { headersAs } from '../../harness/tokenFor';

/** Somebody with custody from whom a child is hidden, and who looks for signs of it. */
let hub: Hub;
let caseworkUrl: string;
beforeAll(async () => {
  const databases = await seededDatabases();
  caseworkUrl = databases.get('casework') ?? '';
  hub = await startHub({ databases });
}, 240_000);
afterAll(() => hub.stop());

async function mark(person: string, markers: readonly string[]): Promise<void> {
  const client = new Client({ connectionString: caseworkUrl });
  await client.connect();
  const { rowCount } = await client.query('UPDATE person SET "protectiveMarkers" = $2 WHERE id = $1', [
    person,
    markers,
  ]);
  await client.end();
  expect(rowCount).toBe(1);
}

async function markersSeenBy(persona: string, purpose: string, person: string): Promise<unknown> {
  const { data, errors, extensions } = await hub.ask(
    'query ($p: ID!) { person(id: $p) { name { display } protectiveMarkers } }',
    { p: person },
    await headersAs(persona, purpose),
  );
  return { data, errors, ...extensions.disclosure, id: null };
}

it.each(['VIOLENCE_PROTECTION', 'ADDRESS_BLOCK', 'WITNESS_PROTECTION'])(
  'whoever has custody of a child cannot read that it is under %s: the answer is the same as without, and who works with it reads it',
  async (marker) => {
    const child = storyIds.amal.toddler;
    const before = await markersSeenBy('amal', 'DATA_SUBJECT_ACCESS', child);
    expect(before).toMatchObject({ data: { person: { name: { display: expect.any(String) } } } });
    await mark(child, [marker]);
    const after = await markersSeenBy('amal', 'DATA_SUBJECT_ACCESS', child);
    const atWork = await markersSeenBy('case-manager-amal', 'CASE_COORDINATION', child);
    await mark(child, []);
    expect(after).toEqual(before);
    expect(atWork).toMatchObject({ data: { person: { protectiveMarkers: [marker] } } });
  },
);
