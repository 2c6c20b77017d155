import { askHub } from './askHub';
import type { Lotse } from './startLotse';

interface FirstFamily {
  readonly families: { readonly edges: readonly { readonly node: { readonly id: string } }[] };
  readonly dataset: {
    readonly synthetic: boolean;
    readonly edition: string;
    readonly referenceDate: string;
  } | null;
}

/** What a person sees when everything runs: where it is, what to try, how to stop. */
export async function banner(lotse: Lotse, seconds: number): Promise<string> {
  const lines = ['', `Lotse is ready (${seconds.toFixed(1)} s).`, ''];
  if (lotse.gateway !== null) {
    lines.push(`  hub          ${lotse.gateway.url}/graphql   ← ask here`, '');
  }
  for (const { agency, url } of lotse.agencies) lines.push(`  ${agency.name.padEnd(12)} ${url}`);
  const { embedded } = lotse.databases;
  if (embedded !== null) {
    lines.push('', `  embedded PostgreSQL on port ${embedded.port}, data in ${embedded.folder}`);
    if (embedded.moved)
      lines.push('  (not in the project folder, which the account that runs PostgreSQL cannot reach)');
  }
  if (lotse.gateway !== null)
    lines.push(...(await firstSteps(`${lotse.gateway.url}/graphql`, lotse.gateway.notices)));
  return `${[...lines, '', 'Ctrl-C stops everything.'].join('\n')}\n\n`;
}

async function firstSteps(url: string, notices: readonly string[]): Promise<readonly string[]> {
  const lines = ['', ...notices.map((notice) => `  ${notice}`)];
  const { data } = await askHub<FirstFamily>(
    url,
    '{ families(first: 1) { edges { node { id } } } dataset { synthetic edition referenceDate } }',
  );
  if (data?.dataset) {
    lines.push(
      `  The synthetic city (edition ${data.dataset.edition}) lives on ${data.dataset.referenceDate}.`,
    );
  }
  const family = data?.families?.edges[0]?.node.id;
  if (family === undefined) return [...lines, '  The databases are empty: npm run seed'];
  const query = `{ family(id: \\"${family}\\") { reference members { role person { name { display } immigration { currentStatus { kind validUntil } } benefits { type status } } } } }`;
  return [
    ...lines,
    '',
    'Try this:',
    '',
    `  curl -s ${url} -H 'content-type: application/json' -d '{"query":"${query}"}'`,
  ];
}
