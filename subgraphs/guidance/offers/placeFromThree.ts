import { inOne } from '../predicates/inOne';
import { lacksPlace, lacksPlaceNeeds } from '../predicates/lacksPlace';
import { placeFinding } from '../predicates/placeFinding';
import type { OfferRule } from '../Rule';

/** O09: the claim of children from three years to school to a place in a daycare centre. */
export const placeFromThree: OfferRule = {
  kind: 'OFFER',
  id: 'O09',
  version: 1,
  effectiveFrom: null,
  effectiveTo: null,
  unit: 'CHILD',
  title: { de: 'Kita-Platz ab drei Jahren', en: 'Daycare place from three years to school' },
  legalRefs: ['§ 24 Abs. 3 SGB VIII', '§ 5 KiBiz NRW'],
  needs: lacksPlaceNeeds,
  find: ({ members }, { asOf }) =>
    inOne(
      members.map((member) =>
        placeFinding(
          member,
          lacksPlace(member, asOf, (months) => months >= 36),
          {
            de: 'Ab drei Jahren bis zur Einschulung hat jedes Kind Anspruch auf einen Platz in einer Kindertageseinrichtung.',
            en: 'From three years until it starts school every child has a claim to a place in a daycare centre.',
          },
        ),
      ),
    ),
};
