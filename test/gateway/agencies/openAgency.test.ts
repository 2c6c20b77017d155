import type { Agency } from '../../../gateway/agencies/Agency';
import { openAgency, type Tuning } from '../../../gateway/agencies/openAgency';
import { failed, mutation, never, query } from './heldAsk';
import { listenTo } from './listenTo';
import { say, startAgency, type TestAgency, until } from './startAgency';

const usual: Tuning = {
  patienceMs: 20_000,
  slots: 100,
  queue: 200,
  breakerRestMs: 5_000,
  answerLimit: 100_000,
  messages: new Set(),
};

const well = say('{"data":{"a":1}}');
const answered = { kind: 'answered', data: { a: 1 }, errors: [] };
const quiet = { breaker: 'closed', inFlight: 0, waiting: 0 };

describe('an agency with all its guards, over real HTTP', () => {
  let server: TestAgency;
  let agency: Agency;
  const clock = { now: 0 };
  beforeEach(() => {
    clock.now = 0;
  });
  function open(tuning: Partial<Tuning> = {}): void {
    const how = { name: 'work', url: server.url, tuning: { ...usual, ...tuning } };
    agency = openAgency(how, { clock: () => clock.now, chance: () => 0 });
  }
  afterEach(async () => {
    await agency.close();
    await server.stop();
  });

  it('gets a query again whose connection broke, and a mutation never', async () => {
    server = await startAgency((response, arrived, number) => {
      if (number % 2 === 0) response.destroy();
      else well(response, arrived, number);
    });
    open();
    expect(await agency.ask(query, never())).toEqual(answered);
    expect(server.arrived).toHaveLength(2);
    expect(await agency.ask(mutation, never())).toMatchObject(failed('AGENCY_UNAVAILABLE'));
    expect(server.arrived).toHaveLength(3);
  });

  it('is asked the more often by a tenth when it is down, then not at all, then by one question', async () => {
    let isDown = true;
    server = await startAgency((response, arrived, number) => {
      if (isDown) response.destroy();
      else well(response, arrived, number);
    });
    open();
    for (let time = 0; time < 50; time++) await agency.ask(mutation, never());
    // The twentieth failure opens the breaker.
    expect([server.arrived.length, agency.state().breaker]).toEqual([20, 'open']);
    clock.now = 4_999;
    expect(await agency.ask(query, never())).toEqual(failed('AGENCY_UNAVAILABLE'));
    expect(server.arrived).toHaveLength(20);
    isDown = false;
    clock.now = 5_000;
    const answers = await Promise.all([agency.ask(query, never()), agency.ask(query, never())]);
    expect(answers).toEqual([answered, failed('AGENCY_UNAVAILABLE')]);
    expect(await agency.ask(query, never())).toEqual(answered);
    expect([server.arrived.length, agency.state()]).toEqual([22, quiet]);
  });

  it('is asked every time when its breaker is off', async () => {
    server = await startAgency(say('no', { status: 503 }));
    open({ breakerRestMs: null });
    for (let time = 0; time < 50; time++) await agency.ask(query, never());
    expect([server.arrived.length, agency.state().breaker]).toEqual([50, 'off']);
  });

  it('holds a bounded part of the hub when it stalls, and nothing once its questions have ended', async () => {
    let hungUpOn = 0;
    server = await startAgency((response) => void response.on('close', () => hungUpOn++));
    open({ slots: 3, queue: 2 });
    const end = new AbortController();
    const asked = Array.from({ length: 10 }, () => agency.ask(query, end.signal));
    await until(() => server.arrived.length === 3);
    expect(agency.state()).toEqual({ breaker: 'closed', inFlight: 3, waiting: 2 });
    end.abort('client gone');
    const codes = (await Promise.all(asked)).map((answer) => answer.kind === 'failed' && answer.code);
    expect(codes.filter((code) => code === 'AGENCY_TIMEOUT')).toHaveLength(3);
    expect(codes.filter((code) => code === 'AGENCY_OVERLOADED')).toHaveLength(7);
    expect([server.arrived.length, agency.state()]).toEqual([3, quiet]);
    await until(() => hungUpOn === 3);
  });

  it('announces what is sent, and not what never left the hub', async () => {
    const [started, ended] = [listenTo('fetchStarted'), listenTo('fetchEnded')];
    server = await startAgency((response, arrived, number) => {
      if (number === 0) response.destroy();
      else well(response, arrived, number);
    });
    open({ slots: 1, queue: 0 });
    await Promise.all([agency.ask(query, never()), agency.ask(query, never())]);
    started.stop();
    ended.stop();
    expect(started.heard).toEqual([{ agency: 'work' }, { agency: 'work' }]);
    expect(ended.heard).toMatchObject([{ outcome: 'AGENCY_UNAVAILABLE' }, { outcome: 'answered' }]);
  });

  it('ends the wait for a slot with its caller’s deadline, not with its own patience', async () => {
    server = await startAgency(() => {});
    open({ slots: 1, queue: 1, patienceMs: 40 });
    const deadline = new AbortController();
    const first = agency.ask(query, never());
    const second = agency.ask(query, deadline.signal);
    expect(await first).toEqual(failed('AGENCY_TIMEOUT'));
    // Its patience begins when it is asked.
    await until(() => server.arrived.length === 2);
    expect(await second).toEqual(failed('AGENCY_TIMEOUT'));
  });
});
