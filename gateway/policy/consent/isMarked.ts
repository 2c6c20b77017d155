import type { ProtectiveMarker } from '../../../schema/accessTerms';
import type { Grounds, PersonGrounds } from '../Grounds';
import { isAdult } from './regimesOf';

const hiding: ReadonlySet<ProtectiveMarker> = new Set<ProtectiveMarker>([
  'ADDRESS_BLOCK',
  'VIOLENCE_PROTECTION',
  'WITNESS_PROTECTION',
  'REGISTER_TRANSMISSION_BLOCK',
]);

/**
 * Whether what locates somebody must stay back (§ 51 BMG, § 4 AZRG, domain.md 2.8), whoever asks but the person herself. A child's school or
 * daycare tells where its parents live, so a child is as protected as whoever has custody of it. A custodian of whom nothing is known
 * counts as protected: what cannot be evaluated is denied.
 */
export function isMarked(person: PersonGrounds, grounds: Pick<Grounds, 'persons'>): boolean {
  const custodians = isAdult(person) ? [] : person.custodians;
  return (
    hides(person) ||
    custodians.some((id) => {
      const custodian = grounds.persons.get(id);
      return custodian === undefined || hides(custodian);
    })
  );
}

const hides = ({ self, markers }: PersonGrounds): boolean =>
  self !== 'SELF' && markers.some((marker) => hiding.has(marker));
