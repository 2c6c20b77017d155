import { type DataLabel, dataClasses } from '../directives';
import { type Cell, cellsOf, idArgumentsOf } from './cellsOf';
import type { GermanOf } from './germanOf';
import { table } from './markdown';
import type { ProcessingAgency, Recipient, RecordSources } from './RecordSources';

const marks = {
  existenceSensitive: 'a refusal looks like "nothing recorded"',
  thirdParty: 'tells of somebody else',
  locating: 'locates',
  contactPoint: 'contact point in an emergency',
  reference: 'only that and when',
} as const;

/** One agency's part of the record: who answers, and per kind of fact what it is, how protected, how let go and who may receive it. */
export function printAgency(
  { title, contract }: ProcessingAgency,
  { recipientsOf }: Pick<RecordSources, 'recipientsOf'>,
  controllerName: GermanOf,
  categoryName: GermanOf,
): string {
  const cells = cellsOf(contract, recipientsOf);
  const categories = [...new Set(cells.map(({ label }) => label.category ?? ''))];
  const part = [
    `### ${title} (subgraph \`${contract.name}\`)`,
    '',
    'Controllers (Verantwortliche, § 67 Abs. 4 SGB X):',
    '',
    ...contract.controllers.map((one) => `- \`${one}\` ${controllerName(one)}`),
    '',
    ...categories.flatMap((category) =>
      printCategory(
        category,
        cells.filter(({ label }) => label.category === category),
        categoryName,
      ),
    ),
  ];
  const ids = idArgumentsOf(contract);
  if (ids.length > 0) {
    part.push(
      'Arguments that take ids of people:',
      '',
      table(
        ['argument', 'id of', 'class', 'category'],
        ids.map(({ coordinate, label }) => [
          `\`${coordinate}\``,
          label.idOf ?? '',
          label.class,
          label.category ?? '',
        ]),
      ),
      '',
    );
  }
  return part.join('\n');
}

function printCategory(category: string, cells: readonly Cell[], categoryName: GermanOf): readonly string[] {
  const recipients = new Map<string, { of: Cell[]; recipients: readonly Recipient[] }>();
  for (const cell of cells) {
    const name = JSON.stringify(cell.recipients);
    recipients.set(name, { of: [...(recipients.get(name)?.of ?? []), cell], recipients: cell.recipients });
  }
  return [
    `#### ${category} – ${categoryName(category)}`,
    '',
    table(
      ['no.', 'class', 'fields', 'who answers', 'let go', 'marks'],
      cells.map((cell, index) => [
        String(index + 1),
        cell.label.class,
        printFields(cell),
        (cell.label.controller ?? []).map((one) => `\`${one}\``).join(', '),
        releaseOf(cell.label),
        printMarks(cell.label),
      ]),
    ),
    '',
    ...[...recipients.values()].flatMap(({ of, recipients: them }) => [
      `Recipients of ${numbersOf(of, cells)}: ${printRecipients(them)}`,
      '',
    ]),
  ];
}

const numbersOf = (some: readonly Cell[], all: readonly Cell[]): string =>
  some.length === all.length ? 'all of them' : `no. ${some.map((one) => all.indexOf(one) + 1).join(', ')}`;

const printFields = ({ fields }: Cell): string =>
  [...fields].map(([type, names]) => `${type}: ${names.map((name) => `\`${name}\``).join(', ')}`).join('; ');

const printMarks = (label: DataLabel): string =>
  Object.entries(marks)
    .filter(([mark]) => label[mark as keyof typeof marks])
    .map(([, text]) => text)
    .join('; ');

const manualFrom = dataClasses.indexOf('S3');

/** The mode in words of the schema; the one that holds where the agency has stated none is marked. */
const releaseOf = ({ class: dataClass, release }: DataLabel): string =>
  release === undefined
    ? `${dataClasses.indexOf(dataClass) >= manualFrom ? 'MANUAL_RELEASE' : 'AUTO_UNDER_CONSENT'} (default)`
    : release;

function printRecipients(recipients: readonly Recipient[]): string {
  if (recipients.length === 0) return 'nobody through the hub.';
  const sorted = new Map<string, string[]>();
  for (const { role, onlyIn, footing, bases } of recipients) {
    const ground = `${footing}${bases.length > 0 ? ` (${bases.join(', ')})` : ''}`;
    const who = `\`${role}\`${onlyIn === null ? '' : ` (only in ${onlyIn.map((one) => `\`${one}\``).join(', ')})`}`;
    sorted.set(ground, [...(sorted.get(ground) ?? []), who]);
  }
  return `${[...sorted].map(([ground, roles]) => `${ground}: ${roles.join(', ')}`).join('; ')}.`;
}
