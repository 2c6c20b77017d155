import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { Grants } from '../gateway/identity/Grants';
import { parseClaims } from '../gateway/identity/parseClaims';
import { grantedOperation } from '../schema/grant';
import type { SigningKey } from '../schema/keys/SigningKey';
import { operationDigest, parseRegister } from '../schema/operationRegister';
import { publishedRegister } from '../schema/publishedRegister';
import type { ResponsibleManager } from '../subgraphs/casework/responsibilities';
import type { Grant } from '../subgraphs/guidance/askHub';

/** Gives a grant for some families of a case manager. */
export type GiveGrant = (manager: ResponsibleManager, families: readonly string[]) => Grant;

/** By whose keys, for which run, and where to ask. */
export interface NightlySetting {
  /** Name of the hub. */
  readonly name: string;
  readonly endpoint: string;
  readonly key: SigningKey;
  /** Number of the run; a new one for a run that keeps nothing. */
  readonly run: string | undefined;
}

/**
 * Grants for what is asked at night on behalf of case managers who sleep: each for one of them, with the rights of that one and no others.
 * The log shows who asked as "nightly-evaluation:" and the case manager, with the number of the run.
 * @throws Error when the operation is not registered
 */
export function nightlyGrants({ name, endpoint, key, run = randomUUID() }: NightlySetting): GiveGrant {
  const register = parseRegister(readFileSync(publishedRegister(), 'utf8'));
  const operation = register.find(({ file }) => file === `${grantedOperation}.graphql`)?.sha256 ?? null;
  const grants = new Grants({ hub: name, key, operation, digest: operationDigest });
  grants.openAt(endpoint);
  return (manager, families) => {
    const grant = grants.give({
      caller: parseClaims(claimsOf(manager, name)),
      errand: { purpose: 'CASE_COORDINATION', caseReference: null, breakGlass: null },
      families,
      request: `nightly-${run}`,
    });
    if (grant !== null) return grant;
    throw new Error(`${grantedOperation} is not registered: run "npm run schema:publish".`);
  };
}

function claimsOf(manager: ResponsibleManager, hub: string): Readonly<Record<string, unknown>> {
  const { id, organisation, unit, employerType, districts, professionalSecrecy } = manager;
  const controller = employerType === 'WELFARE_ORGANISATION' ? 'WELFARE_CASEWORK' : 'KIM_OFFICE';
  return {
    sub: `nightly-evaluation:${id}`,
    iss: hub,
    lotse: {
      role: 'CASE_MANAGER',
      unit: { id: unit, organisation, controller },
      employerType,
      districts,
      professionalSecrecy,
      caseManager: id,
    },
  };
}
