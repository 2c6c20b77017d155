import type { DisclosureLog } from './disclosure/DisclosureLog';
import type { Grants } from './identity/Grants';
import type { Identity } from './identity/openIdentity';
import type { CallerRate } from './limits/CallerRate';
import type { TrustedOperations } from './limits/TrustedOperations';
import type { Translators } from './pseudonyms/openTranslators';

/** All that makes the gateway a hub: who asks, what is recorded, by which names agencies know people. */
export interface Protection {
  readonly identity: Identity;
  /** Introspection needs no token (demo mode). */
  readonly openIntrospection: boolean;
  /** With what guidance asks back. */
  readonly grants: Grants;
  readonly rate: CallerRate;
  /** Null: any operation is answered. */
  readonly trusted: TrustedOperations | null;
  readonly log: DisclosureLog;
  readonly translators: Translators;
  /** The hub's secret from which requesters' tokens follow. */
  readonly requesterKey: Uint8Array;
}
