import type { Purpose } from '../../schema/accessTerms';
import type { Controller, DataCategory } from '../../schema/directives';
import { forbids } from './consents/permissionState';
import { dayInGermany } from './dayInGermany';
import type { Consent } from './entities/Consent';
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
 * beats what allows, body by body, and stands also when its form was taken back; a permission that was taken back or has ended counts as such.
 * @param day YYYY-MM-DD on which it is asked
 * @returns the status of what allows it, or null when nothing ever allowed it or it is forbidden
 */
export function cellStatus(
  consents: readonly Consent[],
  category: DataCategory,
  participant: Receiver,
  day: string,
): ConsentStatus | null {
  const fitting = consents.flatMap((consent) =>
    consent.provisions
      .map((provision, index) => ({
        provision,
        status: provisionStatus(consent, index, day),
        stands: forbids(consent, index, day),
      }))
      .filter(({ provision }) => provision.categories.includes(category)),
  );
  const forbidden = new Set(
    fitting
      .filter(({ provision, stands }) => stands && isRefused(provision.recipient, participant))
      .map(({ provision }) => provision.source),
  );
  const allowed = fitting.filter(
    ({ provision }) =>
      provision.effect === 'PERMIT' &&
      receives(provision.recipient, participant) &&
      !forbidden.has(provision.source),
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
  const cellsOf = (decides: (consent: Consent, index: number) => boolean): readonly Cell[] =>
    consents.flatMap((consent) =>
      consent.provisions
        .filter((provision, index) => provision.purposes.includes(purpose) && decides(consent, index))
        .flatMap(({ source, categories }) => categories.map((category) => [source, category] as const)),
    );
  const forbidden = new Set(
    cellsOf(
      (consent, index) =>
        forbids(consent, index, day) && isRefused(consent.provisions[index]?.recipient, participant),
    ).map((cell) => cell.join(' ')),
  );
  const permitted = cellsOf(
    (consent, index) =>
      consent.provisions[index]?.effect === 'PERMIT' &&
      holdsOn(consent, day) &&
      provisionStatus(consent, index, day) === 'ACTIVE' &&
      receives(consent.provisions[index]?.recipient, participant),
  );
  return new Set(permitted.filter((cell) => !forbidden.has(cell.join(' '))).map(([source]) => source));
}

type Cell = readonly [Controller, DataCategory];

type Receiver = Pick<Principal, 'role' | 'organisation'>;

const receives = (recipient: RecipientGroup | undefined, { role, organisation }: Receiver): boolean =>
  recipient !== undefined &&
  recipient.organisation === organisation &&
  (recipient.role === role || (recipient.includesDeputies && role === `${recipient.role}_DEPUTY`));

/** A refusal speaks of deputies too, whether it says so or not, as at the hub's gate 2: in doubt nothing flows. */
const isRefused = (recipient: RecipientGroup | undefined, { role, organisation }: Receiver): boolean =>
  recipient !== undefined &&
  recipient.organisation === organisation &&
  (recipient.role === role || `${recipient.role}_DEPUTY` === role || `${role}_DEPUTY` === recipient.role);

function provisionStatus(consent: Consent, index: number, day: string): ConsentStatus {
  if (consent.status !== 'ACTIVE' && consent.status !== 'PARTLY_REVOKED') return consent.status;
  if (consent.revocations.some(({ provision }) => provision === null || provision === index))
    return 'REVOKED';
  const lastDay = consent.provisions[index]?.validUntil ?? consent.expiresAt;
  return lastDay < day || consent.expiresAt < day ? 'EXPIRED' : 'ACTIVE';
}
