import type { DataLabel } from '../../schema/directives';
import { printRecord } from '../../schema/recordOfProcessing/printRecord';
import type { Recipient, RecordSources } from '../../schema/recordOfProcessing/RecordSources';
import { retainUntil } from '../../schema/retainUntil';
import { s0, tiny } from './tinyContract';

const label = (dataClass: DataLabel['class'], more = '') =>
  `@data(class: "${dataClass}", category: "BENEFITS", controller: ["JOB_CENTER"]${more && `, ${more}`})`;

const contract = tiny(
  'employment',
  `type Query { offers: Int ${s0} unit(id: ID! ${label('S3')} of: ID ${label('S3', 'idOf: "Person"')}): Unit ${label('S3')} }
   type Unit { until: Int ${label('S3')} reason: Int ${label('S4', 'locating: true, release: "NEVER"')} }
   type Person @key(fields: "id") { id: ID! @data(class: "S2", category: "IDENTITY", controller: ["KIM_OFFICE"]) }
   enum Controller { "Arbeitsamt | Jobcenter" JOB_CENTER }`,
  { controllers: ['JOB_CENTER'] },
);

const adviser: Recipient = {
  role: 'JOB_CENTER_ADVISER',
  onlyIn: ['JOB_CENTER'],
  footing: 'for its own task or by law',
  bases: ['OWN_TASK'],
};

const record = (recipientsOf: RecordSources['recipientsOf'] = () => [adviser]) =>
  printRecord({
    agencies: [{ title: 'Jobcenter', contract }],
    recipientsOf,
    rules: [{ id: 'own-task', effect: 'ground', basis: '§ 1' }],
    purposesOf: (role) => (role === 'JOB_CENTER_ADVISER' ? ['LABOUR_MARKET_INTEGRATION'] : []),
    retainUntil,
  });

const rowOf = (text: string) =>
  record()
    .split('\n')
    .find((line) => line.startsWith('|') && line.includes(text));

describe('the record of processing', () => {
  it('has every field above S0 once, with class, controller and mode, and none that is public', () => {
    expect(rowOf('`until`')).toBe(
      '| 1 | S3 | Query: `unit`; Unit: `until` | `JOB_CENTER` | MANUAL_RELEASE (default) |  |',
    );
    expect(rowOf('`reason`')).toContain('| S4 | Unit: `reason` | `JOB_CENTER` | NEVER | locates |');
    expect(record().match(/`until`/g)).toHaveLength(1);
    expect(record()).not.toContain('offers');
  });

  it('leaves out the key that a stub repeats: it is its owner’s', () => {
    expect(record()).not.toContain('Person: `id`');
  });

  it('names the arguments that take ids of people', () => {
    expect(rowOf('(of:)')).toBe('| `Query.unit(of:)` | Person | S3 | BENEFITS |');
    expect(record()).not.toContain('unit(id:)');
  });

  it('says who receives what on which footing, and where nobody does', () => {
    expect(record()).toContain(
      'Recipients of all of them: for its own task or by law (OWN_TASK): `JOB_CENTER_ADVISER` (only in `JOB_CENTER`).',
    );
    const some = record((_, field) => (field === 'reason' ? [] : [adviser]));
    expect(some).toContain('Recipients of no. 1: for its own');
    expect(some).toContain('Recipients of no. 2: nobody through the hub.');
  });

  it('marks the legal bases that lead to a recipient', () => {
    expect(rowOf('`OWN_TASK` | task')).toContain('| yes |');
    expect(rowOf('`AZR_18A` |')).toContain('| not at present |');
  });

  it('says who may state a purpose', () => {
    expect(rowOf('`LABOUR_MARKET_INTEGRATION` |')).toContain('| `JOB_CENTER_ADVISER` |');
    expect(rowOf('`RESEARCH` |')).toContain('| nobody |');
  });

  it('tells how long each regime keeps a record', () => {
    expect(rowOf('`SGB10_79_SIX_MONTHS`')).toContain('2026-09-15');
    expect(rowOf('`CASE_FILE`')).toContain('2029-12-31');
  });

  it('takes German names from the schemas and keeps tables whole', () => {
    expect(record()).toContain('- `JOB_CENTER` Arbeitsamt | Jobcenter');
    const widths = record()
      .split('\n')
      .filter((line) => line.startsWith('| no.') || /^\| \d/.test(line))
      .map((line) => line.split(/(?<!\\)\|/).length);
    expect(new Set(widths)).toEqual(new Set([8]));
  });
});
