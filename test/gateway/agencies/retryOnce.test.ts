import { retryOnce } from '../../../gateway/agencies/retryOnce';
import { answered, answersInOrder, failed, mutation, never, query, unheard } from './heldAsk';

/** No wait longer than needed. */
const soon = () => 0;

describe('a query whose connection failed before a byte of an answer', () => {
  it('is asked once more', async () => {
    const agency = answersInOrder(unheard, answered);
    expect(await retryOnce('work', soon)(agency.ask)(query, never())).toEqual(answered);
    expect(agency.asked).toBe(2);
  });

  it('is asked no third time', async () => {
    const agency = answersInOrder(unheard);
    expect(await retryOnce('work', soon)(agency.ask)(query, never())).toEqual(unheard);
    expect(agency.asked).toBe(2);
  });

  it('is not asked again when its time is over', async () => {
    const agency = answersInOrder(unheard, answered);
    const ask = retryOnce('work', () => 1)(agency.ask);
    expect(await ask(query, AbortSignal.abort())).toEqual(unheard);
    const end = new AbortController();
    const asked = answersInOrder(unheard, answered);
    const waiting = retryOnce('work', () => 1)(asked.ask)(query, end.signal);
    end.abort();
    expect(await waiting).toEqual(unheard);
    expect([agency.asked, asked.asked]).toEqual([1, 1]);
  });
});

describe('what is never asked twice', () => {
  it('a mutation', async () => {
    const agency = answersInOrder(unheard, answered);
    expect(await retryOnce('work', soon)(agency.ask)(mutation, never())).toEqual(unheard);
    expect(agency.asked).toBe(1);
  });

  it.each([
    ['AGENCY_TIMEOUT'],
    ['AGENCY_OVERLOADED'],
    ['AGENCY_ANSWER_INVALID'],
    ['AGENCY_UNAVAILABLE'],
  ] as const)('a question that failed with %s after it had been heard', async (code) => {
    const agency = answersInOrder(failed(code), answered);
    expect(await retryOnce('work', soon)(agency.ask)(query, never())).toEqual(failed(code));
    expect(agency.asked).toBe(1);
  });
});

describe('the budget of retries', () => {
  it('lets an agency that is down be asked a tenth more, not twice as much', async () => {
    const agency = answersInOrder(unheard);
    const ask = retryOnce('work', soon)(agency.ask);
    for (let time = 0; time < 200; time++) await ask(query, never());
    expect(agency.asked).toBeGreaterThanOrEqual(219);
    expect(agency.asked).toBeLessThanOrEqual(221);
  });

  it('saves up ten retries at most, however long all went well', async () => {
    const wellAndThenDown = answersInOrder(...Array(1_000).fill(answered), unheard);
    const ask = retryOnce('work', soon)(wellAndThenDown.ask);
    for (let time = 0; time < 1_000; time++) await ask(query, never());
    await Promise.all(Array.from({ length: 30 }, () => ask(query, never())));
    expect(wellAndThenDown.asked).toBe(1_000 + 30 + 10);
  });
});
