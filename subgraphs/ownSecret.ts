import { hkdfSync } from 'node:crypto';
import type { SigningKey } from '../schema/keys/SigningKey';

/** What a subgraph keeps from everybody, from its own signing key (RFC 5869): one secret less to keep. 32 bytes. */
export const ownSecret = ({ privateKey }: SigningKey): Uint8Array =>
  new Uint8Array(
    hkdfSync('sha256', privateKey.export({ format: 'der', type: 'pkcs8' }), '', 'lotse subgraph secret', 32),
  );
