import { publishedSupergraph } from '../schema/publishedSupergraph';
import { Fault } from './faults';

/**
 * What the gateway is. `development`: the hub, as long as nobody is checked. `plain`: any federation v2 supergraph served as other
 * gateways do, without policy and log, so that the same engine can be compared with them answer by answer.
 */
export type GatewayMode = 'development' | 'plain';

/** Everything about the gateway that is decided outside of it. */
export interface GatewayConfig {
  /** Chosen by whoever starts the gateway, never by the environment: protection is not lost by a variable. */
  readonly mode: GatewayMode;
  /** Path of the published supergraph. */
  readonly supergraphPath: string;
  /** A loopback address: until requests are protected the gateway listens nowhere else. */
  readonly host: string;
  /** 0 takes any free port. */
  readonly port: number;
  /** Longest time for one request, in milliseconds. */
  readonly deadlineMs: number;
  /** Longest wait for one answer of an agency, in milliseconds. */
  readonly patienceMsOf: (agency: string) => number;
  /** URL of an agency instead of the published one. */
  readonly urlOf: (agency: string) => string | undefined;
  /** Largest request body, in bytes. */
  readonly bodyLimit: number;
  /** Largest answer of an agency, in bytes. */
  readonly answerLimit: number;
  /** Most connections to one agency. */
  readonly connections: number;
}

type Environment = Readonly<Record<string, string | undefined>>;

const loopback: ReadonlySet<string> = new Set(['127.0.0.1', '::1', 'localhost']);

/**
 * Reads the gateway's configuration; the only place in the gateway that looks at the environment.
 * @throws Fault naming the variable, what it holds and what would be right
 */
export function readConfig(environment: Environment = process.env): GatewayConfig {
  const patienceMs = wholeNumber(environment, 'LOTSE_PATIENCE_MS', {
    least: 1,
    most: 600_000,
    otherwise: 5_000,
  });
  const portName = environment.LOTSE_PORT === undefined ? 'PORT' : 'LOTSE_PORT';
  return {
    mode: 'development',
    supergraphPath: environment.LOTSE_SUPERGRAPH || publishedSupergraph(),
    host: requireLoopback(environment.LOTSE_HOST || '127.0.0.1'),
    port: wholeNumber(environment, portName, { least: 0, most: 65_535, otherwise: 4000 }),
    deadlineMs: wholeNumber(environment, 'LOTSE_DEADLINE_MS', { least: 1, most: 600_000, otherwise: 15_000 }),
    patienceMsOf: (agency) =>
      wholeNumber(environment, `${prefixOf(agency)}_PATIENCE_MS`, {
        least: 1,
        most: 600_000,
        otherwise: patienceMs,
      }),
    urlOf: (agency) => agencyUrl(environment, agency),
    bodyLimit: wholeNumber(environment, 'LOTSE_BODY_LIMIT', {
      least: 1_024,
      most: 64 << 20,
      otherwise: 256 << 10,
    }),
    answerLimit: wholeNumber(environment, 'LOTSE_ANSWER_LIMIT', {
      least: 1_024,
      most: 1 << 30,
      otherwise: 16 << 20,
    }),
    connections: wholeNumber(environment, 'LOTSE_CONNECTIONS', { least: 1, most: 1_000, otherwise: 64 }),
  };
}

/** @throws Fault when the host is reachable from other machines */
export function requireLoopback(host: string): string {
  if (loopback.has(host)) return host;
  throw new Fault(
    `The gateway was told to listen on "${host}" (LOTSE_HOST). It does not check who asks yet, so it listens on ` +
      'this machine only: use 127.0.0.1, ::1 or localhost.',
  );
}

/** `HOUSING_OFFICE` for the subgraph `housing-office`. */
function prefixOf(agency: string): string {
  return agency.toUpperCase().replace(/[^A-Z0-9]/g, '_');
}

function agencyUrl(environment: Environment, agency: string): string | undefined {
  const name = `${prefixOf(agency)}_URL`;
  const url = environment[name];
  if (url === undefined || url === '') return undefined;
  if (URL.canParse(url) && /^https?:$/.test(new URL(url).protocol)) return url;
  throw new Fault(
    `${name} is not an absolute http or https URL. Right would be http://127.0.0.1:4001/graphql.`,
  );
}

function wholeNumber(
  environment: Environment,
  name: string,
  { least, most, otherwise }: { least: number; most: number; otherwise: number },
): number {
  const text = environment[name];
  if (text === undefined || text === '') return otherwise;
  const number = /^\d+$/.test(text) ? Number(text) : Number.NaN;
  if (number >= least && number <= most) return number;
  throw new Fault(
    `${name} is "${text}". It must be a whole number from ${least} to ${most}, such as ${otherwise}.`,
  );
}
