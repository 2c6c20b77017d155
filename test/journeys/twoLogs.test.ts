import { storyIds } from '../../city/stories/storyIds';
import { compare } from '../../cli/reconcileLogs';
import { roster } from '../../subgraphs/roster';
import { seededDatabases } from '../harness/seededDatabases';
import { type Hub, startHub } from '../harness/startHub';

let hub: Hub;
let databases: ReadonlyMap<string, string>;
beforeAll(async () => {
  databases = await seededDatabases();
  hub = await startHub({ databases });
}, 120_000);
afterAll(() => hub.stop());

describe('the hub’s log and the records of all its subgraphs', () => {
  it('tell the same after a family’s situation was asked for, each message on both sides', async () => {
    const asked = await hub.requestsDuring(async () => {
      const { status } = await hub.operation('FamilyOverview', { f: storyIds.rahimi.family });
      expect(status).toBe(200);
    });
    const names = roster.map(({ name }) => name);
    await new Promise((resolve) => setTimeout(resolve, 50));
    const comparison = await compare(names, (name) => databases.get(name) ?? '');
    expect(Object.keys(asked).sort()).toEqual(
      expect.arrayContaining(['casework', 'health', 'immigration', 'social']),
    );
    expect(comparison.differences).toEqual([]);
    expect(comparison.agreed).toBe(Object.values(asked).reduce((sum, one) => sum + one, 0));
  }, 120_000);
});
