import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { grantedOperation } from '../schema/grant';
import { operationsFolder } from '../schema/publishedRegister';
import { publishedSupergraph } from '../schema/publishedSupergraph';
import { factShapes } from '../subgraphs/guidance/facts/factShapes';
import { factsOperation } from '../subgraphs/guidance/facts/factsOperation';
import { needs } from '../subgraphs/guidance/needs';
import { registerOperation } from './registerOperations';

/** The one operation with which guidance asks the hub back, among the registered ones. */
const file = `${grantedOperation}.graphql`;

/** For what cases are worked on, and for what a person asks about herself. */
const purpose = [
  'CASE_COORDINATION',
  'BENEFIT_CLARIFICATION',
  'RESIDENCE_PROCEDURE_SUPPORT',
  'CHILDCARE_AND_SCHOOL_PLACEMENT',
  'HEALTH_CARE_ACCESS',
  'LABOUR_MARKET_INTEGRATION',
  'HOUSING_SUPPORT',
  'DATA_SUBJECT_ACCESS',
];

/** What the rules need, by the supergraph as it is published now. */
async function wantedText(): Promise<string> {
  const wanted = factsOperation(needs, factShapes(await readFile(publishedSupergraph(), 'utf8')));
  return `# What guidance asks the hub back, as its caller: all that any rule or deadline needs. Written by "lotse schema publish".\n${wanted}`;
}

const writtenText = (): Promise<string | null> =>
  readFile(join(operationsFolder(), file), 'utf8').catch(() => null);

/** Claim: the operation asks for what the rules need, no more and no less. */
export const guidanceFactsAreCurrent = async (): Promise<boolean> =>
  (await writtenText()) === (await wantedText());

/** Writes the operation and registers it. @returns false when it was current */
export async function publishGuidanceFacts(): Promise<boolean> {
  if (await guidanceFactsAreCurrent()) return false;
  await writeFile(join(operationsFolder(), file), await wantedText());
  await registerOperation(file, { owner: 'ob-kim-office', purpose });
  return true;
}
