import type { PolicyRule } from '../decide';
import type { Proof } from '../Requirements';

export const provenByToken: PolicyRule = {
  id: 'proven-by-token',
  basis: 'Apollo Federation: @authenticated, @requiresScopes, @policy of the subgraphs',
  effect: 'bar',
  reason: 'ROLE_NOT_PERMITTED',
  remedy: 'NONE',
  applies: ({ caller, requirement }) => !requirement.proofs.every((proof) => isGiven(proof, caller)),
};

function isGiven(
  proof: Proof,
  { scopes, policies }: { readonly scopes: ReadonlySet<string>; readonly policies: ReadonlySet<string> },
): boolean {
  // Nobody comes this far without a verified token.
  if (proof.kind === 'authenticated') return true;
  const held = proof.kind === 'scopes' ? scopes : policies;
  return proof.anyOf.some((all) => all.every((one) => held.has(one)));
}
