import type { JWK } from 'jose';
import { type DemoKey, makeDemoKey } from '../../issuer/DemoKey';
import { personaNamed } from '../../issuer/personas';
import { signToken, type TokenChanges } from '../../issuer/signToken';

let key: Promise<DemoKey> | undefined;

/** The key that signs all tokens of this test file. */
export const testKey = (): Promise<DemoKey> => {
  key ??= makeDemoKey();
  return key;
};

/** The public half, for hubs under test that are to accept `tokenFor`'s tokens. */
export const testKeys = async (): Promise<{ readonly keys: JWK[] }> => ({
  keys: [(await testKey()).publicJwk],
});

/**
 * A token for a persona of issuer/personas.ts, signed in this process.
 * @example await tokenFor('case-manager', { minutes: -1, lotse: { role: 'ANALYST' } })
 */
export const tokenFor = async (name: string, changes: TokenChanges = {}): Promise<string> =>
  signToken(personaNamed(name), await testKey(), changes);

/** The headers of a request by a persona: her token and the purpose, and what else is given. */
export async function headersAs(
  name: string,
  purpose = 'CASE_COORDINATION',
  more: Readonly<Record<string, string>> = {},
): Promise<Record<string, string>> {
  return { authorization: `Bearer ${await tokenFor(name)}`, 'x-lotse-purpose': purpose, ...more };
}
