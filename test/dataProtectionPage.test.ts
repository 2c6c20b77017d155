import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pageWith } from '../cli/printRecordOfProcessing';
import { processingRecord } from '../cli/processingRecord';
import { program } from '../cli/program';

const root = join(__dirname, '..');
const page = readFileSync(join(root, 'docs/data-protection.md'), 'utf8');
const record = processingRecord();

describe('the page for the data protection officer', () => {
  it('holds the record that follows from schemas and rules today', () => {
    // When this fails: npx lotse record-of-processing --into docs/data-protection.md
    expect(pageWith(page, record)).toBe(page);
  });

  it('names only files that exist', () => {
    const files = [...page.matchAll(/`((?:schema|gateway|docs|cli)\/[\w./-]+)`/g)].map(
      ([, file = '']) => file,
    );
    expect(files.length).toBeGreaterThan(1);
    expect(files.filter((file) => !existsSync(join(root, file)))).toEqual([]);
  });

  it('names only commands that there are', () => {
    const named = [...page.matchAll(/npx lotse ([a-z-]+)(?: ([a-z]+)(?![\w./]))?/g)];
    expect(named.length).toBeGreaterThan(5);
    const unknown = named.filter(([, name, part]) => {
      const command = program().commands.find((one) => one.name() === name);
      const parts = command?.commands.map((one) => one.name()) ?? [];
      return command === undefined || (parts.length > 0 && part !== undefined && !parts.includes(part));
    });
    expect(unknown.map(([text]) => text)).toEqual([]);
  });
});

describe('the record of this hub', () => {
  const part = (from: string) =>
    record.slice(record.indexOf(`(subgraph \`${from}\`)`)).split('\n### ')[0] ?? '';

  it('lets nobody but the immigration offices, those with consent and closed lists of a law receive immigration data', () => {
    const recipients = part('immigration').match(/^Recipients of .*/gm) ?? [];
    expect(recipients.length).toBeGreaterThan(3);
    for (const line of recipients) {
      expect(line.replaceAll(/`[A-Z_]+`/g, '')).not.toMatch(/administration|referral|own cases/);
    }
  });

  it('names immigration and naturalisation officers for immigration alone', () => {
    for (const agency of ['social', 'health', 'schools', 'employment']) {
      expect(part(agency)).not.toMatch(/IMMIGRATION_OFFICER|NATURALISATION_OFFICER/);
    }
    expect(part('immigration')).toContain('`IMMIGRATION_OFFICER`');
  });

  it('has health facts behind consent and release for case managers, and nothing of them for coordination', () => {
    const health = part('health');
    expect(health).toContain(
      'with consent and release from secrecy (CONFIDENTIALITY_RELEASE): `CASE_MANAGER`',
    );
    expect(health).not.toMatch(/KIM_COORDINATOR|KIM_ADMIN_ASSISTANT|SERVICE/);
  });

  it('keeps notes with those who wrote them', () => {
    const notes = part('casework').split('#### CASE_NOTES')[1]?.split('\n#### ')[0] ?? '';
    expect(notes).toMatch(/\| S5 \| CaseContact: `note`.*\| NEVER \|/);
    expect(notes).toContain('in own cases (OWN_TASK): `CASE_MANAGER`, `CASE_MANAGER_DEPUTY`.');
  });
});
