import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parse, print, visit } from 'graphql';
import { askHub } from '../cli/askHub';
import { projectFolder } from '../schema/projectFolder';
import type { Asking } from './protection/Side';
import { median, quantile } from './quantile';
import { startServer } from './startServer';

/** With and without guidance take turns so many times: what disturbs the machine for a while disturbs both. */
const rounds = 7;

/** What Q2 asks of guidance besides (issue 5). */
const guidanceFields = parse(`{
  obstacles { id rule { id title } severity dueAt status explanation { text } resolution { steps } }
  offers { rule { id title } result explanation { text } missingFacts { path question } }
}`);

/**
 * Q2 (the whole situation of a six-person family) on edition M, one question in flight: as it is, and with obstacles and offers. Prints the
 * medians of both over the rounds, in milliseconds, and their ratio.
 * @param questions asked per way, after a tenth as many to warm up
 */
export async function guidance(folder: string, questions: number): Promise<void> {
  const server = await startServer('protected', join(folder, 'guidance'), 'M');
  try {
    const plain = await readFile(join(projectFolder(), 'schema/operations/FamilyOverview.graphql'), 'utf8');
    const ways = { plain, guided: withGuidance(plain) };
    const askings = server.askings;
    if (askings.length === 0) throw new Error('Edition M has no six-person client family.');
    process.stdout.write(`Q2 over ${askings.length} six-person families, ${questions} questions per way\n\n`);
    for (const operation of [plain, ways.guided])
      await timesOf(server.url, operation, askings, Math.ceil(questions / 10));
    const taken: { plain: number; guided: number }[] = [];
    for (let turn = 0; turn < rounds; turn++) {
      const share = Math.ceil(questions / rounds);
      const without = await timesOf(server.url, plain, askings, share);
      const withIt = await timesOf(server.url, ways.guided, askings, share);
      taken.push({ plain: quantile(without, 0.5), guided: quantile(withIt, 0.5) });
    }
    const ratio = median(taken.map((one) => one.guided / one.plain));
    process.stdout.write(
      `p50 without ${median(taken.map((one) => one.plain)).toFixed(1)} ms, ` +
        `with obstacles and offers ${median(taken.map((one) => one.guided)).toFixed(1)} ms: ${ratio.toFixed(2)}×\n`,
    );
  } finally {
    await server.stop();
  }
}

/** Q2 with the fields of guidance beside those of the family. */
function withGuidance(operation: string): string {
  const [fields] = guidanceFields.definitions;
  if (fields?.kind !== 'OperationDefinition') throw new Error('guidance has no fields');
  return print(
    visit(parse(operation), {
      Field: (field) =>
        field.name.value === 'family' && field.selectionSet
          ? {
              ...field,
              selectionSet: {
                ...field.selectionSet,
                selections: [...field.selectionSet.selections, ...fields.selectionSet.selections],
              },
            }
          : undefined,
    }),
  );
}

/** Ascending, in milliseconds. @throws when an answer is not complete */
async function timesOf(
  url: string,
  operation: string,
  askings: readonly Asking[],
  questions: number,
): Promise<number[]> {
  const times: number[] = [];
  for (let index = 0; index < questions; index++) {
    const { family, headers } = askings[index % askings.length] as Asking;
    const began = performance.now();
    const { data, errors } = await askHub<{ family: object | null }>(url, operation, { f: family }, headers);
    times.push(performance.now() - began);
    if (!data?.family || errors)
      throw new Error(`An answer was not complete: ${errors?.[0]?.message ?? 'no family'}`);
  }
  return times.sort((one, other) => one - other);
}
