import type { EnvelopeCaller } from '../../../schema/envelope';
import { dayInGermany } from '../dayInGermany';
import type { Consent } from '../entities/Consent';
import type { ConsentProvision } from '../entities/ConsentProvision';
import type { Person } from '../entities/Person';
import { ageSpanOn } from './ageSpanOn';
import type { ConsentGrounds } from './ConsentGrounds';
import { digestOf } from './digestOf';
import type { ProvisionGrounds } from './ProvisionGrounds';

/** The provisions of one answer, each once. */
export interface Provisions {
  /** Place of a provision in the list; null when it cannot concern the caller. */
  placeOf(provision: ConsentProvision): number | null;
  distinct(): ProvisionGrounds[];
}

/**
 * What others may receive is none of the hub's business when this caller asks, so it stays here: only provisions for the caller's role come
 * along, and those for the role whose place a deputy takes.
 */
export function provisionsFor(caller: EnvelopeCaller | null): Provisions {
  const roles = caller === null ? [] : [caller.role, caller.role.replace(/_DEPUTY$/, '')];
  const places = new Map<string, number>();
  const distinct: ProvisionGrounds[] = [];
  return {
    placeOf(provision) {
      if (!roles.includes(provision.recipient.role)) return null;
      const digest = digestOf(provision);
      const known = places.get(digest);
      if (known !== undefined) return known;
      places.set(digest, distinct.length);
      const { secretHolder: _, ...decides } = provision;
      return distinct.push({ ...decides, digest }) - 1;
    },
    distinct: () => distinct,
  };
}

/** A consent as far as it decides. */
export function asGrounds(consent: Consent, subject: Person, provisions: Provisions): ConsentGrounds {
  const places = consent.provisions.map((provision) => provisions.placeOf(provision));
  const allTakenBack =
    consent.status === 'REVOKED' || consent.revocations.some(({ provision }) => provision === null);
  const takenBack = new Set(consent.revocations.map(({ provision }) => provision));
  const givenOn = dayInGermany(consent.givenAt);
  const { purpose, consequencesOfRefusal, revocability } = consent.noticeGiven;
  return {
    id: consent.id,
    status: consent.status,
    capacity: consent.capacity,
    signatory: consent.signatoryId,
    coSignatory: consent.coSignatoryId,
    ageWhenGiven: ageSpanOn(subject.dateOfBirth, givenOn),
    form: consent.form.kind,
    noticesGiven: purpose && consequencesOfRefusal && revocability,
    givenOn,
    expiresOn: consent.expiresAt,
    provisions: places.filter((place) => place !== null),
    revoked: places.filter(
      (place, index) => place !== null && (allTakenBack || takenBack.has(index)),
    ) as number[],
  };
}
