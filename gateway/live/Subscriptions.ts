import type { DocumentNode, GraphQLSchema } from 'graphql';
import type { AgencyEvent } from '../../schema/agencyEvent';
import type { GatewayConfig } from '../config';
import { isHubOwned } from '../hubOwned';
import { locateErrors } from '../locateErrors';
import type { Protection } from '../Protection';
import { validateDocument } from '../plan/validateDocument';
import { Refusal } from '../refusals';
import type { Registry } from '../registry/Registry';
import { signal } from '../signals';
import type { Answered, Received } from '../stages';
import { asQuery, type LiveQuestion } from './asQuery';
import { Concerns } from './Concerns';
import type { EventListener } from './EventSource';
import { LiveDocuments } from './LiveDocuments';
import type { LiveStream } from './LiveStream';
import { Subscription, type Surroundings, type Wish } from './Subscription';
import { Turns } from './Turns';
import { type Words, wordsFor } from './words';

export interface SubscriptionSettings
  extends Pick<
    GatewayConfig,
    'mode' | 'deadlineMs' | 'subscriptions' | 'subscriptionsPerCaller' | 'heartbeatMs'
  > {}

/** A subscription, or what its caller is told instead. */
export type Opened =
  | { readonly kind: 'opened'; readonly stream: LiveStream; readonly document: DocumentNode }
  | { readonly kind: 'refused'; readonly words: Words };

/** Questions of subscriptions under way at once, so that an event many wait for leaves room for everybody else. */
const turnsAtOnce = 16;

/** Least time between two questions of one subscription, in milliseconds: a clerk who saves five forms is told of once. */
const restMs = 200;

/** How long is waited before what failed is asked for again: at first, and at most. */
const retries = { retryMs: 2_000, mostRetryMs: 60_000 };

/** The day on which grounds hold; when it changes, consents begin and end without anybody doing anything. */
const dayInGermany = new Intl.DateTimeFormat('en-CA', { timeZone: 'Europe/Berlin' });

/** All subscriptions of this process: opened, told of events, looked after, and none of them forgotten. */
export class Subscriptions implements EventListener {
  readonly #open = new Set<Subscription>();
  readonly #perCaller = new Map<string, number>();
  /** Opened or being opened. */
  #held = 0;
  readonly #concerns = new Concerns<Subscription>();
  readonly #documents = new LiveDocuments();
  readonly #questions = new WeakMap<DocumentNode, Map<string | null, LiveQuestion>>();
  readonly #validBy = new WeakMap<DocumentNode, GraphQLSchema>();
  readonly #around: Surroundings;
  readonly #timer: NodeJS.Timeout;
  #day = dayInGermany.format();
  #closed = false;

  constructor(
    private readonly registry: Registry,
    private readonly protection: Protection,
    private readonly settings: SubscriptionSettings,
    answer: (received: Received) => Promise<Answered>,
  ) {
    const { mode, deadlineMs, heartbeatMs } = settings;
    const turns = new Turns(turnsAtOnce);
    this.#around = {
      registry,
      answer,
      concerns: this.#concerns,
      turns,
      mode,
      deadlineMs,
      restMs,
      ...retries,
    };
    this.#timer = setInterval(() => void this.#lookAfter(), heartbeatMs);
    this.#timer.unref();
  }

  /** What is held at this moment; all zero when nobody subscribes. */
  get counts(): { readonly open: number; readonly callers: number; readonly subjects: number } {
    return { open: this.#held, callers: this.#perCaller.size, subjects: this.#concerns.subjects };
  }

  /** Opens a subscription, or says why not. Its first result is there when this resolves. */
  async open(wish: Wish): Promise<Opened> {
    let leave = (): void => {};
    let sent: DocumentNode | null = null;
    try {
      const { identity, rate } = this.protection;
      const caller = await identity.identify(wish.headers, wish.clientAddress);
      rate.require(caller.stickiness);
      leave = this.#admit(caller.stickiness);
      sent = await this.#documents.read(wish.query);
      const question = { ...this.#questionOf(sent, wish.operationName), sent };
      const subscription = new Subscription(wish, question, this.#around, () => {
        this.#open.delete(subscription);
        leave();
      });
      this.#open.add(subscription);
      if (wish.gone.aborted) await subscription.stream.return();
      else await subscription.stream.begin();
      signal('subscriptionOpened', {});
      return { kind: 'opened', stream: subscription.stream, document: sent };
    } catch (problem) {
      leave();
      const document = sent;
      const words = wordsFor(problem, (errors) =>
        document === null ? errors : locateErrors(errors, document, wish.query),
      );
      return { kind: 'refused', words };
    }
  }

  told(agency: string, { subject }: AgencyEvent): void {
    const id = this.#hubIdOf(agency, subject.id);
    if (id === null) return;
    const isFamily = subject.kind === 'Family';
    const concerned = new Set(this.#concerns.watching(id));
    for (const subscription of concerned) subscription.touch(isFamily);
    // Only casework says whose case a family is.
    if (!isFamily || !isHubOwned(agency)) return;
    for (const subscription of this.#open) if (!concerned.has(subscription)) subscription.noteStranger();
  }

  missed(): void {
    for (const subscription of this.#open) subscription.touch(true);
  }

  /** Lets go of all of them. */
  async close(): Promise<void> {
    this.#closed = true;
    clearInterval(this.#timer);
    await Promise.all([...this.#open].map(({ stream }) => stream.return()));
  }

  /** @throws Refusal when there are enough. @returns the way to leave, which may be gone twice */
  #admit(caller: string): () => void {
    const { subscriptions, subscriptionsPerCaller } = this.settings;
    const own = this.#perCaller.get(caller) ?? 0;
    if (own >= subscriptionsPerCaller)
      throw new Refusal('TOO_MANY_SUBSCRIPTIONS', `${subscriptionsPerCaller} at once are allowed.`);
    if (this.#held >= subscriptions || this.#closed) throw new Refusal('HUB_OVERLOADED');
    this.#held++;
    this.#perCaller.set(caller, own + 1);
    let held = true;
    return () => {
      if (!held) return;
      held = false;
      this.#held--;
      const left = (this.#perCaller.get(caller) ?? 1) - 1;
      if (left === 0) this.#perCaller.delete(caller);
      else this.#perCaller.set(caller, left);
    };
  }

  /** @throws InvalidOperation, Refusal */
  #questionOf(document: DocumentNode, operationName: string | null): LiveQuestion {
    const { publicSchema } = this.registry.snapshot;
    if (this.#validBy.get(document) !== publicSchema) {
      validateDocument(publicSchema, document, this.settings.mode === 'demo');
      this.#validBy.set(document, publicSchema);
    }
    const ofDocument = this.#questions.get(document) ?? new Map<string | null, LiveQuestion>();
    this.#questions.set(document, ofDocument);
    const question = ofDocument.get(operationName) ?? asQuery(document, operationName);
    ofDocument.set(operationName, question);
    return question;
  }

  #hubIdOf(agency: string, id: string): string | null {
    return isHubOwned(agency) ? id : (this.protection.translators.of(agency)?.fromAgency(id) ?? null);
  }

  /** Between events: ends what has no valid token any more, asks anew when the day has changed. */
  async #lookAfter(): Promise<void> {
    const today = dayInGermany.format();
    const isNewDay = today !== this.#day;
    this.#day = today;
    await Promise.all(
      [...this.#open].map(async (subscription) => {
        if (isNewDay) subscription.touch(true);
        subscription.lookForStrangers();
        const { headers, clientAddress } = subscription.wish;
        try {
          await this.protection.identity.identify(headers, clientAddress);
        } catch (problem) {
          const { errors, code } = wordsFor(problem);
          if (code.startsWith('TOKEN_')) subscription.stream.finish({ errors }, code);
        }
      }),
    );
  }
}
