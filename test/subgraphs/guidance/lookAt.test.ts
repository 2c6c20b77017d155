import { viewsOf } from '../../../subgraphs/guidance/FamilyView';
import { publishedFactShapes } from '../../../subgraphs/guidance/facts/factShapes';
import type { FamilyRecord } from '../../../subgraphs/guidance/facts/records/family';
import type { GuidanceAsked, Looked } from '../../../subgraphs/guidance/loaders';
import { lookAt } from '../../../subgraphs/guidance/lookAt';
import { aFamily, aMember, answered, aPerson, type Partly, today } from './situation';

const looking = (looked: Looked) =>
  lookAt('f', { loaders: { family: { load: async () => looked } } } as unknown as GuidanceAsked);

const viewOf = (family: Partly<FamilyRecord>): Looked =>
  viewsOf(answered(family), { shapes: publishedFactShapes(), today })[0] ?? 'unseen';

describe('the family that somebody asks guidance about', () => {
  it('is there for whoever may know its members', async () => {
    expect(await looking(viewOf(aFamily([aMember(aPerson('amina'))])))).not.toBeNull();
  });

  it('is nothing at all for whoever may not: an empty list of obstacles would look like none', async () => {
    const hidden = { ...aFamily([]), members: null } as unknown as Partly<FamilyRecord>;
    expect(await looking(viewOf(hidden))).toBeNull();
    expect(await looking('unseen')).toBeNull();
  });

  it('is a failure where the hub could not be asked', async () => {
    await expect(looking('untold')).rejects.toMatchObject({ extensions: { code: 'FACTS_UNAVAILABLE' } });
  });
});
