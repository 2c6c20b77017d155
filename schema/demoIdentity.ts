/**
 * How tokens and keys of the demo issuer are told from all others. Gateways that are not in demo mode refuse whatever bears one of these
 * marks, even when somebody has configured the demo issuer as theirs: its keys lie in a folder and its tokens are for everybody.
 */
export const demoIdentity = {
  /** `iss`. A name that can never be a real issuer's: RFC 6761 keeps `.invalid` from being registered. */
  issuer: 'https://demo-issuer.lotse.invalid',
  /** `aud` of the hub in demo mode. */
  audience: 'lotse-demo',
  /** Every key's `kid` begins so; `kid` stands in the signed header of each token. */
  keyIdPrefix: 'lotse-demo-',
  /** Member of every public key and claim of every token; true. */
  mark: 'lotse_demo',
} as const;
