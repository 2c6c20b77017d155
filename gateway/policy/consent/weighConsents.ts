import type { Purpose } from '../../../schema/accessTerms';
import type { Controller, DataLabel } from '../../../schema/directives';
import type { VerifiedCaller } from '../../identity/Caller';
import type { ConsentGround, PersonGrounds, ProvisionGround } from '../Grounds';
import { type ControllerVerdict, mostTelling, type Refusing } from './ControllerVerdict';
import { isRecipient, isRefused } from './isRecipient';
import { isAdult } from './regimesOf';
import { signatureCounts } from './signatureCounts';

/** What a consent is weighed for. */
export interface Wish {
  readonly controller: Controller;
  readonly label: DataLabel;
  readonly caller: Pick<VerifiedCaller, 'role' | 'unit'>;
  readonly purpose: Purpose;
  /** YYYY-MM-DD. */
  readonly today: string;
  /** Consent does not suffice: the secret holder must have been released (§ 203 StGB). */
  readonly needsRelease: boolean;
}

interface Candidate {
  readonly consent: ConsentGround;
  readonly provision: ProvisionGround;
}

const health: ReadonlySet<string> = new Set([
  'HEALTH_COVERAGE',
  'HEALTH_APPOINTMENTS',
  'HEALTH_FUNCTIONAL',
  'HEALTH_WAITLIST',
  'VACCINATION_STATUS',
]);

const noConsent: Refusing = { reason: 'NO_CONSENT', remedy: 'ASK_CONSENT' };

/**
 * Whether a person's consents let one controller's facts go to the caller (domain.md 2.6; Art. 6, 7, 9 DSGVO, § 67b Abs. 2 SGB X). A provision
 * must match source, recipient, category, purpose and day, and the consent must be valid; nothing that matches is a no.
 *
 * "DENY beats PERMIT; narrower beats broader", in this order: a refusal that is in force trumps every permission, however narrow that is and
 * whichever form holds it. Only between permissions does the narrower one count: it is what the answer rests on and what the envelope
 * cites (fewer categories, then fewer purposes, then the earlier end), so that nobody is told of a wider consent than was needed.
 *
 * A refusal stands until it ends or a new form takes its place: what a revocation takes back is permission (Art. 7 Abs. 3 DSGVO), so taking
 * something back never opens anything.
 */
export function weighConsents(person: PersonGrounds, wish: Wish): ControllerVerdict {
  const { controller, label, needsRelease } = wish;
  const verdicts = weighedFor(person, wish);
  const name = `${controller} ${label.category} ${isSpecial(label) ? 's' : ''}${needsRelease ? 'r' : ''}`;
  const before = verdicts.get(name);
  if (before !== undefined) return before;
  const verdict = weigh(person, wish);
  verdicts.set(name, verdict);
  return verdict;
}

interface Weighed {
  readonly wish: Wish;
  readonly verdicts: Map<string, ControllerVerdict>;
}

/** Many fields ask for the same. Grounds are read anew for each request, and what was weighed lives as long as they do. */
const weighed = new WeakMap<PersonGrounds, Weighed>();

function weighedFor(person: PersonGrounds, wish: Wish): Weighed['verdicts'] {
  const known = weighed.get(person);
  if (
    known !== undefined &&
    known.wish.purpose === wish.purpose &&
    known.wish.today === wish.today &&
    known.wish.caller.role === wish.caller.role &&
    known.wish.caller.unit.organisation === wish.caller.unit.organisation
  )
    return known.verdicts;
  const verdicts = new Map<string, ControllerVerdict>();
  weighed.set(person, { wish, verdicts });
  return verdicts;
}

function weigh(person: PersonGrounds, wish: Wish): ControllerVerdict {
  const { controller } = wish;
  const about: Candidate[] = [];
  for (const consent of person.consents) {
    for (const provision of consent.provisions)
      if (isAbout(provision, wish)) about.push({ consent, provision });
  }
  // The person has said no: asking for consent again is not what she should be met with.
  if (about.some((candidate) => refuses(candidate, person, wish)))
    return { kind: 'refused', controller, reason: 'NO_CONSENT', remedy: 'ASK_PERSON' };
  const permits = about.filter(
    ({ provision }) => provision.effect === 'PERMIT' && isRecipient(provision.recipient, wish.caller, person),
  );
  const lacks = permits.map((candidate) => lackOf(candidate, person, wish));
  const narrowest = permits.filter((_, index) => lacks[index] === null).sort(narrowerFirst)[0];
  if (narrowest !== undefined) {
    const cited = { id: narrowest.consent.id, provision: narrowest.provision.digest };
    const basis = wish.needsRelease ? 'CONFIDENTIALITY_RELEASE' : 'CONSENT_GDPR_6_9';
    return { kind: 'granted', controller, basis, consents: [cited] };
  }
  const told = mostTelling(lacks.filter((lack) => lack !== null)) ?? noConsent;
  return { kind: 'refused', controller, ...told };
}

const isAbout = ({ source, categories }: ProvisionGround, { controller, label }: Wish): boolean =>
  source === controller && label.category !== undefined && categories.includes(label.category);

const held: ReadonlySet<ConsentGround['status']> = new Set(['ACTIVE', 'PARTLY_REVOKED', 'REVOKED']);

function refuses({ consent, provision }: Candidate, person: PersonGrounds, wish: Wish): boolean {
  return (
    provision.effect === 'DENY' &&
    held.has(consent.status) &&
    isInTime({ consent, provision }, wish.today) &&
    provision.purposes.includes(wish.purpose) &&
    // Nobody but the person refuses for an adult; for everybody else each signature that ever counted is heard.
    (consent.signatory === person.person || !isAdult(person)) &&
    isRefused(provision.recipient, wish.caller, person)
  );
}

const isInTime = ({ consent, provision }: Candidate, today: string): boolean =>
  consent.givenOn <= today &&
  consent.expiresOn >= today &&
  (provision.validUntil === null || provision.validUntil >= today);

/** The first thing that a permission lacks; null when it lacks nothing. */
function lackOf({ consent, provision }: Candidate, person: PersonGrounds, wish: Wish): Refusing | null {
  const { status } = consent;
  if (status === 'DRAFT' || status === 'INVALID' || status === 'SUPERSEDED') return noConsent;
  if (!consent.noticesGiven || consent.givenOn > wish.today) return noConsent;
  // § 67b Abs. 2 Satz 1 SGB X: in writing or electronically.
  if (consent.form === 'OTHER_WITH_REASON' && isSpecial(wish.label)) return noConsent;
  const signature = signatureCounts(consent, person);
  if (signature === 'none') return noConsent;
  if (status === 'REVOKED' || provision.revoked) return { reason: 'CONSENT_REVOKED', remedy: 'ASK_CONSENT' };
  if (signature === 'outgrown' || status === 'EXPIRED' || !isInTime({ consent, provision }, wish.today))
    return { reason: 'CONSENT_EXPIRED', remedy: 'RENEW_CONSENT' };
  if (!provision.purposes.includes(wish.purpose))
    return { reason: 'PURPOSE_NOT_COVERED', remedy: 'ASK_CONSENT' };
  if (wish.needsRelease && !provision.confidentialityRelease)
    return { reason: 'PROFESSIONAL_SECRECY', remedy: 'REQUEST_RELEASE' };
  return null;
}

/** Health and everything else that Art. 9 DSGVO or § 203 StGB protects. */
const isSpecial = ({ class: dataClass, category }: DataLabel): boolean =>
  dataClass === 'S4' || dataClass === 'S5' || (category !== undefined && health.has(category));

function narrowerFirst(one: Candidate, other: Candidate): number {
  return (
    one.provision.categories.length - other.provision.categories.length ||
    one.provision.purposes.length - other.provision.purposes.length ||
    lastDay(one).localeCompare(lastDay(other)) ||
    one.consent.id.localeCompare(other.consent.id)
  );
}

const lastDay = ({ consent, provision }: Candidate): string =>
  provision.validUntil !== null && provision.validUntil < consent.expiresOn
    ? provision.validUntil
    : consent.expiresOn;
