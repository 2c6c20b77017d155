import DataLoader from 'dataloader';
import { GraphQLError } from 'graphql';
import { lookAnew } from '../authority/guardRecords';
import type { CaseworkAsked } from '../CaseworkAsked';
import type { ChangeResult } from './ChangeRecords';
import type { ChangeRefusalCode } from './ChangeStep';

/**
 * BAD_USER_INPUT is also what a GraphQL server says of a variable, with the value in it: under this code a sentence is made for the
 * caller, and the hub passes it on.
 */
const spoken: Readonly<Partial<Record<ChangeRefusalCode, string>>> = { BAD_USER_INPUT: 'WISH_NOT_ACCEPTED' };

/**
 * The record that a mutation answers with. What was read before the change is forgotten, so that the answer shows what is now.
 * @throws the refusal, with its code, and with what was changed meanwhile
 */
export function answered<Row>(asked: CaseworkAsked, result: ChangeResult<Row>): Row {
  if (result.kind === 'refused') {
    const { code, sentence, meanwhile } = result;
    throw new GraphQLError(sentence, { extensions: { code: spoken[code] ?? code, ...meanwhile } });
  }
  for (const loader of Object.values(asked.loaders)) if (loader instanceof DataLoader) loader.clearAll();
  lookAnew(asked);
  return result.record;
}
