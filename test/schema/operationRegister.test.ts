import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildSchema, parse, validate } from 'graphql';
import { organisations } from '../../city/organisations';
import { TrustedOperations } from '../../gateway/limits/TrustedOperations';
import { operationDigest, parseRegister } from '../../schema/operationRegister';
import { operationsFolder, registerFile } from '../../schema/publishedRegister';

const folder = operationsFolder();
const read = (name: string): string => readFileSync(join(folder, name), 'utf8');
const register = parseRegister(read(registerFile));
const files = readdirSync(folder).filter((name) => name.endsWith('.graphql'));

describe('the register of operations', () => {
  it('has every file in the folder, each once', () => {
    expect(register.map(({ file }) => file).sort()).toEqual([...files].sort());
  });

  it.each(register.map((entry) => [entry.file, entry] as const))(
    'holds the digest of %s as it is',
    (file, entry) => {
      expect(entry.sha256).toBe(operationDigest(parse(read(file))));
    },
  );

  it('names owners that exist', () => {
    const known = Object.values(organisations).map(({ id }) => id);
    for (const { owner } of register) expect(known).toContain(owner);
  });

  it('holds operations that the published schema can answer', () => {
    const api = buildSchema(readFileSync(join(folder, '../published/api.graphql'), 'utf8'), {
      assumeValidSDL: true,
    });
    for (const file of files) expect(validate(api, parse(read(file)))).toEqual([]);
  });

  it.each([
    ['no JSON', '[', 'not JSON'],
    ['no list', '{}', 'JSON list'],
    ['an entry that is none', '[1]', 'Entry 1 is no object'],
    ['a file elsewhere', '[{"file":"../x.graphql"}]', 'Entry 1 names no file'],
    ['no owner', '[{"file":"A.graphql"}]', 'A.graphql has no owner'],
    ['no digest', '[{"file":"A.graphql","owner":"o","sha256":"x"}]', 'A.graphql has no digest'],
    [
      'no purposes',
      `[{"file":"A.graphql","owner":"o","sha256":"${'a'.repeat(43)}","purposes":[]}]`,
      'has no purposes',
    ],
    [
      'a purpose that does not exist',
      `[{"file":"A.graphql","owner":"o","sha256":"${'a'.repeat(43)}","purposes":["FUN"]}]`,
      'does not exist',
    ],
    [
      'a text under two names',
      JSON.stringify(
        ['A.graphql', 'B.graphql'].map((file) => ({
          file,
          owner: 'o',
          sha256: 'a'.repeat(43),
          purposes: ['RESEARCH'],
        })),
      ),
      'a second time',
    ],
  ])('is refused with %s', (_, text, why) => {
    expect(() => parseRegister(text)).toThrow(why);
  });
});

describe('a hub that takes registered operations only', () => {
  const trusted = new TrustedOperations(register, operationDigest);
  const text = read('FamilyOverview.graphql');
  const refused = (document: string, purpose = 'CASE_COORDINATION') => {
    try {
      trusted.require(parse(document), purpose);
      return null;
    } catch (problem) {
      return problem;
    }
  };

  it('takes each of them for each of its purposes', () => {
    for (const { file, purposes } of register) {
      for (const purpose of purposes) expect(refused(read(file), purpose)).toBeNull();
    }
  });

  it('takes them with other comments, commas and spaces, for they ask the same', () => {
    expect(refused(`# hello\n${text.replace(/\s+/g, ' , ').replace(/^#.*?query/, 'query')}`)).toBeNull();
  });

  it.each([
    ['with one more field', text.replace('reference', 'reference id')],
    ['with one field less', text.replace('reference', '')],
    ['under another name', text.replace('FamilyOverview', 'Other')],
    ['with an alias', text.replace('reference', 'r: reference')],
    ['with another operation beside it', `${text}\nquery Other { __typename }`],
    ['that asks about the schema', '{ __schema { types { name } } }'],
  ])('refuses one %s', (_, changed) => {
    expect(changed).not.toBe(text);
    expect(refused(changed)).toMatchObject({
      code: 'OPERATION_NOT_TRUSTED',
      status: 403,
      message: expect.stringContaining('not registered'),
    });
  });

  it('refuses one for a purpose it is not registered for, and names those it is', () => {
    expect(refused(text, 'HOUSING_SUPPORT')).toMatchObject({
      code: 'OPERATION_NOT_TRUSTED',
      detail: 'This one is registered for CASE_COORDINATION.',
    });
    // What it said once it says again, from memory too.
    const document = parse(text);
    trusted.require(document, 'CASE_COORDINATION');
    expect(() => trusted.require(document, 'HOUSING_SUPPORT')).toThrow('registered for CASE_COORDINATION');
  });
});
