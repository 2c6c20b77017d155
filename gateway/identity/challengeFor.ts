import type { RefusalCode } from '../refusals';

/** RFC 6750 §3.1: a request without a token is told no error, only how to ask. */
const errors: Partial<Readonly<Record<RefusalCode, string>>> = {
  TOKEN_INVALID: 'The access token is not valid',
  TOKEN_EXPIRED: 'The access token expired',
};

const grantFlaws: ReadonlySet<RefusalCode> = new Set(['GRANT_INVALID', 'GRANT_EXPIRED', 'GRANT_USED']);

/** The header that a refusal to let somebody in must carry (RFC 6750 §3); none for other refusals. */
export function challengeFor(code: RefusalCode): Readonly<Record<string, string>> | undefined {
  if (code === 'TOKEN_MISSING') return { 'www-authenticate': 'Bearer realm="lotse"' };
  if (grantFlaws.has(code)) return { 'www-authenticate': 'Grant realm="lotse"' };
  const description = errors[code];
  return description === undefined
    ? undefined
    : {
        'www-authenticate': `Bearer realm="lotse", error="invalid_token", error_description="${description}"`,
      };
}
