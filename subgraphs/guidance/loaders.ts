import DataLoader from 'dataloader';
import type { DataSource } from 'typeorm';
import { mostGrantedFamilies } from '../../schema/grant';
import type { Asked as AskedOf, QuestionMeans } from '../defineAgency';
import { oneBy } from '../loaders';
import { tellFault } from '../tellFault';
import { askHub, type Grant } from './askHub';
import { type FamilyView, viewsOf } from './FamilyView';
import { publishedFactShapes } from './facts/factShapes';
import { Sighting } from './sightings/Sighting';
import { SightingRecords } from './sightings/SightingRecords';

/** A family; `unseen`: whoever asks may not see it; `untold`: the hub could not be asked. */
export type Looked = FamilyView | 'unseen' | 'untold';

/** One question to the hub per request, whatever is asked of however many families. */
export const guidanceLoaders = (database: DataSource, means: QuestionMeans) => ({
  family: new DataLoader<string, Looked>((ids) => look(ids, means), {
    maxBatchSize: mostGrantedFamilies,
  }),
  sighting: oneBy(database, Sighting, 'id'),
  sightings: new SightingRecords(database),
  secret: means.secret,
});

export type GuidanceLoaders = ReturnType<typeof guidanceLoaders>;

/** What a resolver of this subgraph is given beside its arguments. */
export type GuidanceAsked = AskedOf<GuidanceLoaders>;

async function look(ids: readonly string[], { grant, today }: QuestionMeans): Promise<readonly Looked[]> {
  if (grant === null) return ids.map(() => 'untold');
  const granted = familiesOf(grant);
  const families = ids.filter((id) => granted.has(id));
  const asked = families.length === 0 ? null : await askHub(grant, families);
  if (asked === null || asked.kind === 'untold') return ids.map(() => 'untold');
  const views = viewsOf(asked.answer, { shapes: publishedFactShapes(), today, onBroken: tellBroken });
  const byId = new Map(families.map((id, index) => [id, views[index] ?? 'unseen'] as const));
  return ids.map((id) => byId.get(id) ?? 'untold');
}

/** What a rule says when it breaks may hold a value; where it broke holds none. */
function tellBroken(rule: string, problem: unknown): void {
  const { name = 'something thrown', stack = '' } = problem instanceof Error ? problem : {};
  const place = stack.split('\n').find((line) => /^\s+at /.test(line));
  tellFault(new Error(`Rule ${rule} broke: ${name}${place ?? ''}`));
}

/** The hub signed the grant and refuses what is not in it; here it is only read whom it is worth asking about. */
function familiesOf({ token }: Grant): ReadonlySet<string> {
  const [, payload = ''] = token.split('.');
  const { families } = JSON.parse(Buffer.from(payload, 'base64url').toString('utf8')) as {
    readonly families: readonly string[];
  };
  return new Set(families);
}
