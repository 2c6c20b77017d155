import type { Id } from '../facts/values';
import { idOf } from '../idOf';

/** Who appears in the fifteen stories (domain.md 6.2), in the order of the list there. */
export const cast = {
  amal: ['amal', 'toddler', 'daughter'],
  rahimi: ['father', 'mother', 'eldest', 'second', 'third', 'youngest'],
  diallo: ['diallo'],
  yilmaz: ['yilmaz', 'son'],
  threeGenerations: ['grandmother', 'mother', 'daughter', 'son'],
  romanianFather: ['father', 'daughter', 'son'],
  newborn: ['father', 'mother', 'newborn'],
  opportunityResidence: ['aram'],
  addressProtection: ['vesna', 'husband', 'son'],
  flatCycle: ['father', 'mother', 'daughter', 'son'],
  nurse: ['amra'],
  turningEighteen: ['youth', 'guardian'],
  italianGrandmother: ['grandmother', 'daughter', 'grandson'],
  expiredConsent: ['father', 'mother', 'child'],
  childProtection: ['father', 'mother', 'daughter', 'son'],
} as const;

export type Story = keyof typeof cast;
export type Unit = 'family' | 'case' | 'household' | 'benefitUnit';

/** Any other thing of a story that needs an id: an application, a consent, a referral. */
export const storyId = (kind: string, story: Story, key: string): Id => idOf(kind, 'S', story, key);

/** The ids of every story's units and persons: `storyIds.rahimi.family`, `storyIds.rahimi.father`. */
export const storyIds = Object.fromEntries(
  Object.entries(cast).map(([story, persons]) => [
    story,
    {
      family: idOf('family', 'S', story),
      case: idOf('case', 'S', story),
      household: idOf('household', 'S', story),
      benefitUnit: idOf('benefitUnit', 'S', story),
      ...Object.fromEntries(persons.map((person) => [person, idOf('person', 'S', story, person)])),
    },
  ]),
) as { readonly [S in Story]: Readonly<Record<Unit | (typeof cast)[S][number], Id>> };
