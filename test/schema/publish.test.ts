import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { checkPublished, publicationOf, publish } from '../../schema/publish';
import { s0, s3, tiny } from './tinyContract';

const casework = tiny(
  'casework',
  `type Query { person: Person ${s0} } type Person @key(fields: "id") { id: ID! ${s0} }`,
  {
    hubOwned: true,
  },
);
const agency = tiny('employment', `type Person @key(fields: "id") { id: ID! ${s0} jobs: Int ${s3} }`);
const broken = tiny('broken', 'type Query { all: [Int!]! }');

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'lotse-published-'));
});
afterEach(() => rm(folder, { recursive: true }));

describe('publishing', () => {
  it('writes each subgraph, the supergraph and the schema for clients', async () => {
    const result = await publish([casework, agency], folder);
    expect(result).toMatchObject({ kind: 'published' });
    expect((await readdir(folder)).sort()).toEqual([
      'api.graphql',
      'casework.graphql',
      'employment.graphql',
      'supergraph.graphql',
    ]);
    expect(await readFile(join(folder, 'api.graphql'), 'utf8')).toContain('jobs: Int');
  });

  it('changes nothing the second time', async () => {
    await publish([casework, agency], folder);
    expect(await publish([casework, agency], folder)).toEqual({ kind: 'published', changed: [] });
  });

  it('removes the schema of an agency that has left, and nothing that is not its own', async () => {
    await publish([casework, agency], folder);
    await writeFile(join(folder, 'README.md'), 'kept');
    const result = await publish([casework], folder);
    expect(result).toMatchObject({
      changed: expect.arrayContaining([{ file: 'employment.graphql', state: 'surplus' }]),
    });
    expect((await readdir(folder)).sort()).toEqual([
      'README.md',
      'api.graphql',
      'casework.graphql',
      'supergraph.graphql',
    ]);
  });

  it('writes nothing at all when there is a problem', async () => {
    const result = await publish([casework, broken], folder);
    expect(result).toMatchObject({ kind: 'refused' });
    expect(await readdir(folder)).toEqual([]);
  });

  it.each(['supergraph', 'api', '../elsewhere', 'Großstadt'])('refuses a subgraph named %s', (name) => {
    expect(publicationOf([{ ...casework, name }])).toMatchObject({
      kind: 'refused',
      problems: [{ subgraph: name, code: 'SUBGRAPH_NAME_UNUSABLE' }],
    });
  });

  it('refuses what keeps the rules but does not compose', () => {
    const other = tiny('other', `type Query { person: Int ${s0} }`);
    expect(publicationOf([casework, other])).toMatchObject({
      kind: 'refused',
      problems: expect.arrayContaining([
        expect.objectContaining({ code: 'FIELD_TYPE_MISMATCH', coordinate: 'Query.person' }),
      ]),
    });
  });
});

describe('checking what is published', () => {
  it('finds what is missing, what differs and what is surplus', async () => {
    await publish([casework, agency], folder);
    await rm(join(folder, 'supergraph.graphql'));
    await writeFile(join(folder, 'employment.graphql'), 'type Query { edited: Int }');
    await writeFile(join(folder, 'former.graphql'), '');
    expect(await checkPublished([casework, agency], folder)).toEqual({
      kind: 'compared',
      stale: expect.arrayContaining([
        { file: 'supergraph.graphql', state: 'missing' },
        { file: 'employment.graphql', state: 'differs' },
        { file: 'former.graphql', state: 'surplus' },
      ]),
    });
  });

  it('finds everything missing in a folder that does not exist', async () => {
    const result = await checkPublished([casework], join(folder, 'none'));
    expect(result.kind === 'compared' && result.stale.map(({ state }) => state)).toEqual(
      Array(3).fill('missing'),
    );
  });
});
