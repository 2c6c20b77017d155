import { randomUUID } from 'node:crypto';
import type { DocumentNode } from 'graphql';
import {
  type GrantClaims,
  grantedOperation,
  grantLife,
  grantScheme,
  grantType,
  mostGrantedFamilies,
} from '../../schema/grant';
import { signJws, verifyJws } from '../../schema/keys/jws';
import { type SigningKey, verifyingKeysOf } from '../../schema/keys/SigningKey';
import { Refusal, type RefusalCode } from '../refusals';
import type { VerifiedCaller } from './Caller';
import { challengeFor } from './challengeFor';
import type { Errand } from './Errand';
import { grantedCallerOf } from './grantedCallerOf';
import { parseGrant } from './parseGrant';
import { breakGlassHeader, caseHeader, purposeHeader } from './readErrand';

export interface GrantSettings {
  /** Name of the hub: all its instances believe each other's grants. */
  readonly hub: string;
  readonly key: SigningKey;
  /** Digest under which the one operation is registered; null when it is not: then nothing is granted. */
  readonly operation: string | null;
  /** Of a document, as the register's digests were made. */
  readonly digest: (document: DocumentNode) => string;
  /** Milliseconds since 1970; for tests. */
  readonly now?: () => number;
}

/** On whose behalf, about whom and for which request somebody may ask back. */
export interface Occasion {
  readonly caller: VerifiedCaller;
  readonly errand: Errand;
  /** Hub ids. */
  readonly families: readonly string[];
  readonly request: string;
}

/** What a grant restores. */
export interface Granted {
  readonly caller: VerifiedCaller;
  readonly errand: Errand;
  /** The request that it was given for. */
  readonly parent: string;
}

/** What a request with a grant asks. */
export interface GrantedQuestion {
  readonly headers: ReadonlyMap<string, string>;
  readonly document: DocumentNode;
  readonly variables: Readonly<Record<string, unknown>>;
}

/** Clocks of two instances differ; so much is forgiven, in seconds. */
const skew = 5;

/** Claim: the request is asked with a grant, good or not. */
export const isWithGrant = (headers: ReadonlyMap<string, string>): boolean =>
  new RegExp(`^${grantScheme} `, 'i').test((headers.get('authorization') ?? '').slice(0, 20));

/**
 * Gives and takes the grants with which guidance asks the hub back as its caller (design.md §3): good for a moment, for one operation of
 * the register, for the families of one question, once for each of them. Whoever finds one can ask nothing with it that the caller was
 * not just about to be told.
 */
export class Grants {
  readonly #settings: Required<GrantSettings>;
  /** Documents are kept by the parser's cache; each is printed once. */
  readonly #digests = new WeakMap<DocumentNode, string>();
  readonly #used = new UsedGrants();
  #endpoint: string | null = null;

  constructor(settings: GrantSettings) {
    this.#settings = { now: Date.now, ...settings };
  }

  /** From now on guidance is told to ask here; before that nothing is granted. @param endpoint of GraphQL, an absolute URL */
  openAt(endpoint: string): void {
    this.#endpoint = endpoint;
  }

  /** @returns null when nothing can be granted: guidance then has to say that it could not find out */
  give(occasion: Occasion): { readonly token: string; readonly endpoint: string } | null {
    const { operation, hub, key, now } = this.#settings;
    const endpoint = this.#endpoint;
    if (endpoint === null || operation === null) return null;
    const iat = Math.floor(now() / 1000);
    const claims: GrantClaims = {
      iss: hub,
      aud: hub,
      jti: randomUUID(),
      iat,
      exp: iat + grantLife,
      operation,
      families: occasion.families.slice(0, mostGrantedFamilies),
      caller: grantedCallerOf(occasion.caller),
      ...errandClaims(occasion.errand),
      request: occasion.request,
    };
    return { token: signJws(claims, key, grantType), endpoint };
  }

  /**
   * Restores the caller of a grant, when it is good for exactly this.
   * @throws Refusal GRANT_INVALID, GRANT_EXPIRED, GRANT_NOT_FOR_THIS, GRANT_USED
   */
  accept({ headers, document, variables }: GrantedQuestion): Granted {
    const now = Math.floor(this.#settings.now() / 1000);
    const claims = this.#verify(headers.get('authorization') ?? '', now);
    const granted = parseGrant(claims);
    if (granted === null) throw refused('GRANT_INVALID');
    requireSameErrand(headers, granted.errand);
    if (claims.operation !== this.#settings.operation || this.#digestOf(document) !== claims.operation) {
      throw refused('GRANT_NOT_FOR_THIS', `It is good for the registered operation ${grantedOperation}.`);
    }
    const families = familiesIn(variables);
    if (families === null || !families.every((family) => claims.families.includes(family))) {
      throw refused('GRANT_NOT_FOR_THIS', 'Its variable families may name those of the grant only.');
    }
    if (!this.#used.take(claims, families, now)) throw refused('GRANT_USED');
    return granted;
  }

  #verify(header: string, now: number): GrantClaims {
    const { hub, key } = this.#settings;
    const [, token = ''] = /^\S+ +(\S+) *$/.exec(header) ?? [];
    const read = verifyJws(token, verifyingKeysOf(key), grantType);
    if (read.kind === 'flawed') throw refused('GRANT_INVALID');
    const claims = read.claims as unknown as GrantClaims;
    const { iss, aud, iat, exp } = claims;
    if (iss !== hub || aud !== hub) throw refused('GRANT_INVALID');
    if (!Number.isSafeInteger(iat) || !Number.isSafeInteger(exp)) throw refused('GRANT_INVALID');
    if (iat > now + skew || exp - iat > grantLife) throw refused('GRANT_INVALID');
    if (exp + skew < now) throw refused('GRANT_EXPIRED');
    return claims;
  }

  #digestOf(document: DocumentNode): string {
    const known = this.#digests.get(document);
    if (known !== undefined) return known;
    const digest = this.#settings.digest(document);
    this.#digests.set(document, digest);
    return digest;
  }
}

function errandClaims({ purpose, caseReference, breakGlass }: Errand) {
  const ground = purpose === 'CHILD_PROTECTION' || purpose === 'VITAL_INTEREST' ? purpose : null;
  return {
    purpose,
    caseReference,
    breakGlass: breakGlass === null || ground === null ? null : { id: breakGlass, ground },
  };
}

/** What for and on which case is the grant's to say; a header may repeat it and nothing else. */
function requireSameErrand(headers: ReadonlyMap<string, string>, errand: Errand): void {
  const stated = [
    [purposeHeader, errand.purpose],
    [caseHeader, errand.caseReference],
    [breakGlassHeader, errand.breakGlass],
  ] as const;
  for (const [header, granted] of stated) {
    const given = headers.get(header);
    if (given !== undefined && given !== granted)
      throw refused('GRANT_NOT_FOR_THIS', `The header ${header} says something else than it.`);
  }
}

function familiesIn({ families }: Readonly<Record<string, unknown>>): readonly string[] | null {
  if (!Array.isArray(families) || families.length === 0) return null;
  return families.every((family) => typeof family === 'string') ? families : null;
}

const refused = (code: RefusalCode, detail?: string): Refusal =>
  new Refusal(code, detail, challengeFor(code));

/** Which families each grant has been used for, until it ends. */
class UsedGrants {
  readonly #byId = new Map<string, { readonly families: Set<string>; readonly until: number }>();

  /** @returns false when one of the families has been asked about with this grant before */
  take({ jti, exp }: GrantClaims, families: readonly string[], now: number): boolean {
    this.#forget(now);
    const known = this.#byId.get(jti);
    if (known !== undefined && families.some((family) => known.families.has(family))) return false;
    const entry = known ?? { families: new Set<string>(), until: exp + skew };
    for (const family of families) entry.families.add(family);
    this.#byId.set(jti, entry);
    return true;
  }

  /** They end in the order in which they came, but for a few seconds. */
  #forget(now: number): void {
    for (const [jti, { until }] of this.#byId) {
      if (until >= now) return;
      this.#byId.delete(jti);
    }
  }
}
