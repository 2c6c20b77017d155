import { viewpointOf } from '../authority/guardRecords';
import type { CaseworkAsked } from '../CaseworkAsked';
import type { MatchCandidate } from '../entities/MatchCandidate';
import type { Person } from '../entities/Person';
import { caseManagerOf } from '../ownCase';
import { type Compared, matchScore, proposedFrom } from './matchScore';

/** Most that are proposed, the most alike first. */
const mostProposed = 20;

/**
 * Records that may be about the same person, among those that the caller works with: a duplicate in somebody else's case is not hers to
 * look for. What was rejected before does not come again.
 */
export async function matchCandidates(
  person: Person,
  asked: CaseworkAsked,
): Promise<readonly MatchCandidate[]> {
  const me = caseManagerOf(asked.caller);
  const view = viewpointOf(asked);
  if (me === null || !(await view.person(person.id)).relations.has('TEAM')) return [];
  const { loaders } = asked;
  const [mine, rejected] = await Promise.all([
    loaders.personsOfManager(me),
    loaders.rejectedMatches.load(person.id),
  ]);
  const open = mine.filter(
    ({ id, mergedIntoId }) => id !== person.id && mergedIntoId === null && !rejected.includes(id),
  );
  const compared = await comparedOf(person, asked);
  const scored = await Promise.all(
    open.map(async (other) => ({ person: other, ...matchScore(compared, await comparedOf(other, asked)) })),
  );
  const likely = scored
    .filter(({ confidence }) => confidence >= proposedFrom)
    .sort((one, other) => other.confidence - one.confidence || one.person.id.localeCompare(other.person.id));
  const seen = await Promise.all(
    likely.map(async (one) => (await view.person(one.person.id)).relations.has('TEAM')),
  );
  return likely.filter((_, index) => seen[index]).slice(0, mostProposed);
}

/** The district is that of the family she belongs to. */
async function comparedOf(person: Person, { loaders }: CaseworkAsked): Promise<Compared> {
  const [membership] = await loaders.membershipsOfPerson.load(person.id);
  const family = membership === undefined ? null : await loaders.family.load(membership.familyId);
  return { ...person, district: family?.districtCode ?? null };
}
