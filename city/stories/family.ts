import type { FamilyRole } from '../../subgraphs/casework/terms';
import type { CaseworkFacts } from '../facts/casework';
import type { FamilyFacts, MemberFacts, PersonFacts } from '../facts/family';
import { numberOf } from './caseFile';
import { identityLinksOf } from './identityLinks';
import { type Story, storyIds } from './storyIds';

type Casework = Omit<CaseworkFacts, 'identityLinks'>;

/** A story's family: a client of case management, with an identity link for every file that an agency keeps. */
export function family(
  story: Story,
  label: string,
  facts: Omit<FamilyFacts, 'id' | 'reference' | 'story' | 'casework'> & { readonly casework: Casework },
): FamilyFacts {
  const { casework, ...rest } = facts;
  return {
    id: storyIds[story].family,
    reference: `F-${casework.case.openedAt.slice(0, 4)}-${numberOf(story)}`,
    story: label,
    ...rest,
    casework: {
      ...casework,
      identityLinks: facts.members.flatMap(({ person }) => identityLinksOf(person, casework.case)),
    },
  };
}

/** A member who lives in the household and cares for nobody, unless the story says so. */
export const member = (
  person: PersonFacts,
  role: FamilyRole,
  facts: Partial<Omit<MemberFacts, 'person' | 'role'>> = {},
): MemberFacts => ({
  person,
  role,
  since: null,
  until: null,
  livesInHousehold: true,
  custody: null,
  caresFor: [],
  ...facts,
});
