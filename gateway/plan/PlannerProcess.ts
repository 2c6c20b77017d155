import { type ChildProcess, fork } from 'node:child_process';
import { createHash } from 'node:crypto';
import { once } from 'node:events';
import type { Socket } from 'node:net';
import path from 'node:path';
import type { PlanNode as PlannerNode } from '@graphql-hive/router-query-planner';
import { Fault } from '../faults';

/** How planning one text ended. */
export type PlannerAnswer =
  | { readonly kind: 'planned'; readonly node: PlannerNode | null }
  /** `refused`: the planner said no. `died`: the text ends the planner's process; asked again, it is not even tried. */
  | { readonly kind: 'refused' | 'died'; readonly why: string }
  /** Beyond the patience. Asked again, it is not even tried. */
  | { readonly kind: 'late' }
  /** Nobody looked at it: too much waits already, the planner ends again and again, or it was closed. */
  | { readonly kind: 'unavailable' };

/** What decides between the two homes of a field whose `@override` has a label. */
export interface PlannerContext {
  readonly labels: readonly string[];
  /** A field with the label `percent(n)` has moved for this question when this is less than n. */
  readonly percentage: number;
}

/** What the planner found in the supergraph about progressive overrides. */
export interface OverrideFacts {
  readonly labels: readonly string[];
  readonly percentages: readonly number[];
}

export interface PlannerProcessOptions {
  /** Longest time for one plan, in milliseconds. One takes well under ten; this ends what nobody foresaw. */
  readonly patienceMs?: number;
  /** Most processes in a minute: an operation that ends them must not burn the machine. */
  readonly startsPerMinute?: number;
}

type ChildMessage =
  | ({ readonly kind: 'opened' } & OverrideFacts)
  | { readonly kind: 'unreadable'; readonly why: string }
  | { readonly kind: 'planned'; readonly id: number; readonly node: PlannerNode | null }
  | { readonly kind: 'refused'; readonly id: number; readonly why: string };

interface Question {
  readonly text: string;
  readonly context: PlannerContext;
  readonly answer: (answer: PlannerAnswer) => void;
}

interface Asked extends Question {
  readonly patience: NodeJS.Timeout;
}

const program = path.join(__dirname, 'plannerChild.cjs');
/** As many as Node gives threads to native work: a further one would only wait in the child, its patience running. */
const mostAtOnce = 4;
const mostWaiting = 1_000;
/** Reading a supergraph takes milliseconds; a start is given what the busiest machine needs. */
const openingPatienceMs = 60_000;
const remembered = 1_000;

/**
 * The planner of one supergraph, in a process of its own that may die and is started again on the next question.
 *
 * When it dies, every question under way is suspected and asked once more, alone: the one that ends it again is the
 * cause and is remembered, the others are answered. One beyond its patience is known to be the cause; the process is
 * killed and the others under way are asked again at once.
 */
export class PlannerProcess {
  /** What the supergraph says about overrides, once it is read. Rejects with a Fault when it cannot be used. */
  readonly opened: Promise<OverrideFacts>;
  readonly #supergraphSdl: string;
  readonly #patienceMs: number;
  readonly #startsPerMinute: number;
  #child: ChildProcess | null = null;
  #isReady = false;
  #isClosed = false;
  #lastId = 0;
  #starts: number[] = [];
  #complaint = '';
  readonly #asked = new Map<number, Asked>();
  #waiting: Question[] = [];
  /** Under way when a process died: asked one at a time. */
  #suspects: Question[] = [];
  /** Digests of what ended or stalled a process, oldest first. */
  readonly #known = new Map<string, PlannerAnswer>();
  #settleOpening: { resolve: (facts: OverrideFacts) => void; reject: (fault: Fault) => void } | null = null;

  /** Starts at once: the process comes up while the caller reads the supergraph. */
  constructor(supergraphSdl: string, options: PlannerProcessOptions = {}) {
    this.#supergraphSdl = supergraphSdl;
    this.#patienceMs = options.patienceMs ?? 5_000;
    this.#startsPerMinute = options.startsPerMinute ?? 20;
    this.opened = new Promise((resolve, reject) => {
      this.#settleOpening = { resolve, reject };
    });
    // Whoever opens it awaits this; until then a failure must not count as unhandled.
    this.opened.catch(() => {});
    this.#start();
  }

  /** The process that plans now, or null between two. */
  get pid(): number | null {
    return this.#child?.pid ?? null;
  }

  /** Plans one operation. Always resolves. */
  plan(text: string, context: PlannerContext): Promise<PlannerAnswer> {
    const known = this.#known.size > 0 ? this.#known.get(digest(text)) : undefined;
    if (known) return Promise.resolve(known);
    if (this.#isClosed || this.#waiting.length >= mostWaiting)
      return Promise.resolve({ kind: 'unavailable' });
    return new Promise((answer) => {
      this.#waiting.push({ text, context, answer });
      this.#proceed();
    });
  }

  /** Ends the process; what is under way is not planned. */
  async close(): Promise<void> {
    this.#isClosed = true;
    this.#giveUp();
    const child = this.#child;
    if (child === null) return;
    const ended = once(child, 'exit');
    child.ref();
    // It holds nothing, and one that is deep in a plan hears nothing else.
    child.kill('SIGKILL');
    await ended;
  }

  #start(): void {
    const now = performance.now();
    this.#starts = [...this.#starts.filter((start) => now - start < 60_000), now];
    this.#isReady = false;
    this.#complaint = '';
    // Neither our flags (a debugger's port, memory) nor our environment are the planner's.
    const child = fork(program, { execArgv: [], env: {}, stdio: ['ignore', 'ignore', 'pipe', 'ipc'] });
    this.#child = child;
    const patience = setTimeout(() => child.kill('SIGKILL'), openingPatienceMs);
    const ended = (): void => {
      clearTimeout(patience);
      this.#ended(child);
    };
    // "error" without "exit": it never started.
    child.once('error', ended).once('exit', ended);
    child.on('message', (message: ChildMessage) => {
      if (message.kind === 'opened') clearTimeout(patience);
      if (this.#child === child) this.#told(message);
    });
    child.stderr?.on('data', (chunk: Buffer) => {
      this.#complaint = `${this.#complaint}${chunk}`.slice(-4_096);
    });
    child.send({ supergraphSdl: this.#supergraphSdl }, () => {});
    this.#hold();
  }

  #told(message: ChildMessage): void {
    switch (message.kind) {
      case 'opened':
        this.#isReady = true;
        this.#settleOpening?.resolve({ labels: message.labels, percentages: message.percentages });
        this.#settleOpening = null;
        break;
      case 'unreadable':
        this.#failOpening(`the planner cannot read it: ${message.why}`);
        this.#child?.kill('SIGKILL');
        break;
      case 'planned':
        this.#settle(message.id, { kind: 'planned', node: message.node });
        break;
      case 'refused':
        this.#settle(message.id, { kind: 'refused', why: message.why });
        break;
      default:
        unknownMessage(message);
    }
    this.#proceed();
  }

  #settle(id: number, answer: PlannerAnswer): void {
    const question = this.#asked.get(id);
    if (question === undefined) return;
    this.#asked.delete(id);
    clearTimeout(question.patience);
    this.#suspects = this.#suspects.filter((suspect) => suspect.answer !== question.answer);
    question.answer(answer);
  }

  /** Sends what may be sent now, and starts a process when there is none for it. */
  #proceed(): void {
    if (this.#child === null && this.#waiting.length + this.#suspects.length > 0) {
      const recent = this.#starts.filter((start) => performance.now() - start < 60_000);
      if (recent.length < this.#startsPerMinute) this.#start();
      else this.#giveUp();
    }
    if (this.#isReady) {
      const [suspect] = this.#suspects;
      if (suspect !== undefined) {
        if (this.#asked.size === 0) this.#send(suspect);
      } else {
        for (const question of this.#waiting.splice(0, mostAtOnce - this.#asked.size)) this.#send(question);
      }
    }
    this.#hold();
  }

  #send(question: Question): void {
    const id = ++this.#lastId;
    const patience = setTimeout(() => this.#stalled(id), this.#patienceMs);
    this.#asked.set(id, { ...question, patience });
    const { text, context } = question;
    // A channel that is closing reports by "exit", which is near.
    this.#child?.send({ id, text, ...context }, () => {});
  }

  #stalled(id: number): void {
    const question = this.#asked.get(id);
    if (question === undefined) return;
    this.#remember(question, { kind: 'late' });
    this.#settle(id, { kind: 'late' });
    this.#isReady = false;
    // The others did nothing wrong: they wait for the next process, each with its whole patience.
    for (const [other, asked] of this.#asked) {
      clearTimeout(asked.patience);
      this.#asked.delete(other);
      this.#waiting.unshift(asked);
    }
    this.#child?.kill('SIGKILL');
  }

  #ended(child: ChildProcess): void {
    if (this.#child !== child) return;
    this.#child = null;
    this.#isReady = false;
    const where = /panicked at ([^\s]+)/.exec(this.#complaint)?.[1] ?? 'no word of why';
    this.#failOpening(`the planner ended while reading it (${where})`);
    const underWay = [...this.#asked.values()];
    this.#asked.clear();
    for (const question of underWay) {
      clearTimeout(question.patience);
      if (this.#suspects[0]?.answer === question.answer) {
        this.#suspects.shift();
        this.#remember(question, { kind: 'died', why: where });
        question.answer({ kind: 'died', why: where });
      } else {
        this.#suspects.push(question);
      }
    }
    this.#proceed();
  }

  #failOpening(why: string): void {
    this.#settleOpening?.reject(new Fault(why));
    this.#settleOpening = null;
  }

  #remember({ text }: Question, answer: PlannerAnswer): void {
    this.#known.set(digest(text), answer);
    const [oldest] = this.#known.keys();
    if (this.#known.size > remembered && oldest !== undefined) this.#known.delete(oldest);
  }

  #giveUp(): void {
    const questions = [...this.#asked.values(), ...this.#suspects, ...this.#waiting];
    for (const { patience } of this.#asked.values()) clearTimeout(patience);
    this.#asked.clear();
    this.#suspects = [];
    this.#waiting = [];
    for (const { answer } of questions) answer({ kind: 'unavailable' });
  }

  /** Keeps our own process alive while somebody waits for an answer or for the end, and only then. */
  #hold(): void {
    const child = this.#child;
    if (child === null) return;
    const isNeeded =
      this.#isClosed ||
      this.#settleOpening !== null ||
      this.#asked.size + this.#waiting.length + this.#suspects.length > 0;
    const stderr = child.stderr as Socket | null;
    for (const handle of [child, child.channel, stderr]) {
      if (isNeeded) handle?.ref();
      else handle?.unref();
    }
  }
}

const digest = (text: string): string => createHash('sha256').update(text).digest('base64');

function unknownMessage(message: never): never {
  throw new Fault(`the planner's process sent what nobody knows: ${JSON.stringify(message)}`);
}
