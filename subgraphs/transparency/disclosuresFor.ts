import type { Purpose } from '../../schema/accessTerms';
import { connectionOf } from '../vocabulary/connectionOf';
import type { DisclosureConnection } from './entities/DisclosureConnection';
import { recordOf } from './entities/DisclosureRecord';
import type { TransparencyLoaders } from './loaders';
import type { RecordRow } from './RecordRow';
import { cursorOf } from './readArguments';
import type { RecordPlace, RecordsWanted } from './readRecords';
import type { Viewer } from './viewerOf';

/** A question for a part of the log. */
export interface LogQuestion {
  readonly viewer: Viewer;
  readonly purpose: Purpose | null;
  readonly caseReference: string | null;
  /** Name of the field that is read, for the record of the reading. */
  readonly field: string;
  readonly wanted: RecordsWanted;
  readonly first: number;
  readonly after: RecordPlace | null;
}

const placeOf = ({ at, hub, seq, part }: RecordRow): RecordPlace => [at.toISOString(), hub, seq, part];

/** A part of the log as its viewer may see it. That it was read is durable before anything is told. */
export async function disclosuresFor(
  loaders: TransparencyLoaders,
  question: LogQuestion,
): Promise<DisclosureConnection> {
  const { viewer, wanted, first, after, purpose, caseReference, field } = question;
  const { rows, total } = await loaders.page(wanted, { first, after });
  const by = Object.entries(wanted).flatMap(([name, value]) =>
    value === null || value === false ? [] : [name],
  );
  await loaders.recordReading({
    caller: viewer.caller,
    purpose,
    caseReference,
    query: `${field}(${by.join(', ')})`,
    person: wanted.person,
    records: Math.min(rows.length, first),
  });
  const page = connectionOf(rows, { first, after }, (row) => cursorOf(placeOf(row)));
  const edges = page.edges.map(({ cursor, node }) => ({ cursor, node: recordOf(node, viewer) }));
  return { edges, pageInfo: page.pageInfo, total };
}
