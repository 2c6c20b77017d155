import { storyIds } from '../../../city/stories/storyIds';
import { type Hub, startHub } from '../../harness/startHub';
import { headersAs } from '../../harness/tokenFor';

/**
 * What is worked out for one caller is kept and serves others too. Somebody who asks the very text that another has asked before must
 * hear what she would have heard as the first one, whatever the other may see.
 */
const callers = [
  ['case-manager-amal', 'CASE_COORDINATION'],
  ['case-manager-kim', 'CASE_COORDINATION'],
  ['case-manager-other-district', 'CASE_COORDINATION'],
  ['block-3-officer', 'RESIDENCE_PROCEDURE_SUPPORT'],
  ['case-manager-amal', 'HEALTH_CARE_ACCESS'],
  ['case-manager-amal', 'VITAL_INTEREST'],
  ['social-officer', 'BENEFIT_CLARIFICATION'],
  ['job-center-adviser', 'LABOUR_MARKET_INTEGRATION'],
  ['coordinator', 'CASE_COORDINATION'],
  ['amal', 'DATA_SUBJECT_ACCESS'],
  ['data-protection-officer', 'DATA_PROTECTION_CONTROL'],
] as const;

const text = `query ($p: ID!, $more: Boolean! = false, $less: Boolean = true) {
  person(id: $p) {
    name { display } dateOfBirth
    immigration @include(if: $more) { currentStatus { kind } }
    ... @skip(if: $more) { immigration { currentStatus { expiresOn: validUntil } } }
    health @include(if: $less) { coverage { type } }
    benefits { type status }
    counselling { since }
  }
  me { id displayName }
  courseOffers(near: { person: $p }) { id }
}`;

let hub: Hub;
beforeAll(async () => {
  hub = await startHub();
}, 240_000);
afterAll(() => hub.stop());

let documents = 0;

async function heard(
  query: string,
  variables: object,
  [name, purpose]: (typeof callers)[number],
): Promise<unknown> {
  const { data, errors, extensions } = await hub.ask(query, variables, await headersAs(name, purpose));
  const { agencies, withheld } = extensions?.disclosure ?? {};
  return { data, errors, agencies: agencies?.map((one) => `${one.name} ${one.status}`), withheld };
}

it('what others have asked before, in the same words, changes no answer: nothing that is kept crosses from caller to caller or from condition to condition', async () => {
  const variants = [{}, { more: true }, { more: true, less: false }, { less: false }].map((conditions) => ({
    p: storyIds.amal.amal,
    ...conditions,
  }));
  const turns = variants.flatMap((variables) => callers.map((caller) => ({ variables, caller })));
  // A comment makes another document of it: nothing is kept for that.
  const alone: unknown[] = [];
  for (const { variables, caller } of turns)
    alone.push(await heard(`${text} # ${documents++}`, variables, caller));
  expect(new Set(alone.map((one) => JSON.stringify(one))).size).toBeGreaterThan(12);
  const there = await Promise.all(turns.map(({ variables, caller }) => heard(text, variables, caller)));
  expect(there).toEqual(alone);
  const back = await Promise.all(
    [...turns].reverse().map(({ variables, caller }) => heard(text, variables, caller)),
  );
  expect(back.reverse()).toEqual(alone);
}, 240_000);
