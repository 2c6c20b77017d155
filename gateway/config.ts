import { join } from 'node:path';
import { grantedSubgraph } from '../schema/grant';
import { publishedRegister } from '../schema/publishedRegister';
import { publishedSupergraph } from '../schema/publishedSupergraph';
import { readClientTls } from './agencies/readClientTls';
import type { ClientTls } from './agencies/transport';
import { Fault } from './faults';
import type { IdentitySettings } from './identity/openIdentity';

/**
 * What the gateway is. `production`: the hub. `demo`: the same, for synthetic data, with tokens of the demo issuer. `plain`: any federation
 * v2 supergraph served as other gateways do, without policy and log, so that the same engine can be compared with them answer by
 * answer. `unprotected`: the same with the hub's form of answers, for tests of the engine.
 */
export type GatewayMode = 'production' | 'demo' | 'unprotected' | 'plain';

/** Everything about the gateway that is decided outside of it. */
export interface GatewayConfig {
  /** Chosen by whoever starts the gateway, never by the environment: protection is not lost by a variable. */
  readonly mode: GatewayMode;
  /** Path of the published supergraph. */
  readonly supergraphPath: string;
  /** A loopback address unless callers are checked (production mode). */
  readonly host: string;
  /** 0 takes any free port. */
  readonly port: number;
  /** Where guidance asks the hub back, GraphQL endpoint; null: at the address it listens on. */
  readonly ownUrl: string | null;
  /** Longest time for one request, in milliseconds. */
  readonly deadlineMs: number;
  /** Longest wait for one answer of an agency, in milliseconds. */
  readonly patienceMsOf: (agency: string) => number;
  /** Most questions under way to an agency at once, each on a connection of its own. */
  readonly slotsOf: (agency: string) => number;
  /** Most questions that wait for one of an agency's slots. */
  readonly queueOf: (agency: string) => number;
  /** How long an agency that keeps failing is left alone, in milliseconds; null: it is asked every time. */
  readonly breakerRestMsOf: (agency: string) => number | null;
  /** Codes of an agency's errors whose message may be passed on to callers. */
  readonly messagesOf: (agency: string) => ReadonlySet<string>;
  /** How the hub speaks TLS to an agency; undefined: with the authorities that Node knows. */
  readonly tlsOf: (agency: string) => ClientTls | undefined;
  /** An agency at an http address is not asked. */
  readonly httpsOnly: boolean;
  /** URL of an agency instead of the published one. */
  readonly urlOf: (agency: string) => string | undefined;
  /** Largest request body, in bytes. */
  readonly bodyLimit: number;
  /** Most requests under way; one more is refused. */
  readonly inFlight: number;
  /** How late the process may be before requests are refused, in milliseconds. */
  readonly loopDelayMs: number;
  /** Largest answer of an agency, in bytes. */
  readonly answerLimit: number;
  /** Labels of progressive `@override`s that hold for everybody. */
  readonly overrideLabels: ReadonlySet<string>;
  /** Whose tokens are good in production mode; null when nobody has said so. */
  readonly issuer: Pick<IdentitySettings, 'issuer' | 'audience' | 'keys'> | null;
  /** Name of the hub: `iss` of its envelopes, and of its chain in the disclosure log. All instances of one hub share it. */
  readonly hub: string;
  /** Folder with the hub's signing key and the agencies' public keys; null when nobody has said so. */
  readonly keysFolder: string | null;
  /** File with the keys of the sector pseudonyms; null when nobody has said so. */
  readonly sectorKeysPath: string | null;
  /** Database of the disclosure log, the one of the transparency subgraph; null when nobody has said so. */
  readonly logUrl: string | null;
  /** Requests per second that one caller may ask in the long run; twice as many at once. */
  readonly callerRate: number;
  /** Most subscriptions open at once, and as many WebSockets. */
  readonly subscriptions: number;
  /** Most of them of one caller. */
  readonly subscriptionsPerCaller: number;
  /** How often is looked whether subscribers are there and may still be told, in milliseconds. */
  readonly heartbeatMs: number;
  /** NATS server that agencies' events come by; null: from their databases. */
  readonly eventsBus: string | null;
  /** An agency's database for a role that hears its events and reads nothing; null: it is not listened to. */
  readonly eventsUrlOf: (agency: string) => string | null;
  /** Which operations are answered in production mode: any, or those of the register. */
  readonly operations: 'any' | 'trusted';
  /** Path of the register of trusted operations. */
  readonly registerPath: string;
}

type Environment = Readonly<Record<string, string | undefined>>;

const loopback: ReadonlySet<string> = new Set(['127.0.0.1', '::1', 'localhost']);

/**
 * Reads the gateway's configuration; the only place in the gateway that looks at the environment.
 * @throws Fault naming the variable, what it holds and what would be right
 */
export function readConfig(environment: Environment = process.env): GatewayConfig {
  const portName = environment.LOTSE_PORT === undefined ? 'PORT' : 'LOTSE_PORT';
  return {
    mode: 'production',
    supergraphPath: environment.LOTSE_SUPERGRAPH || publishedSupergraph(),
    host: environment.LOTSE_HOST || '127.0.0.1',
    port: wholeNumber(environment, portName, { least: 0, most: 65_535, otherwise: 4000 }),
    ownUrl: urlIn(environment, 'LOTSE_OWN_URL') ?? null,
    deadlineMs: wholeNumber(environment, 'LOTSE_DEADLINE_MS', { least: 1, most: 600_000, otherwise: 15_000 }),
    patienceMsOf: patience(environment),
    slotsOf: perAgency(environment, 'SLOTS', { least: 1, most: 1_000, otherwise: 100 }),
    queueOf: perAgency(environment, 'QUEUE', { least: 0, most: 10_000, otherwise: 200 }),
    breakerRestMsOf: breakerRest(environment),
    messagesOf: (agency) => errorCodes(environment, `${prefixOf(agency)}_MESSAGES`),
    tlsOf: (agency) => readClientTls(environment, [prefixOf(agency), 'LOTSE']),
    httpsOnly: isOn(environment, 'LOTSE_HTTPS_ONLY', false),
    urlOf: (agency) => agencyUrl(environment, agency),
    bodyLimit: wholeNumber(environment, 'LOTSE_BODY_LIMIT', {
      least: 1_024,
      most: 64 << 20,
      otherwise: 256 << 10,
    }),
    inFlight: wholeNumber(environment, 'LOTSE_IN_FLIGHT', { least: 1, most: 100_000, otherwise: 1_000 }),
    loopDelayMs: wholeNumber(environment, 'LOTSE_LOOP_DELAY_MS', { least: 1, most: 60_000, otherwise: 500 }),
    answerLimit: wholeNumber(environment, 'LOTSE_ANSWER_LIMIT', {
      least: 1_024,
      most: 1 << 30,
      otherwise: 16 << 20,
    }),
    overrideLabels: overrideLabels(environment.LOTSE_OVERRIDE_LABELS ?? ''),
    issuer: issuerOf(environment),
    hub: environment.LOTSE_HUB || 'lotse',
    keysFolder: environment.LOTSE_KEYS || null,
    sectorKeysPath: environment.LOTSE_SECTOR_KEYS || sectorsIn(environment.LOTSE_KEYS),
    logUrl: environment.TRANSPARENCY_DATABASE_URL || null,
    callerRate: wholeNumber(environment, 'LOTSE_RATE', { least: 1, most: 1_000_000, otherwise: 100 }),
    subscriptions: wholeNumber(environment, 'LOTSE_SUBSCRIPTIONS', {
      least: 1,
      most: 100_000,
      otherwise: 5_000,
    }),
    subscriptionsPerCaller: wholeNumber(environment, 'LOTSE_SUBSCRIPTIONS_PER_CALLER', {
      least: 1,
      most: 100_000,
      otherwise: 50,
    }),
    heartbeatMs: wholeNumber(environment, 'LOTSE_HEARTBEAT_MS', {
      least: 50,
      most: 60_000,
      otherwise: 12_000,
    }),
    eventsBus: eventsBus(environment.LOTSE_EVENTS || 'postgres'),
    eventsUrlOf: (agency) => environment[`${prefixOf(agency)}_EVENTS_URL`] || null,
    operations: operationsOf(environment.LOTSE_OPERATIONS || 'any'),
    registerPath: environment.LOTSE_OPERATIONS_REGISTER || publishedRegister(),
  };
}

function issuerOf({ LOTSE_ISSUER, LOTSE_AUDIENCE, LOTSE_JWKS_URL }: Environment): GatewayConfig['issuer'] {
  if (!LOTSE_ISSUER && !LOTSE_AUDIENCE && !LOTSE_JWKS_URL) return null;
  if (LOTSE_ISSUER && LOTSE_AUDIENCE)
    return { issuer: LOTSE_ISSUER, audience: LOTSE_AUDIENCE, keys: LOTSE_JWKS_URL || null };
  const [missing, example] = LOTSE_ISSUER
    ? ['LOTSE_AUDIENCE', 'what tokens for this hub say in "aud", such as lotse']
    : ['LOTSE_ISSUER', 'what tokens say in "iss", such as https://login.example.org/realms/city'];
  throw new Fault(`${missing} is not set. Right would be ${example}.`);
}

function eventsBus(text: string): string | null {
  if (text === 'postgres') return null;
  if (URL.canParse(text) && /^(nats|tls):\/\/[^/]/.test(text)) return text;
  throw new Fault(
    'LOTSE_EVENTS is neither "postgres" nor the address of a NATS server. Right would be nats://user:password@127.0.0.1:4222.',
  );
}

function operationsOf(text: string): GatewayConfig['operations'] {
  if (text === 'any' || text === 'trusted') return text;
  throw new Fault(`LOTSE_OPERATIONS is "${text}". It must be any or trusted.`);
}

const sectorsIn = (keysFolder: string | undefined): string | null =>
  keysFolder ? join(keysFolder, 'sectors.json') : null;

/** @throws Fault when the gateway is not in production and the host is reachable from other machines */
export function requireFitHost({ host, mode }: Pick<GatewayConfig, 'host' | 'mode'>): void {
  if (mode === 'production' || loopback.has(host)) return;
  throw new Fault(
    `The gateway was told to listen on "${host}" (LOTSE_HOST). It is not in production mode, so it listens on ` +
      'this machine only: use 127.0.0.1, ::1 or localhost.',
  );
}

/** Labels as federation spells them; `percent(n)` is decided per caller and cannot be switched on. */
function overrideLabels(text: string): ReadonlySet<string> {
  const labels = text.split(',').map((label) => label.trim());
  const wrong = labels.find((label) => label !== '' && !/^[a-zA-Z][a-zA-Z0-9_\-:./]*$/.test(label));
  if (wrong === undefined) return new Set(labels.filter((label) => label !== ''));
  throw new Fault(
    `LOTSE_OVERRIDE_LABELS names "${wrong}". It must list labels of @override, such as "new-office,move-2027".`,
  );
}

/** `HOUSING_OFFICE` for the subgraph `housing-office`. */
function prefixOf(agency: string): string {
  return agency.toUpperCase().replace(/[^A-Z0-9]/g, '_');
}

function agencyUrl(environment: Environment, agency: string): string | undefined {
  return urlIn(environment, `${prefixOf(agency)}_URL`);
}

function urlIn(environment: Environment, name: string): string | undefined {
  const url = environment[name];
  if (url === undefined || url === '') return undefined;
  if (URL.canParse(url) && /^https?:$/.test(new URL(url).protocol)) return url;
  throw new Fault(
    `${name} is not an absolute http or https URL. Right would be http://127.0.0.1:4001/graphql.`,
  );
}

interface Range {
  readonly least: number;
  readonly most: number;
  readonly otherwise: number;
}

/** `<NAME>_SLOTS` for one agency, else `LOTSE_SLOTS` for all, else the default. */
function perAgency(environment: Environment, setting: string, range: Range): (agency: string) => number {
  const otherwise = wholeNumber(environment, `LOTSE_${setting}`, range);
  return (agency) => wholeNumber(environment, `${prefixOf(agency)}_${setting}`, { ...range, otherwise });
}

/** Guidance asks the hub itself, which waits for agencies meanwhile: it is given more time than they are. */
function patience(environment: Environment): (agency: string) => number {
  const range = { least: 1, most: 600_000 };
  const ofAgencies = perAgency(environment, 'PATIENCE_MS', { ...range, otherwise: 5_000 });
  const ofGuidance = perAgency(environment, 'PATIENCE_MS', { ...range, otherwise: 12_000 });
  return (agency) => (agency === grantedSubgraph ? ofGuidance : ofAgencies)(agency);
}

function breakerRest(environment: Environment): (agency: string) => number | null {
  const forAll = isOn(environment, 'LOTSE_BREAKER', true);
  const restMsOf = perAgency(environment, 'BREAKER_REST_MS', { least: 1, most: 600_000, otherwise: 5_000 });
  return (agency) => (isOn(environment, `${prefixOf(agency)}_BREAKER`, forAll) ? restMsOf(agency) : null);
}

function isOn(environment: Environment, name: string, otherwise: boolean): boolean {
  const text = environment[name];
  if (text === undefined || text === '') return otherwise;
  if (text === 'on' || text === 'off') return text === 'on';
  throw new Fault(`${name} is "${text}". It must be on or off.`);
}

function errorCodes(environment: Environment, name: string): ReadonlySet<string> {
  const codes = (environment[name] ?? '').split(',').map((code) => code.trim());
  const wrong = codes.find((code) => code !== '' && !/^[A-Za-z][\w.-]*$/.test(code));
  if (wrong === undefined) return new Set(codes.filter((code) => code !== ''));
  throw new Fault(
    `${name} names "${wrong}". It must be a list of error codes, such as NOT_FOUND,CASE_CLOSED.`,
  );
}

function wholeNumber(environment: Environment, name: string, { least, most, otherwise }: Range): number {
  const text = environment[name];
  if (text === undefined || text === '') return otherwise;
  const number = /^\d+$/.test(text) ? Number(text) : Number.NaN;
  if (number >= least && number <= most) return number;
  throw new Fault(
    `${name} is "${text}". It must be a whole number from ${least} to ${most}, such as ${otherwise}.`,
  );
}
