import DataLoader from 'dataloader';
import { GraphQLError } from 'graphql';
import { lookAnew } from '../authority/guardRecords';
import type { CaseworkAsked } from '../CaseworkAsked';
import type { ChangeResult } from './ChangeRecords';

/**
 * The record that a mutation answers with. What was read before the change is forgotten, so that the answer shows what is now.
 * @throws the refusal, with its code, and with what was changed meanwhile
 */
export function answered<Row>(asked: CaseworkAsked, result: ChangeResult<Row>): Row {
  if (result.kind === 'refused') {
    const { code, sentence, meanwhile } = result;
    throw new GraphQLError(sentence, { extensions: { code, ...meanwhile } });
  }
  for (const loader of Object.values(asked.loaders)) if (loader instanceof DataLoader) loader.clearAll();
  lookAnew(asked);
  return result.record;
}
