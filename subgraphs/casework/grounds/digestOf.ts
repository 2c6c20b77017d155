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
  return digestOfText(JSON.stringify(recorded));
}

/** Provisions of a city are few and alike, and a question about a family meets hundreds of them. */
const known = new Map<string, string>();
const mostKnown = 5_000;

function digestOfText(text: string): string {
  const before = known.get(text);
  if (before !== undefined) return before;
  const digest = createHash('sha256').update(text).digest('base64url');
  if (known.size >= mostKnown) known.clear();
  known.set(text, digest);
  return digest;
}
