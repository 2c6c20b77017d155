import { agencies, openOpenCity, openWatchedCity } from './City';
import { whatWasWrongOnTheWire } from './onTheWire';
import { Rules } from './Rules';
import { randomAsker, randomQuestion } from './randomQuestion';
import { readWorld } from './readWorld';
import { whatIsWrong } from './whatIsWrong';

export interface Found {
  readonly problems: readonly string[];
  readonly asked: number;
  /** `Type.field` of agencies → how often a permitted value arrived. */
  readonly arrived: ReadonlyMap<string, number>;
  readonly messages: number;
}

export const endOfRun =
  (most: number) =>
  (done: number): boolean =>
    done < most;

/** Asks at random until the end of the run, or until something is wrong. */
export async function findProblems(seed: string, goesOn: (done: number) => boolean): Promise<Found> {
  const city = await openWatchedCity();
  const open = await openOpenCity('open');
  const arrived = new Map<string, number>();
  const problems: string[] = [];
  let asked = 0;
  let messages = 0;
  try {
    for (; goesOn(asked) && problems.length < 10; asked++) {
      const question = randomQuestion(`${seed}/${asked}`);
      const asker = await randomAsker(city.hub, `${seed}/${asked}/asker`, question.story);
      const world = await readWorld(city.databaseOf('casework'), asker.caseManager);
      const rules = new Rules(asker, world);
      const from = city.wire.seen.length;
      const answer = await city.hub.ask<Record<string, unknown>>(question.operation, question.variables, {
        ...asker.headers,
      });
      const sent = city.wire.seen.slice(from);
      messages += sent.filter(({ agency }) => agencies.includes(agency)).length;
      if (answer.status !== 200) {
        problems.push(
          `${seed}/${asked} ${asker.name}: status ${answer.status} ${JSON.stringify(answer.errors)}`,
        );
        continue;
      }
      const full = await open.ask(question.operation, question.variables);
      const found = whatIsWrong(question.operation, rules, answer, full);
      for (const [name, times] of found.arrived) arrived.set(name, (arrived.get(name) ?? 0) + times);
      const wrong = [...found.problems, ...whatWasWrongOnTheWire(sent, rules, world)];
      problems.push(...wrong.map((one) => `${seed}/${asked} ${asker.name} ${asker.purpose}: ${one}`));
    }
  } finally {
    await open.stop();
    await city.stop();
  }
  return { problems, asked, arrived, messages };
}
