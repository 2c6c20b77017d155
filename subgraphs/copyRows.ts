import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { Client } from 'pg';
import { from as copyFrom } from 'pg-copy-streams';
import type { EntityMetadata, ObjectLiteral } from 'typeorm';

type Column = EntityMetadata['columns'][number];

/**
 * Loads rows into a table by COPY (PostgreSQL text format), a hundred times faster than inserting one by one.
 * Properties that a row does not have become what the column has by default, else null.
 */
export async function copyRows(
  client: Client,
  table: EntityMetadata,
  rows: readonly ObjectLiteral[],
): Promise<void> {
  const columns = table.columns.filter((column) => !column.isVirtual);
  const names = columns.map((column) => `"${column.databaseName}"`).join(', ');
  const into = client.query(copyFrom(`COPY "${table.tableName}" (${names}) FROM STDIN`));
  await pipeline(Readable.from(lines(columns, rows)), into);
}

function* lines(columns: readonly Column[], rows: readonly ObjectLiteral[]): Iterable<string> {
  let block = '';
  for (const row of rows) {
    block += `${columns.map((column) => cell(column, row[column.propertyName] ?? byDefault(column))).join('\t')}\n`;
    if (block.length > 64 * 1024) {
      yield block;
      block = '';
    }
  }
  yield block;
}

/** COPY writes every column, so that the database's own default never comes to bear. */
const byDefault = ({ default: value }: Column): unknown =>
  typeof value === 'number' || typeof value === 'boolean' || Array.isArray(value) ? value : null;

function cell(column: Column, value: unknown): string {
  if (value === null || value === undefined) return '\\N';
  if (column.isArray) return escaped(arrayLiteral(value as readonly unknown[]));
  if (column.type === 'jsonb') return escaped(JSON.stringify(value));
  return escaped(scalarText(value));
}

const scalarText = (value: unknown): string => (value instanceof Date ? value.toISOString() : String(value));

/** `{"a","b"}` with quotes and backslashes escaped (PostgreSQL manual, Array Input and Output Syntax). */
const arrayLiteral = (values: readonly unknown[]): string =>
  `{${values.map((value) => `"${scalarText(value).replace(/[\\"]/g, '\\$&')}"`).join(',')}}`;

const escaped = (text: string): string =>
  text.replace(
    /[\\\t\n\r]/g,
    (sign) => ({ '\\': '\\\\', '\t': '\\t', '\n': '\\n', '\r': '\\r' })[sign] ?? sign,
  );
