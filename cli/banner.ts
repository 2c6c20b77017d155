import type { Issuer } from '../issuer/openIssuer';
import { askHub, callerHeaders } from './askHub';
import type { Lotse } from './startLotse';

interface FirstFamily {
  readonly me: {
    readonly caseload: readonly { readonly family: { readonly id: string } | null }[] | null;
  } | null;
  readonly dataset: {
    readonly synthetic: boolean;
    readonly edition: string;
    readonly referenceDate: string;
  } | null;
}

/** Whose question is shown: she has cases in every edition of the city. */
const persona = 'case-manager';

/**
 * What a person sees when everything runs: where it is, what to try, how to stop.
 * @param elsewhere URLs of subgraphs that do not run here, by name
 */
export async function banner(lotse: Lotse, elsewhere: ReadonlyMap<string, string>): Promise<string> {
  const lines = ['', `Lotse is ready (${process.uptime().toFixed(1)} s).`, ''];
  if (lotse.gateway !== null) {
    lines.push(`  hub          ${lotse.gateway.url}/graphql   ← ask here`);
    if (lotse.agencies.length + elsewhere.size > 0) lines.push('');
  }
  for (const { agency, url } of lotse.agencies) lines.push(`  ${agency.name.padEnd(12)} ${url}`);
  if (lotse.gateway !== null) {
    for (const [name, url] of elsewhere) lines.push(`  ${name.padEnd(12)} ${url} (runs elsewhere)`);
  }
  lines.push(...databaseLines(lotse));
  if (lotse.gateway !== null) {
    lines.push('', ...lotse.gateway.notices.map((notice) => `  ${notice}`));
    if (lotse.issuer !== null) {
      lines.push(...(await firstQuestion(`${lotse.gateway.url}/graphql`, lotse.issuer)));
    }
  } else {
    lines.push('', 'Subgraphs answer their hub only: nothing can be asked here without its seal.');
  }
  return `${[...lines, '', 'Ctrl-C stops everything.'].join('\n')}\n\n`;
}

function databaseLines({ databases, agencies }: Lotse): readonly string[] {
  const { embedded } = databases;
  const names = (origin: 'embedded' | 'external') =>
    agencies.map(({ agency }) => agency.name).filter((name) => databases.origin(name) === origin);
  const external = names('external');
  const lines: string[] = [];
  if (embedded !== null) {
    // Where some databases are external, a variable may have been forgotten: the operator must see whose.
    const whose = external.length === 0 ? '' : ` (${names('embedded').join(', ')})`;
    lines.push(`  embedded PostgreSQL on port ${embedded.port}${whose}, data in ${embedded.folder}`);
    if (embedded.moved) {
      lines.push('  (not in the project folder, which the account that runs PostgreSQL cannot reach)');
    }
  }
  if (external.length > 0) lines.push(`  external PostgreSQL: ${external.join(', ')}`);
  return lines.length === 0 ? [] : ['', ...lines];
}

/** Asks the hub for something to try, so that the example is about a family that is there. */
async function firstQuestion(url: string, issuer: Issuer): Promise<readonly string[]> {
  const { data } = await askHub<FirstFamily>(
    url,
    '{ me { caseload(first: 1) { family { id } } } dataset { synthetic edition referenceDate } }',
    {},
    callerHeaders(await issuer.tokenFor(persona), 'CASE_COORDINATION'),
  );
  const lines: string[] = [`  demo issuer  ${issuer.url}   npx lotse token --list shows for whom`];
  if (data?.dataset) {
    lines.push(
      `  The synthetic city (edition ${data.dataset.edition}) lives on ${data.dataset.referenceDate}.`,
    );
  }
  if (!data?.me) {
    return [
      ...lines,
      '  The casework subgraph does not answer yet, or holds no case; the hub asks it again with every question.',
    ];
  }
  const family = data.me.caseload?.[0]?.family?.id;
  if (family === undefined) return [...lines, '  There is no family in the databases: npm run seed'];
  return [
    ...lines,
    ...tryThis(
      url,
      `{ family(id: \\"${family}\\") { reference members { role person { name { display } immigration { currentStatus { kind validUntil } } benefits { type status } } } } }`,
    ),
  ];
}

const tryThis = (url: string, query: string): readonly string[] => [
  '',
  'Try this:',
  '',
  `  curl -s ${url} -H "authorization: Bearer $(npx lotse token --as ${persona})" \\`,
  `    -H 'x-lotse-purpose: CASE_COORDINATION' -H 'content-type: application/json' -d '{"query":"${query}"}'`,
];
