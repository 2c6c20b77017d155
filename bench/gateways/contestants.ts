import { copyFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectFolder } from '../../schema/projectFolder';

/** Whom the bench can measure. */
export const contestantNames = ['lotse', 'apollo', 'hive', 'ceiling'] as const;
export type ContestantName = (typeof contestantNames)[number];

export const titles: Readonly<Record<ContestantName, string>> = {
  lotse: 'Lotse, plain federation mode',
  apollo: '@apollo/gateway on @apollo/server',
  hive: '@graphql-hive/gateway, router-runtime',
  ceiling: 'ceiling: bare node:http, same calls',
};

/** The same for everybody: without it V8 promotes half-used buffers and spends a third of its time collecting them. */
export const nodeFlags = ['--max-semi-space-size=64'] as const;

/** Where the others are installed and what is installed there; never a dependency of Lotse. */
export const contestantPackages: Readonly<Record<'apollo' | 'hive', Readonly<Record<string, string>>>> = {
  apollo: { '@apollo/gateway': '2.14.4', '@apollo/server': '5.5.1', graphql: '16.15.0' },
  hive: { '@graphql-hive/gateway': '2.15.1', '@graphql-hive/router-runtime': '1.4.23', graphql: '16.15.0' },
};

/**
 * The script that is one of the gateways, and its arguments.
 * @param supergraph file
 * @param installed folder of the other gateways
 */
export function gatewayScript(
  name: Exclude<ContestantName, 'ceiling'>,
  supergraph: string,
  port: number,
  installed: string,
): readonly string[] {
  if (name === 'lotse') {
    // The build the bench itself runs from: a source changed meanwhile must not decide what is measured.
    const main = join(__dirname, '../../cli/main.js');
    return [main, 'gateway', '--supergraph', supergraph, '--port', String(port), '--unprotected'];
  }
  const script = join(installed, `${name}.mjs`);
  // Beside its packages, where Node.js looks for them.
  copyFileSync(join(projectFolder(), 'bench/contestants', `${name}.mjs`), script);
  return [script, supergraph, String(port)];
}
