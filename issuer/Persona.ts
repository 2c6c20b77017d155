/** Somebody of the synthetic city for whom the demo issuer makes tokens. */
export interface Persona {
  /** What `lotse token --as` calls her: lower case, hyphens. */
  readonly name: string;
  /** Who that is, in one sentence. */
  readonly description: string;
  /** What her token says beside issuer, audience and times. */
  readonly claims: Readonly<Record<string, unknown>> & { readonly sub: string };
}
