import type { ConsentGround, PersonGrounds } from '../Grounds';
import { isAdult, ownWordFrom, type Regime, regimesOf } from './regimesOf';

/** `outgrown`: custodians gave it for somebody who has come of age since. */
export type Signature = 'counts' | 'outgrown' | 'none';

type Signed = Pick<ConsentGround, 'capacity' | 'signatory' | 'coSignatory' | 'ageWhenGiven'>;

/**
 * Whether those signed whose word counts today (domain.md 2.6; § 36 SGB I, §§ 1626, 1629 BGB): below 15 who has custody, both where two
 * have it; from 15 to 17 they or the young person; from 18 nobody but the person. Where the age is known only roughly, it must count
 * at every age that is possible.
 */
export function signatureCounts(consent: Signed, person: PersonGrounds): Signature {
  if (regimesOf(person).every((regime) => countsUnder(regime, consent, person))) return 'counts';
  return isAdult(person) && consent.capacity !== 'SELF' ? 'outgrown' : 'none';
}

function countsUnder(regime: Regime, consent: Signed, person: PersonGrounds): boolean {
  switch (regime) {
    case 'CHILD':
      return custodiansSigned(consent, person);
    case 'YOUTH':
      return personSigned(consent, person) || custodiansSigned(consent, person);
    case 'ADULT':
      return personSigned(consent, person);
  }
}

/** What a child of fourteen signed does not become valid by itself later. */
function personSigned({ capacity, signatory, ageWhenGiven }: Signed, person: PersonGrounds): boolean {
  if (capacity !== 'SELF' || signatory !== person.person) return false;
  return ageWhenGiven === null ? isAdult(person) : ageWhenGiven.from >= ownWordFrom;
}

function custodiansSigned({ capacity, signatory, coSignatory }: Signed, person: PersonGrounds): boolean {
  const { custodians, custody } = person;
  const signed = new Set(coSignatory === null ? [signatory] : [signatory, coSignatory]);
  if (signed.has(person.person) || custody === null) return false;
  switch (capacity) {
    case 'SELF':
      return false;
    case 'CUSTODIAL_PARENT':
    case 'BOTH_CUSTODIAL_PARENTS': {
      if (custody !== 'SOLE' && custody !== 'JOINT') return false;
      // The other parent may be on no record: two signatures are needed all the same, and nobody on record may be missing.
      const enough = custody === 'SOLE' || (capacity === 'BOTH_CUSTODIAL_PARENTS' && signed.size === 2);
      return enough && custodians.length > 0 && custodians.every((custodian) => signed.has(custodian));
    }
    case 'GUARDIAN':
    case 'LEGAL_REPRESENTATIVE':
      // An official guardian is no member of the family, so nobody but the form names her.
      return (
        (custody === 'GUARDIAN' || custody === 'YOUTH_OFFICE') &&
        (custodians.length === 0 || signed.has(custodians[0] ?? ''))
      );
  }
}
