import { consentMessageId } from '../../schema/consentMessage';
import { type DataLabel, printDataLabel } from '../../schema/directives';
import type { EnvelopeCaller, EnvelopeClaims, EnvelopeStatement } from '../../schema/envelope';
import { grantedSubgraph } from '../../schema/grant';
import { requesterTokenFor } from '../../schema/requesterToken';
import type { Ask, End } from '../agencies/Agency';
import type { DisclosureEntry, DisclosureLog, RequestFacts } from '../disclosure/DisclosureLog';
import type {
  Gate,
  GateAnswer,
  GateQuestion,
  GateRequest,
  IdTranslator,
  Received,
  Sending,
  Subject,
} from '../execute/Gate';
import type { VerifiedCaller } from '../identity/Caller';
import type { Errand } from '../identity/Errand';
import { askGrounds } from './askGrounds';
import { Disclosures } from './Disclosures';
import { type EntityEvidence, type Judgement, judgeEntity, needsGrounds } from './decideEntity';
import { GroundsBook, nameOf } from './GroundsBook';
import { isOfImmigration } from './isOfImmigration';

/** What one request's gate is made of. */
export interface GateSetting {
  /** What all its records have in common. `requester.token` is the requester's own; agencies get tokens that follow from it. */
  readonly request: RequestFacts;
  readonly caller: VerifiedCaller;
  readonly errand: Errand;
  readonly log: Pick<DisclosureLog, 'append'>;
  /** The subgraph that knows consents, and how to ask it. */
  readonly casework: { readonly agency: string; readonly ask: Ask };
  /** Ends waiting for it. */
  readonly end: End;
  /** With what guidance may ask about these families as this caller; null: with nothing. */
  readonly grantFor: (families: readonly string[]) => EnvelopeClaims['grant'] | null;
  readonly translatorFor: (agency: string) => IdTranslator | null;
  /** Subgraphs of the hub itself: they decide by the caller, whom they are told in clear. */
  readonly isHubOwned: (agency: string) => boolean;
  /** Subgraphs of the immigration and naturalisation authorities (FW-3). */
  readonly isBehindFirewall: (agency: string) => boolean;
}

/** What is still to be recorded before the answer leaves. */
export interface Concluded {
  /** Denials that no question carried into the log. */
  readonly entries: readonly DisclosureEntry[];
  /** For the OUTCOME entry: what was asked and what came of it. */
  readonly messages: Extract<DisclosureEntry, { kind: 'OUTCOME' }>['messages'];
}

export interface OpenGate extends Gate {
  conclude(): Concluded;
}

/** Gate 2 of one request (design.md §5). Decisions are made once per subject and label; nothing is kept beyond the request. */
export function openGate(setting: GateSetting): OpenGate {
  const { caller, errand } = setting;
  const messages = new Messages();
  let consentQuestions = 0;
  const book = new GroundsBook(async (wanted) => {
    const messageId = consentMessageId(setting.request.requestId, consentQuestions++);
    const { agency, ask } = setting.casework;
    const statement = stateFor(setting, agency, messageId, { grounds: nothingPermitted });
    messages.sent(messageId, agency);
    const grounds = await askGrounds(ask, wanted, { statement, end: setting.end });
    messages.came({
      messageId,
      outcome: grounds === null ? 'FAILED' : 'ANSWERED',
      records: grounds?.persons.size ?? 0,
    });
    return grounds;
  });
  const judge = judging(() => ({ grounds: book.grounds, caller, errand }));
  const disclosures = new Disclosures(setting, judge, (family) => book.grounds.families.get(family) ?? []);
  const decideNow = ({ agency, questions }: GateRequest): GateAnswer => {
    const decisions = questions.map(({ cells, subjects }) => {
      disclosures.noteFields(agency, cells);
      return subjects.map((subject) => {
        const about = judge(agency, subject);
        return cells.map((cell) => {
          const judgement = about(cell.label);
          if (judgement.hasRefusals) disclosures.noteDenials(agency, subject, { cell, judgement });
          return judgement.decision;
        });
      });
    });
    return { kind: 'decided', decisions };
  };
  return {
    decide: async (request) => {
      const wanted = setting.isHubOwned(request.agency) ? [] : subjectsIn(request.questions, caller);
      const learnt = book.learn(wanted);
      const known = learnt === true || (await learnt);
      return known ? decideNow(request) : { kind: 'closed', code: 'CONSENT_UNAVAILABLE' };
    },
    state(agency, messageId, grounds, families = []) {
      const statement = stateFor(setting, agency, messageId, grounds);
      const grant = agency === grantedSubgraph && families.length > 0 ? setting.grantFor(families) : null;
      return grant == null ? statement : { ...statement, grant };
    },
    intend: (sending: Sending) => {
      messages.sent(sending.messageId, sending.agency);
      return disclosures.intend(sending);
    },
    note: (received) => messages.came(received),
    translatorFor: setting.translatorFor,
    conclude: () => ({ entries: disclosures.rest(), messages: messages.all() }),
  };

  /** Each subject and label once; the hub's own subgraphs decide themselves. */
  function judging(current: () => EntityEvidence): Judge {
    const made = new Map<string, Map<string, Judgement>>();
    return (agency, subject) => {
      if (setting.isHubOwned(agency)) return ownDecision;
      const name = subject === null ? '' : nameOf(subject);
      const known = made.get(name) ?? new Map<string, Judgement>();
      made.set(name, known);
      return (label) => {
        const content = contentOf(label);
        const before = known.get(content);
        if (before !== undefined) return before;
        const judgement = judgeEntity(subject, label, current());
        known.set(content, judgement);
        return judgement;
      };
    };
  }
}

/** What was decided about a subject at an agency, label by label. */
export type Judge = (agency: string, subject: Subject | null) => (label: DataLabel) => Judgement;

const nothingPermitted = { permitted: [], basis: null, consents: [] };

/** Whom something has to be known about before it can be decided. */
function* subjectsIn(
  questions: readonly GateQuestion[],
  caller: EntityEvidence['caller'],
): Generator<Subject> {
  if (isOfImmigration(caller)) return;
  for (const { cells, subjects } of questions) {
    if (!cells.some(({ label }) => needsGrounds(label, { caller }))) continue;
    for (const subject of subjects) if (subject !== null) yield subject;
  }
}

const contents = new WeakMap<DataLabel, string>();

/** Labels of different fields say the same more often than not. */
function contentOf(label: DataLabel): string {
  const before = contents.get(label);
  if (before !== undefined) return before;
  const content = printDataLabel(label);
  contents.set(label, content);
  return content;
}

const ownDecisions = new WeakMap<DataLabel, Judgement>();

/** The hub asks its own subgraphs for everything that gate 1 left; whose records the caller sees is theirs to decide. */
function ownDecision(label: DataLabel): Judgement {
  const before = ownDecisions.get(label);
  if (before !== undefined) return before;
  const controllers = label.controller ?? [];
  const judgement: Judgement = {
    decision: { kind: 'permitted', controllers, basis: 'OWN_TASK', consents: [] },
    hasRefusals: false,
    // Their records name one of several offices as source, which the hub does not know beforehand: one entry stands for them.
    verdicts: controllers
      .slice(0, 1)
      .map((controller) => ({ kind: 'granted', controller, basis: 'OWN_TASK', consents: [] }) as const),
  };
  ownDecisions.set(label, judgement);
  return judgement;
}

/**
 * What an envelope states. Behind the firewall nothing tells that somebody is a client, of whom, or what for: no case, no organisation, no
 * consent by number, one purpose for all (FW-3, domain.md 2.3).
 */
function stateFor(
  setting: GateSetting,
  agency: string,
  messageId: string,
  grounds: EnvelopeStatement['grounds'],
): EnvelopeStatement {
  const { caller, errand, request } = setting;
  const token = requesterTokenFor(request.requester.token, agency);
  const pseudonymKey = setting.translatorFor(agency)?.key ?? null;
  if (setting.isBehindFirewall(agency)) {
    return {
      jti: messageId,
      requester: { organisation: null, token },
      purpose: 'RESIDENCE_PROCEDURE_SUPPORT',
      caseReference: null,
      pseudonymKey,
      grounds: Object.fromEntries(
        Object.entries(grounds).map(([alias, { consents, ...rest }]) => [
          alias,
          { ...rest, consents: consents.map(({ provision }) => ({ id: null, provision })) },
        ]),
      ),
    };
  }
  return {
    jti: messageId,
    requester: { organisation: caller.unit.organisation, token },
    purpose: errand.purpose,
    caseReference: errand.caseReference,
    pseudonymKey,
    grounds,
    ...(setting.isHubOwned(agency) && { caller: inClear(caller, errand) }),
  };
}

function inClear(caller: VerifiedCaller, { breakGlass, purpose }: Errand): EnvelopeCaller {
  const { role, unit, employerType, districts, caseManager, person, subject } = caller;
  const ground = purpose === 'CHILD_PROTECTION' || purpose === 'VITAL_INTEREST' ? purpose : null;
  return {
    role,
    organisation: unit.organisation,
    unit: unit.id,
    employerType,
    districts,
    caseManager,
    person,
    subject,
    breakGlass: breakGlass === null || ground === null ? null : { id: breakGlass, ground },
  };
}

type Message = Concluded['messages'][number];

/** What was sent, and what came of it. What nobody heard of again has failed. */
class Messages {
  readonly #messages = new Map<string, Message>();

  sent(messageId: string, agency: string): void {
    this.#messages.set(messageId, { messageId, agency, outcome: 'FAILED', records: 0 });
  }

  came({ messageId, outcome, records }: Received): void {
    const message = this.#messages.get(messageId);
    if (message !== undefined) this.#messages.set(messageId, { ...message, outcome, records });
  }

  all(): readonly Message[] {
    return [...this.#messages.values()];
  }
}
