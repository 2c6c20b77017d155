import { Pool } from 'undici';
import { quantile } from '../quantile';
import { isEqual } from './isEqual';

/** A question as the client sends it, and what makes an answer to it right. */
export interface Question {
  /** Body of the POST request. */
  readonly body: string;
  /** Data that a right answer holds; null while nobody knows it yet. */
  readonly data: unknown;
}

export interface WindowOrder {
  readonly url: string;
  /** Asked in turn. */
  readonly questions: readonly Question[];
  readonly inFlight: number;
  /** Length of the window; null: every question once. */
  readonly milliseconds: number | null;
}

/** What happened in one window. Times in milliseconds. */
export interface WindowResult {
  readonly answers: number;
  /** Answers that were refused, broken or other than expected. */
  readonly wrong: number;
  readonly seconds: number;
  readonly p50: number;
  readonly p99: number;
  readonly longest: number;
}

/** Each so many answers one is read as a whole and compared value by value; of the others status and length are checked. */
const comparedEvery = 101;

let unique = 0;

/** Asks one question and reads the answer. @throws when no answer comes */
export async function askOnce(url: string, body: string): Promise<{ status: number; text: string }> {
  const pool = new Pool(new URL(url).origin, { connections: 1 });
  try {
    return await new Promise((resolve, reject) => ask(pool, url, body, true, resolve, reject));
  } finally {
    await pool.close();
  }
}

/** Keeps so many questions in flight on connections of their own for so long, and waits for the last answer. */
export async function askInWindow(order: WindowOrder): Promise<WindowResult> {
  const { url, questions, inFlight, milliseconds } = order;
  const pool = new Pool(new URL(url).origin, { connections: inFlight, pipelining: 1 });
  const times: number[] = [];
  const lengths = new Map<Question, number>();
  let [asked, wrong] = [0, 0];
  const isRight = (question: Question, status: number, length: number, text: string | null) => {
    if (status !== 200) return false;
    if (text === null) return lengths.get(question) === length;
    // Ids differ from answer to answer but not in length, so a length that was seen with right data will do for the others.
    if (!holds(text, question.data)) return false;
    lengths.set(question, length);
    return true;
  };
  const one = (question: Question) =>
    new Promise<void>((resolve) => {
      const whole = !lengths.has(question) || asked % comparedEvery === 0;
      const began = performance.now();
      const answered = ({ status, text, length }: Answered) => {
        times.push(performance.now() - began);
        if (!isRight(question, status, length, whole ? text : null)) wrong++;
        resolve();
      };
      const failed = () => {
        wrong++;
        resolve();
      };
      ask(pool, url, question.body, whole, answered, failed);
    });
  const began = performance.now();
  const ends = milliseconds === null ? Number.POSITIVE_INFINITY : began + milliseconds;
  const most = milliseconds === null ? questions.length : Number.POSITIVE_INFINITY;
  const worker = async () => {
    while (asked < most && performance.now() < ends && wrong < 100) {
      const question = questions[asked++ % questions.length];
      if (question !== undefined) await one(question);
    }
  };
  await Promise.all(Array.from({ length: inFlight }, worker));
  const seconds = (performance.now() - began) / 1000;
  await pool.close();
  const sorted = Float64Array.from(times).sort();
  return {
    answers: times.length,
    wrong,
    seconds,
    p50: quantile(sorted, 0.5),
    p99: quantile(sorted, 0.99),
    longest: sorted.at(-1) ?? Number.NaN,
  };
}

interface Answered {
  readonly status: number;
  /** Empty unless the whole answer was asked for. */
  readonly text: string;
  readonly length: number;
}

function ask(
  pool: Pool,
  url: string,
  body: string,
  whole: boolean,
  answered: (answer: Answered) => void,
  failed: (problem: Error) => void,
): void {
  const chunks: Buffer[] = [];
  let [status, length] = [0, 0];
  // The header differs every time: a gateway that merges equal requests in flight would measure its merging, not its work.
  const headers = {
    'content-type': 'application/json',
    accept: 'application/json',
    'x-bench-request': String(unique++),
  };
  pool.dispatch(
    { path: new URL(url).pathname, method: 'POST', headers, body },
    {
      onRequestStart() {},
      onResponseStart(_controller, code) {
        status = code;
      },
      onResponseData(_controller, chunk) {
        length += chunk.length;
        if (whole) chunks.push(chunk);
      },
      onResponseEnd() {
        answered({ status, length, text: whole ? Buffer.concat(chunks).toString('utf8') : '' });
      },
      onResponseError(_controller, problem) {
        failed(problem);
      },
    },
  );
}

function holds(text: string, data: unknown): boolean {
  try {
    const answer = JSON.parse(text) as { readonly data?: unknown; readonly errors?: unknown };
    return answer.errors === undefined && (data === null || isEqual(answer.data, data));
  } catch {
    return false;
  }
}
