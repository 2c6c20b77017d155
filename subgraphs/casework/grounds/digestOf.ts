import { createHash } from 'node:crypto';
import type { ConsentProvision } from '../entities/ConsentProvision';

/**
 * What an envelope cites of a provision: base64url SHA-256 of the JSON text of its fields as recorded, in this order. Equal provisions have
 * equal digests; whose consent it is, the consent's id says.
 */
export function digestOf(provision: ConsentProvision): string {
  const { recipient } = provision;
  const recorded = [
    provision.effect,
    provision.source,
    [recipient.role, recipient.organisation, recipient.includesDeputies],
    provision.categories,
    provision.purposes,
    provision.validUntil,
    provision.confidentialityRelease,
    provision.secretHolder,
    provision.direction,
  ];
  return createHash('sha256').update(JSON.stringify(recorded)).digest('base64url');
}
