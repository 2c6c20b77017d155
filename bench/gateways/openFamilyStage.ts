import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { projectFolder } from '../../schema/projectFolder';
import { publishedSupergraph } from '../../schema/publishedSupergraph';
import { startServer } from '../startServer';
import type { Question } from './askInWindow';
import { askOnce } from './askInWindow';
import { askProcess } from './askProcess';
import type { FarSideAnswers, FarSideQuestion } from './farSide';
import type { Started } from './startPinned';
import type { Stage } from './Workload';

/** Enough that no single family's shape decides. */
const families = 20;

/**
 * Q2 on edition L. The answers are recorded from the real subgraphs, which answer anybody here; right is what the
 * engine answers over them, as unprotected as the gateways beside it and without recordings.
 * @param folder of the databases
 */
export async function openFamilyStage(farSide: Started, folder: string): Promise<Stage> {
  const server = await startServer('unprotected', folder);
  try {
    const open: FarSideQuestion = { kind: 'openRecorder', urls: server.subgraphs };
    const urls = await askProcess<FarSideAnswers['open']>(farSide.child, open);
    const query = await readFile(join(projectFolder(), 'schema/operations/FamilyOverview.graphql'), 'utf8');
    const questions: Question[] = [];
    for (const { family } of server.askings.slice(0, families)) {
      questions.push(await answered(server.url, JSON.stringify({ query, variables: { f: family } })));
    }
    if (questions.length === 0) throw new Error('Edition L has no six-person client family.');
    return {
      supergraphSdl: withUrls(await readFile(publishedSupergraph(), 'utf8'), urls),
      urls,
      workloads: [
        {
          name: 'family-view',
          title: `family-view: Q2 over ${questions.length} families of edition L`,
          questions,
        },
      ],
      newQuestion: null,
      recorded: () => server.stop(),
    };
  } catch (problem) {
    await server.stop();
    throw problem;
  }
}

async function answered(url: string, body: string): Promise<Question> {
  const { status, text } = await askOnce(url, body);
  const { data, errors } = JSON.parse(text) as {
    readonly data?: { readonly family: object | null } | null;
    readonly errors?: unknown;
  };
  if (status !== 200 || errors !== undefined || !data?.family)
    throw new Error('The hub could not answer Q2 whole.');
  return { body, data };
}

/** The published supergraph with other addresses. */
const withUrls = (supergraph: string, urls: Readonly<Record<string, string>>): string =>
  supergraph.replace(
    /@join__graph\(name: "([^"]+)", url: "[^"]*"\)/g,
    (_all, name: string) => `@join__graph(name: "${name}", url: "${urls[name] ?? ''}")`,
  );
