import type { Controller, DataLabel } from '../../schema/directives';
import type { Subject } from '../execute/Gate';
import type { VerifiedCaller } from '../identity/Caller';
import type { Errand } from '../identity/Errand';
import { accessesTo, type Footing } from './accessesTo';
import { areaOf } from './accessMatrix';
import {
  type Cited,
  type ControllerVerdict,
  type Granted,
  mostTelling,
  type Refusing,
} from './consent/ControllerVerdict';
import { isMarked } from './consent/isMarked';
import { managesCases } from './consent/isRecipient';
import { mayBeAdult } from './consent/regimesOf';
import { weighConsents } from './consent/weighConsents';
import { weighEmergency } from './consent/weighEmergency';
import { weighOwnData } from './consent/weighOwnData';
import type { Decision, Withholding } from './Decision';
import type { Grounds, PersonGrounds } from './Grounds';
import { isEmergency } from './isEmergency';
import { isOfImmigration } from './isOfImmigration';

/** All that gate 2 decides by. */
export interface EntityEvidence {
  readonly grounds: Pick<Grounds, 'today' | 'persons' | 'families'>;
  readonly caller: Pick<VerifiedCaller, 'role' | 'unit' | 'scopes' | 'policies'>;
  readonly errand: Pick<Errand, 'purpose' | 'breakGlass'>;
}

/** A decision, and what it is made of: one verdict for each controller of the label, with the true reasons. */
export interface Judgement {
  readonly decision: Decision;
  readonly verdicts: readonly ControllerVerdict[];
  readonly hasRefusals: boolean;
}

/** Who holds professional secrets of every kind (§ 203 Abs. 1 StGB): consent alone never opens what they know. */
const secretHolders: ReadonlySet<Controller> = new Set<Controller>([
  'HEALTH_PROVIDER',
  'REFUGEE_COUNSELLING',
]);

/**
 * Gate 2: whether facts of one kind about one person or family may be asked of an agency, controller by controller (domain.md 2.3, 2.6, 2.7,
 * 3.7). Deny by default: a controller is granted only by what is found here, and what nothing is known of is refused.
 * @param subject null when the question is about nobody the hub can name: then only public facts and the caller's own office remain
 */
export const decideEntity = (subject: Subject | null, label: DataLabel, evidence: EntityEvidence): Decision =>
  judgeEntity(subject, label, evidence).decision;

/** The same with its reasons, for the record. */
export function judgeEntity(subject: Subject | null, label: DataLabel, evidence: EntityEvidence): Judgement {
  if (label.class === 'S0') {
    const decision = {
      kind: 'permitted',
      controllers: label.controller ?? [],
      basis: null,
      consents: [],
    } as const;
    return { decision, verdicts: [], hasRefusals: false };
  }
  const verdicts = (label.controller ?? []).map((controller) =>
    verdictOn({ subject, label, controller, evidence }),
  );
  const hasRefusals = verdicts.some(({ kind }) => kind === 'refused');
  return { decision: decisionOf(label, verdicts, evidence.caller), verdicts, hasRefusals };
}

/** Whether judging needs to know anything of the subject. The firewall lets nothing of casework decide for immigration (FW-3). */
export const needsGrounds = (label: DataLabel, { caller }: Pick<EntityEvidence, 'caller'>): boolean =>
  label.class !== 'S0' && !isOfImmigration(caller);

function decisionOf(
  label: DataLabel,
  verdicts: readonly ControllerVerdict[],
  caller: EntityEvidence['caller'],
): Decision {
  const granted = verdicts.filter((verdict) => verdict.kind === 'granted');
  const refusal = mostTelling(verdicts.filter((verdict) => verdict.kind === 'refused'));
  const told = refusal && toldTo(caller, refusal);
  const [first] = granted;
  if (first === undefined) return withholdingOf(label, told ?? notPermitted);
  const controllers = granted.map(({ controller }) => controller);
  const all = { kind: 'permitted', controllers, basis: first.basis, consents: citedIn(granted) } as const;
  // Rows of the others that are left out must not look different from rows that are not there.
  return told === undefined || label.existenceSensitive ? all : { ...all, rest: withholdingOf(label, told) };
}

/**
 * Somebody in the family may be who a person hides from: of her protection he hears as little as a stranger (domain.md 2.8; § 51 BMG). The
 * record has the true reason.
 */
const toldTo = ({ role }: EntityEvidence['caller'], refusal: Refusing): Refusing =>
  role === 'DATA_SUBJECT' && refusal.reason === 'PROTECTIVE_MARKER' ? notPermitted : refusal;

/** That there is nothing must not look different from that it must not be told (domain.md 3.0). */
const withholdingOf = ({ existenceSensitive }: DataLabel, { reason, remedy }: Refusing): Withholding =>
  existenceSensitive
    ? { kind: 'withheld', reason: 'NOT_RECORDED', remedy: 'NONE' }
    : { kind: 'withheld', reason, remedy };

/** Each provision once. */
function citedIn(granted: readonly Granted[]): readonly Cited[] {
  const cited: Cited[] = [];
  for (const { consents } of granted) {
    for (const one of consents) {
      if (!cited.some(({ id, provision }) => id === one.id && provision === one.provision)) cited.push(one);
    }
  }
  return cited;
}

const notPermitted: Refusing = { reason: 'ROLE_NOT_PERMITTED', remedy: 'NONE' };

/** One fact of one controller about somebody, and everything it is decided by. */
interface Question {
  readonly subject: Subject | null;
  readonly label: DataLabel;
  readonly controller: Controller;
  readonly evidence: EntityEvidence;
}

/** What holds whoever it is about comes first, then what depends on each person, then what protects her from being found. */
function verdictOn(question: Question): ControllerVerdict {
  const { label, controller, evidence } = question;
  const footing = givenTo(question);
  const { ownOffice } = footing;
  if (isOfImmigration(evidence.caller)) {
    if (areaOf[controller] !== 'immigration')
      return { kind: 'refused', controller, reason: 'FIREWALL', remedy: 'NONE' };
    return ownOffice === undefined ? { kind: 'refused', controller, ...notPermitted } : grantedBy(ownOffice);
  }
  if (ownOffice === undefined && isNotLetGo(label))
    return { kind: 'refused', controller, reason: 'ROLE_NOT_PERMITTED', remedy: 'CONTACT_AGENCY' };
  const verdict = personalVerdict(question, footing);
  // Who has no business with somebody is not told that she is protected.
  if (verdict.kind === 'refused' && verdict.reason === 'ROLE_NOT_PERMITTED') return verdict;
  return label.locating && mustNotBeFound(question)
    ? { kind: 'refused', controller, reason: 'PROTECTIVE_MARKER', remedy: 'NONE' }
    : verdict;
}

function personalVerdict(question: Question, given: Given): ControllerVerdict {
  const { subject, label, controller, evidence } = question;
  const lawful = given.all.find((footing) => isLawful(footing, subject, label));
  if (lawful !== undefined && !isEmergency(evidence.errand.purpose)) return grantedBy(lawful);
  const persons = personsOf(subject, evidence);
  if (persons.length === 0) return { kind: 'refused', controller, ...notPermitted };
  const subjects = together(persons.map((person) => personVerdict(person, given, question)));
  if (subjects.kind === 'refused' || !label.thirdParty) return subjects;
  const others = thirdPartiesOf(persons, evidence.grounds).map(
    (other) => other !== null && personVerdict(other, given, question),
  );
  const agreed = others.filter((verdict) => verdict !== false && verdict.kind === 'granted') as Granted[];
  if (agreed.length < others.length)
    return { kind: 'refused', controller, reason: 'THIRD_PARTY', remedy: 'ASK_PERSON' };
  return together([subjects, ...agreed]);
}

/** Of a family every member counts: where one of them lives all may live. */
function mustNotBeFound({ subject, evidence }: Question): boolean {
  const { grounds } = evidence;
  const persons = subject?.type === 'Family' ? membersOf(subject, grounds) : personsOf(subject, evidence);
  return persons.some((person) => isMarked(person, grounds));
}

/** What the matrix says of a label and a controller to one kind of caller. */
interface Given {
  readonly all: readonly Footing[];
  readonly ownOffice: Footing | undefined;
  readonly isOwnData: boolean;
  readonly byConsent: Footing | undefined;
}

/** The matrix does not change; labels live as long as the schema that they come from. */
const givens = new WeakMap<DataLabel, Map<Controller, { readonly to: string; readonly given: Given }>>();

function givenTo({ label, controller, evidence: { caller } }: Question): Given {
  const known = givens.get(label) ?? new Map<Controller, { readonly to: string; readonly given: Given }>();
  givens.set(label, known);
  const to = `${caller.role} ${caller.unit.controller}`;
  const before = known.get(controller);
  if (before?.to === to) return before.given;
  const asker = { role: caller.role, controller: caller.unit.controller };
  const all = accessesTo({ ...label, controller: [controller] }, asker);
  const fresh: Given = {
    all,
    ownOffice: all.find(({ access }) => access.grade === 'OWN_TASK' && access.basis === 'OWN_TASK'),
    isOwnData: all.some(({ access }) => access.grade === 'OWN_DATA'),
    byConsent: all.find(({ access }) => access.grade === 'CONSENT' || access.grade === 'CONSENT_AND_RELEASE'),
  };
  known.set(controller, { to, given: fresh });
  return fresh;
}

const grantedBy = ({ controller, access }: Footing): ControllerVerdict => ({
  kind: 'granted',
  controller,
  basis: access.basis ?? 'OWN_TASK',
  consents: [],
});

/**
 * An office reads all that it keeps itself. What a law lets it have from others is about somebody by name; what is said there of family
 * members is in none of the closed lists (domain.md 2.4), nor necessary for the task (§ 67d SGB X).
 */
function isLawful({ access }: Footing, subject: Subject | null, label: DataLabel): boolean {
  if (access.grade === 'OWN_TASK' && access.basis === 'OWN_TASK') return true;
  const byLaw = access.grade === 'OWN_TASK' || access.grade === 'MINIMAL';
  return byLaw && subject !== null && !label.thirdParty;
}

/** What the agency lets go to nobody outside, or only as far as it says that and when a step exists (domain.md 2.2). */
const isNotLetGo = ({ release, reference }: DataLabel): boolean =>
  release === 'NEVER' || (release === 'REFERENCE_ONLY' && reference !== true);

function personVerdict(
  person: PersonGrounds,
  given: Given,
  { label, controller, evidence }: Question,
): ControllerVerdict {
  const { caller, errand, grounds } = evidence;
  const refused: ControllerVerdict = { kind: 'refused', controller, ...notPermitted };
  if (isEmergency(errand.purpose)) return weighEmergency(person, controller, label, errand);
  if (given.isOwnData)
    return errand.purpose === 'DATA_SUBJECT_ACCESS' ? weighOwnData(person, controller, label) : refused;
  const { byConsent } = given;
  if (byConsent === undefined || (managesCases(caller) && !person.ownCase)) return refused;
  const needsRelease =
    byConsent.access.grade === 'CONSENT_AND_RELEASE' || label.class === 'S5' || secretHolders.has(controller);
  const { purpose } = errand;
  return weighConsents(person, { controller, label, caller, purpose, today: grounds.today, needsRelease });
}

/** All must grant; each consent is cited. */
function together(verdicts: readonly ControllerVerdict[]): ControllerVerdict {
  const refusal = mostTelling(verdicts.filter((verdict) => verdict.kind === 'refused'));
  if (refusal !== undefined) return refusal;
  const granted = verdicts as readonly Granted[];
  const [first] = granted;
  if (first === undefined) throw new RangeError('nobody was asked');
  return granted.length === 1 ? first : { ...first, consents: granted.flatMap(({ consents }) => consents) };
}

/** Those who must agree: the person, or all adults of the family; every member where there is no adult. */
function personsOf(subject: Subject | null, { grounds }: EntityEvidence): readonly PersonGrounds[] {
  if (subject === null) return [];
  if (subject.type === 'Family') {
    const members = membersOf(subject, grounds);
    const adults = members.filter(mayBeAdult);
    return adults.length > 0 ? adults : members;
  }
  const person = grounds.persons.get(subject.id);
  return person === undefined ? [] : [person];
}

/** Nobody when one of them is unknown: then nobody can say that all agree. */
function membersOf(family: Subject, grounds: EntityEvidence['grounds']): readonly PersonGrounds[] {
  const members = (grounds.families.get(family.id) ?? []).map((id) => grounds.persons.get(id));
  return members.includes(undefined) ? [] : members.filter((member) => member !== undefined);
}

/** Everybody whom a fact about others may be about; null for somebody of whom nothing is known. */
function thirdPartiesOf(
  persons: readonly PersonGrounds[],
  grounds: EntityEvidence['grounds'],
): readonly (PersonGrounds | null)[] {
  const asked = new Set(persons.map(({ person }) => person));
  const relatives = new Set(
    persons.flatMap(({ relatives: others }) => others).filter((id) => !asked.has(id)),
  );
  return [...relatives].map((id) => grounds.persons.get(id) ?? null);
}
