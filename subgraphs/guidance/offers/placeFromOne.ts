import { inOne } from '../predicates/inOne';
import { lacksPlace, lacksPlaceNeeds } from '../predicates/lacksPlace';
import { placeFinding } from '../predicates/placeFinding';
import type { OfferRule } from '../Rule';

/** O08: the claim of children of one and two years to a place in daycare or family day care. */
export const placeFromOne: OfferRule = {
  kind: 'OFFER',
  id: 'O08',
  version: 1,
  effectiveFrom: null,
  effectiveTo: null,
  unit: 'CHILD',
  title: { de: 'Betreuungsplatz ab einem Jahr', en: 'Daycare place from the first birthday' },
  legalRefs: ['§ 24 Abs. 2 SGB VIII', '§ 5 KiBiz NRW'],
  needs: lacksPlaceNeeds,
  find: ({ members }, { asOf }) =>
    inOne(
      members.map((member) =>
        placeFinding(
          member,
          lacksPlace(member, asOf, (months) => months >= 12 && months < 36),
          {
            de: 'Ab dem ersten Geburtstag hat jedes Kind Anspruch auf einen Platz in einer Kita oder Kindertagespflege.',
            en: 'From its first birthday every child has a claim to a place in daycare or family day care.',
          },
        ),
      ),
    ),
};
