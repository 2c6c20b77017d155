import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { projectFolder } from '../schema/projectFolder';
import type { Agency } from './defineAgency';
import { differences } from './migrate';
import { openDataSource } from './openDataSource';

/**
 * Writes a migration that brings the database to what the entities describe, for a person to read and commit.
 * @param name in PascalCase, for example "AddPortalReference"
 * @returns the path of the file relative to the project, or null when nothing differs
 */
export async function draftMigration(
  agency: Agency,
  databaseUrl: string,
  name: string,
): Promise<string | null> {
  const database = await openDataSource(agency, databaseUrl, 2);
  try {
    const wanted = await differences(database);
    if (wanted.length === 0) return null;
    const folder = join('subgraphs', agency.name, 'migrations');
    const file = join(folder, `${name}.ts`);
    const up = wanted.map(({ up }) => up);
    const down = wanted.flatMap(({ down }) => down ?? []).reverse();
    await mkdir(join(projectFolder(), folder), { recursive: true });
    await writeFile(join(projectFolder(), file), source(name, Date.now(), up, down), { flag: 'wx' });
    return file;
  } finally {
    await database.destroy();
  }
}

const source = (name: string, at: number, up: readonly string[], down: readonly string[]): string =>
  `import type { MigrationInterface, QueryRunner } from 'typeorm';

const up = [
${up.map(literal).join('\n')}
];

const down = [
${down.map(literal).join('\n')}
];

export class ${name} implements MigrationInterface {
  // TypeORM orders migrations by the number at the end of their name (milliseconds since 1970).
  readonly name = '${name}${at}';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of up) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const statement of down) await runner.query(statement);
  }
}
`;

const literal = (sql: string): string => `  \`${sql.trim().replace(/[\\`$]/g, '\\$&')}\`,`;
