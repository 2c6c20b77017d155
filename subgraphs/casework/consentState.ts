import type { Purpose } from '../../schema/accessTerms';
import type { Controller, DataCategory } from '../../schema/directives';
import { dayInGermany } from './dayInGermany';
import type { Consent } from './entities/Consent';
import type { ConsentProvision } from './entities/ConsentProvision';
import type { Principal } from './entities/Principal';
import type { RecipientGroup } from './entities/RecipientGroup';
import type { ConsentStatus } from './terms';

/** Whether a consent holds on a day, at least in part, as far as the record says. */
export const holdsOn = (consent: Consent, day: string): boolean =>
  (consent.status === 'ACTIVE' || consent.status === 'PARTLY_REVOKED') &&
  dayInGermany(consent.givenAt) <= day &&
  consent.expiresAt >= day;

/** What decides between several provisions, the strongest first. */
const strongestFirst: readonly ConsentStatus[] = [
  'ACTIVE',
  'EXPIRED',
  'REVOKED',
  'DRAFT',
  'SUPERSEDED',
  'INVALID',
];

/**
 * Whether somebody may hear of a category of a person's data, by all of that person's consents (domain.md 2.6). What forbids
 * beats what allows, body by body; a provision that was taken back or has ended counts as such.
 * @param day YYYY-MM-DD on which it is asked
 * @returns the status of what allows it, or null when nothing ever allowed it or it is forbidden
 */
export function cellStatus(
  consents: readonly Consent[],
  category: DataCategory,
  participant: Principal,
  day: string,
): ConsentStatus | null {
  const fitting = consents.flatMap((consent) =>
    consent.provisions
      .map((provision, index) => ({ provision, status: provisionStatus(consent, index, day) }))
      .filter(({ provision }) => isAbout(provision, category, participant)),
  );
  const forbidden = new Set(
    fitting
      .filter(({ provision, status }) => provision.effect === 'DENY' && status === 'ACTIVE')
      .map(({ provision }) => provision.source),
  );
  const allowed = fitting.filter(
    ({ provision }) => provision.effect === 'PERMIT' && !forbidden.has(provision.source),
  );
  return strongestFirst.find((wanted) => allowed.some(({ status }) => status === wanted)) ?? null;
}

/**
 * The bodies whose data somebody may hear for a purpose, of at least one category (domain.md 2.6). What forbids beats what allows.
 * @param day YYYY-MM-DD on which it is asked
 */
export function openSources(
  consents: readonly Consent[],
  participant: Pick<Principal, 'role' | 'organisation'>,
  purpose: Purpose,
  day: string,
): ReadonlySet<Controller> {
  const cellsWith = (effect: ConsentProvision['effect']): readonly (readonly [Controller, DataCategory])[] =>
    consents
      .filter((consent) => holdsOn(consent, day))
      .flatMap((consent) =>
        consent.provisions.filter(
          (provision, index) =>
            provision.effect === effect &&
            provisionStatus(consent, index, day) === 'ACTIVE' &&
            provision.purposes.includes(purpose) &&
            receives(provision.recipient, participant),
        ),
      )
      .flatMap(({ source, categories }) => categories.map((category) => [source, category] as const));
  const forbidden = new Set(cellsWith('DENY').map((cell) => cell.join(' ')));
  return new Set(
    cellsWith('PERMIT')
      .filter((cell) => !forbidden.has(cell.join(' ')))
      .map(([source]) => source),
  );
}

const isAbout = (provision: ConsentProvision, category: DataCategory, participant: Principal): boolean =>
  provision.categories.includes(category) && receives(provision.recipient, participant);

const receives = (
  recipient: RecipientGroup,
  { role, organisation }: Pick<Principal, 'role' | 'organisation'>,
): boolean =>
  recipient.organisation === organisation &&
  (recipient.role === role || (recipient.includesDeputies && role === `${recipient.role}_DEPUTY`));

function provisionStatus(consent: Consent, index: number, day: string): ConsentStatus {
  if (consent.status !== 'ACTIVE' && consent.status !== 'PARTLY_REVOKED') return consent.status;
  if (consent.revocations.some(({ provision }) => provision === null || provision === index))
    return 'REVOKED';
  const lastDay = consent.provisions[index]?.validUntil ?? consent.expiresAt;
  return lastDay < day || consent.expiresAt < day ? 'EXPIRED' : 'ACTIVE';
}
