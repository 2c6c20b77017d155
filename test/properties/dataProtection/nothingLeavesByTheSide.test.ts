import { channel } from 'node:diagnostics_channel';
import { storyIds } from '../../../city/stories/storyIds';
import { agencies, openWatchedCity, type WatchedCity } from './City';
import { babble } from './openWire';
import { randomAsker, randomQuestion } from './randomQuestion';
import { withDatabase } from './readWorld';

/** I1: no value of a person in signals, on the console, in errors; whatever breaks. */

const signals = [
  ...['fetchStarted', 'fetchEnded', 'questionQueued', 'questionRefused', 'questionRepeated', 'answerForged'],
  ...['breakerChanged', 'snapshotReplaced', 'operationPlanned', 'planReused', 'faultMet', 'statement'],
];

let city: WatchedCity;
let secrets: readonly string[];
beforeAll(async () => {
  city = await openWatchedCity();
  secrets = await withDatabase(city.databaseOf('casework'), async (client) => {
    const { rows } = await client.query('SELECT id, name, "dateOfBirth" AS born FROM person');
    const texts = rows.flatMap(({ id, name, born }) => [id, born, ...stringsIn(name)]);
    return [...new Set(texts.filter((text) => typeof text === 'string' && text.length > 5))] as string[];
  });
}, 120_000);
afterAll(() => city.stop());

const stringsIn = (value: unknown): string[] =>
  typeof value === 'string'
    ? [value]
    : typeof value === 'object' && value !== null
      ? Object.values(value).flatMap(stringsIn)
      : [];

/** Errors are no JSON: their texts and stacks are what would be written. */
const asText = (message: unknown): string =>
  JSON.stringify(message, (_, value: unknown) =>
    value instanceof Error ? `${value.message} ${value.stack} ${JSON.stringify(value.cause ?? null)}` : value,
  ) ?? '';

async function overheard(act: () => Promise<unknown>): Promise<readonly string[]> {
  const heard: string[] = [];
  const listen = (message: unknown, name: string | symbol): void =>
    void heard.push(`${String(name)} ${asText(message)}`);
  for (const name of signals) channel(`lotse:${name}`).subscribe(listen);
  const write = (text: unknown): boolean => heard.push(String(text)) > 0;
  const spies = (['log', 'info', 'warn', 'error', 'debug'] as const).map((level) =>
    jest
      .spyOn(console, level)
      .mockImplementation((...texts: unknown[]) => void heard.push(texts.map(String).join(' '))),
  );
  const out = [
    jest.spyOn(process.stdout, 'write').mockImplementation(write),
    jest.spyOn(process.stderr, 'write').mockImplementation(write),
  ];
  try {
    await act();
  } finally {
    for (const name of signals) channel(`lotse:${name}`).unsubscribe(listen);
    for (const spy of [...spies, ...out]) spy.mockRestore();
  }
  return heard;
}

/** Where something was found, not what. */
const spilt = (texts: readonly string[]): readonly string[] =>
  texts.filter((text) => secrets.some((secret) => text.includes(secret))).map((text) => text.slice(0, 40));

it('no_personal_value_leaves_by_the_side: signals and console while random questions are answered and agencies break', async () => {
  const heard = await overheard(async () => {
    for (let number = 0; number < 40; number++) {
      const question = randomQuestion(`side/${number}`);
      const asker = await randomAsker(city.hub, `side/${number}`, question.story);
      const patient = number < 20 ? null : agencies[number % agencies.length];
      if (patient) city.wire.behave(patient, number % 2 === 0 ? 'babbling' : 'down');
      const { errors = [] } = await city.hub.ask(question.operation, question.variables, {
        ...asker.headers,
      });
      expect(spilt(errors.map(({ message }) => message))).toEqual([]);
      expect(JSON.stringify(errors)).not.toContain('BABBLE');
      if (patient) city.wire.behave(patient, 'well');
    }
  });
  expect(heard.length).toBeGreaterThan(100);
  expect(spilt(heard)).toEqual([]);
  expect(heard.filter((text) => text.includes('BABBLE') || text.includes(babble))).toEqual([]);
});

it('no_personal_value_leaves_by_the_side: what is refused says nothing of what was sent with it', async () => {
  const asker = await randomAsker(city.hub, 'refused', 'rahimi');
  const id = storyIds.rahimi.mother;
  const name = secrets.find((secret) => /^[A-Za-z -]+$/.test(secret)) ?? '';
  const questions: readonly (readonly [string, Record<string, unknown>, Record<string, string>])[] = [
    [`{ person(id: "${id}") { nme } }`, {}, asker.headers],
    [`query ($id: Int!) { person(id: $id) { id } }`, { id: name }, asker.headers],
    [
      `query ($status: ApplicationStatus) { immigrationApplications(status: $status) { pageInfo { endCursor } } }`,
      { status: name },
      asker.headers,
    ],
    [`{ person(id: "${id}") { id } }`, {}, { ...asker.headers, authorization: `Bearer ${name}` }],
    [`{ person(id: "${id}") { id } }`, {}, { ...asker.headers, 'x-lotse-purpose': id }],
    [`{ person(id: "${id}") { id } }`, {}, { ...asker.headers, 'x-lotse-case': id }],
    [`{ person(id: "${id}") { id } `, {}, asker.headers],
  ].map(([query, variables, headers]) => [query, variables, headers] as never);
  const heard = await overheard(async () => {
    for (const [query, variables, headers] of questions) {
      const answer = await city.hub.ask(query, variables, { ...headers });
      expect(answer.data ?? null).toBeNull();
      // What does not fit a variable is shown to whoever sent it, as GraphQL servers do; nobody else hears of it.
      if (Object.keys(variables).length === 0)
        expect({ query, spilt: spilt([JSON.stringify(answer.errors)]) }).toEqual({ query, spilt: [] });
      expect(answer.errors?.length).toBeGreaterThan(0);
    }
  });
  expect(spilt(heard)).toEqual([]);
});
