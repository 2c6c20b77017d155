import { type DocumentNode, Kind } from 'graphql';
import { isWithGrant } from './identity/Grants';
import { identifyUnverified } from './identity/identifyUnverified';
import { readErrand } from './identity/readErrand';
import type { Protection } from './Protection';
import type { Identified, Received } from './stages';

/**
 * Who asks, what for, and whether this operation may be asked at all.
 * @param protection null: nobody is checked
 * @throws Refusal: no token, no answer
 */
export async function identifyRequest(
  received: Received,
  protection: Protection | null,
): Promise<Identified> {
  const { headers, clientAddress, sent } = received;
  if (protection === null || (protection.openIntrospection && isAnonymousIntrospection(received))) {
    return { ...received, caller: identifyUnverified(headers, clientAddress), errand: null, parent: null };
  }
  // Its request was counted when the caller asked, and the operation is one that the hub trusts itself.
  if (isWithGrant(headers)) return { ...received, ...protection.grants.accept(received) };
  const caller = await protection.identity.identify(headers, clientAddress);
  protection.rate.require(caller.stickiness);
  const errand = readErrand(headers, caller);
  protection.trusted?.require(sent, errand.purpose);
  return { ...received, caller, errand, parent: null };
}

const isAnonymousIntrospection = ({ headers, document }: Received): boolean =>
  !headers.has('authorization') && onlyIntrospects(document);

/** Claim: whatever operation of the document is run, it asks about the schema and nothing else. */
function onlyIntrospects({ definitions }: DocumentNode): boolean {
  return definitions.every(
    (definition) =>
      definition.kind === Kind.FRAGMENT_DEFINITION ||
      (definition.kind === Kind.OPERATION_DEFINITION &&
        definition.selectionSet.selections.every(
          (selection) => selection.kind === Kind.FIELD && selection.name.value.startsWith('__'),
        )),
  );
}
