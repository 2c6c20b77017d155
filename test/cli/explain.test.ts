import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { program } from '../../cli/program';
import { projectFolder } from '../../schema/projectFolder';
import { endAll, LotseCommand, lotse } from './LotseCommand';
import { ownFolder, removeOwnFolders } from './ownFolder';

const operations = path.join(projectFolder(), 'schema/operations');

jest.setTimeout(60_000);
afterAll(async () => {
  await endAll();
  await removeOwnFolders();
});

/** What `lotse explain` prints, asked in this process. */
async function explained(...args: readonly string[]): Promise<string> {
  let text = '';
  const write = jest.spyOn(process.stdout, 'write').mockImplementation((chunk) => {
    text += String(chunk);
    return true;
  });
  try {
    await program().parseAsync(['node', 'lotse', 'explain', ...args]);
    return text;
  } finally {
    write.mockRestore();
  }
}

function document(text: string): string {
  const file = path.join(ownFolder(), 'question.graphql');
  writeFileSync(file, text);
  return file;
}

describe('lotse explain', () => {
  it.each(readdirSync(operations).filter((file) => file.endsWith('.graphql')))(
    'explains %s without being told its variables',
    async (file) => {
      const text = await explained(path.join(operations, file));
      expect(text).toMatch(/Normalised operation[\s\S]+Plan[\s\S]+Fields touched[\s\S]+Requests per agency/);
      expect(text).toMatch(/casework|immigration|social|health|schools|employment/);
    },
  );

  it('decides conditions when it is told the variables', async () => {
    const file = document(
      'query ($with: Boolean!) { dataset { edition referenceDate @include(if: $with) } }',
    );
    expect(await explained(file, '--variables', '{"with": true}')).toContain('referenceDate');
    expect(await explained(file, '--variables', '{"with": false}')).not.toContain('referenceDate');
  });

  it.each([
    ['{ dataset { edition ', /^.*question\.graphql:1:\d+: Syntax Error: Expected Name, found <EOF>\.$/],
    [
      '{\n  dataset { editon }\n}',
      /^.*question\.graphql:2:13: Cannot query field "editon" on type "Dataset"\. Did you mean "edition"\?$/,
    ],
    ['', /^.*question\.graphql:1:1: Syntax Error/],
  ])('says where a malformed document is wrong (%#)', async (text, sentence) => {
    await expect(explained(document(text))).rejects.toThrow(sentence);
  });

  it('says which file is missing and which variables are none', async () => {
    await expect(explained('/no/such.graphql')).rejects.toThrow(
      '/no/such.graphql cannot be read: there is no such file.',
    );
    await expect(explained(document('{ dataset { edition } }'), '--variables', '[1]')).rejects.toThrow(
      '--variables must be a JSON object',
    );
  });

  it('takes a reader that stops reading for no failure', async () => {
    const command = new LotseCommand(['explain', path.join(operations, 'FamilyOverview.graphql')]);
    command.stopReading();
    expect(await command.ended()).toMatchObject({ code: 0, signal: null, complaint: '' });
  });

  it('prints the same in a process of its own', async () => {
    const file = path.join(operations, 'FamilyOverview.graphql');
    expect(readFileSync(file, 'utf8')).toContain('query');
    expect(await lotse(['explain', file])).toMatchObject({ code: 0, output: await explained(file) });
  });
});
