import type { CaseworkAsked } from '../CaseworkAsked';
import { categoriesOf } from '../categoriesOf';
import { cellStatus } from '../consentState';
import type { CaseConference } from '../entities/CaseConference';
import type { Need } from '../entities/Need';
import type { Principal } from '../entities/Principal';
import { isMember } from '../isMember';

type Sharing = Pick<CaseConference, 'caseId' | 'sharedAreas'>;

/**
 * The needs of a case that a participant may hear of at a conference: of an area that is shared, and of persons who belong to the family
 * and each allow it, as of today. Of a need that concerns two and that one of them keeps to herself, nothing is told.
 */
export async function needsSharedWith(
  { caseId, sharedAreas }: Sharing,
  participant: Pick<Principal, 'role' | 'organisation'>,
  { loaders, today }: Pick<CaseworkAsked, 'loaders' | 'today'>,
): Promise<readonly Need[]> {
  const [needs, file] = await Promise.all([loaders.needs.load(caseId), loaders.case.load(caseId)]);
  if (file === null) return [];
  const members = await loaders.membersOfFamily.load(file.familyId);
  const present = new Set(
    members.filter((member) => isMember(member, today)).map(({ personId }) => personId),
  );
  const told = await Promise.all(
    needs.map(async ({ area, personIds }) => {
      const categories = categoriesOf[area].filter((category) => sharedAreas.includes(category));
      if (categories.length === 0 || personIds.length === 0) return false;
      const each = await Promise.all(
        personIds.map(async (id) => {
          const consents = await loaders.consentsOfPerson.load(id);
          const open = categories.some(
            (category) => cellStatus(consents, category, participant, today) === 'ACTIVE',
          );
          return open && present.has(id);
        }),
      );
      return each.every((one) => one);
    }),
  );
  return needs.filter((_, index) => told[index]);
}
