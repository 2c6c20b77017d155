import {
  type BreakGlassGround,
  breakGlassGrounds,
  type ProtectiveMarker,
  type Purpose,
  protectiveMarkers,
  purposes,
} from '../../schema/accessTerms';
import { type Controller, controllers, type DataCategory, dataCategories } from '../../schema/directives';
import type { AgeSpan, ConsentGround, Custody, Grounds, PersonGrounds, ProvisionGround } from './Grounds';

/** Something in the answer is not what was agreed. Never leaves this file. */
class Unreadable extends Error {}

const statuses = [
  'DRAFT',
  'ACTIVE',
  'PARTLY_REVOKED',
  'REVOKED',
  'EXPIRED',
  'SUPERSEDED',
  'INVALID',
] as const;
const capacities = [
  'SELF',
  'CUSTODIAL_PARENT',
  'BOTH_CUSTODIAL_PARENTS',
  'GUARDIAN',
  'LEGAL_REPRESENTATIVE',
] as const;
const custodies: readonly Custody[] = ['JOINT', 'SOLE', 'GUARDIAN', 'YOUTH_OFFICE', 'NONE', 'UNKNOWN'];
const forms = ['WRITTEN', 'ELECTRONIC', 'OTHER_WITH_REASON'] as const;
const day = /^\d{4}-\d\d-\d\d$/;

/**
 * Reads casework's answer, strictly: on it hangs what may be asked, so an answer with anything missing or unknown in it is none at all.
 * @returns null when it is not what was agreed
 */
export function parseGrounds(told: unknown): Grounds | null {
  try {
    return grounds(told);
  } catch (problem) {
    if (problem instanceof Unreadable) return null;
    throw problem;
  }
}

function grounds(told: unknown): Grounds {
  const { today, provisions, persons, families } = record(told);
  const distinct = list(provisions, provision);
  const all = list(persons, (one) => person(one, distinct));
  return {
    today: dayOf(today),
    persons: new Map(all.map((one) => [one.person, one])),
    families: new Map(
      list(families, record).map(({ family, members }) => [text(family), list(members, text)]),
    ),
  };
}

/** A provision without its state, which differs from consent to consent. */
type Provision = Omit<ProvisionGround, 'revoked'>;

function provision(told: unknown): Provision {
  const { effect, source, recipient, categories, ...rest } = record(told);
  const { role, organisation, includesDeputies } = record(recipient);
  return {
    digest: text(rest.digest),
    effect: oneOf(effect, ['PERMIT', 'DENY'] as const),
    source: oneOf<Controller>(source, controllers),
    recipient: {
      role: text(role),
      organisation: text(organisation),
      includesDeputies: flag(includesDeputies),
    },
    categories: list(categories, (one) => oneOf<DataCategory>(one, dataCategories)),
    purposes: list(rest.purposes, (one) => oneOf<Purpose>(one, purposes)),
    validUntil: orNull(rest.validUntil, dayOf),
    confidentialityRelease: flag(rest.confidentialityRelease),
    direction: oneOf(rest.direction, ['ONE_WAY', 'MUTUAL'] as const),
  };
}

function person(told: unknown, provisions: readonly Provision[]): PersonGrounds {
  const { isCaller, inCustodyOfCaller, ...facts } = record(told);
  const [isSelf, isOwnChild] = [flag(isCaller), flag(inCustodyOfCaller)];
  return {
    person: text(facts.person),
    ownCase: flag(facts.ownCase),
    responsible: flag(facts.responsible),
    standsInFor: list(facts.standsInFor, text),
    self: isSelf ? 'SELF' : isOwnChild ? 'CHILD_IN_CUSTODY' : null,
    markers: list(facts.markers, (one) => oneOf<ProtectiveMarker>(one, protectiveMarkers)),
    age: orNull(facts.age, ageSpan),
    custodians: list(facts.custodians, text),
    custody: orNull(facts.custody, (one) => oneOf<Custody>(one, custodies)),
    relatives: list(facts.relatives, text),
    consents: list(facts.consents, (one) => consent(one, provisions)),
    breakGlass: list(facts.breakGlass, record).map(({ id, ground }) => ({
      id: text(id),
      ground: oneOf<BreakGlassGround>(ground, breakGlassGrounds),
    })),
  };
}

function consent(told: unknown, provisions: readonly Provision[]): ConsentGround {
  const facts = record(told);
  const revoked = new Set(list(facts.revoked, place));
  return {
    id: text(facts.id),
    status: oneOf(facts.status, statuses),
    capacity: oneOf(facts.capacity, capacities),
    signatory: text(facts.signatory),
    coSignatory: orNull(facts.coSignatory, text),
    ageWhenGiven: orNull(facts.ageWhenGiven, ageSpan),
    form: oneOf(facts.form, forms),
    noticesGiven: flag(facts.noticesGiven),
    givenOn: dayOf(facts.givenOn),
    expiresOn: dayOf(facts.expiresOn),
    provisions: list(facts.provisions, place).map((at) => {
      const named = provisions[at];
      if (named === undefined) throw new Unreadable();
      return { ...named, revoked: revoked.has(at) };
    }),
  };
}

function ageSpan(told: unknown): AgeSpan {
  const { from, to } = record(told);
  return { from: place(from), to: place(to) };
}

function record(told: unknown): Record<string, unknown> {
  if (typeof told !== 'object' || told === null || Array.isArray(told)) throw new Unreadable();
  return told as Record<string, unknown>;
}

function list<T>(told: unknown, read: (one: unknown) => T): T[] {
  if (!Array.isArray(told)) throw new Unreadable();
  return (told as readonly unknown[]).map((one) => read(one));
}

function text(told: unknown): string {
  if (typeof told !== 'string') throw new Unreadable();
  return told;
}

function flag(told: unknown): boolean {
  if (typeof told !== 'boolean') throw new Unreadable();
  return told;
}

/** A number of full years, or a place in a list. */
function place(told: unknown): number {
  if (typeof told !== 'number' || !Number.isInteger(told) || told < 0) throw new Unreadable();
  return told;
}

function dayOf(told: unknown): string {
  const read = text(told);
  if (!day.test(read)) throw new Unreadable();
  return read;
}

/** A word that is not on the list may be a new marker or a new kind of refusal: nobody may pass it over. */
function oneOf<Word extends string>(told: unknown, words: readonly Word[]): Word {
  const word = words.find((one) => one === told);
  if (word === undefined) throw new Unreadable();
  return word;
}

/** Left out is not null: a field that was asked for and is not there makes the answer unreadable. */
function orNull<T>(told: unknown, read: (one: unknown) => T): T | null {
  if (told === undefined) throw new Unreadable();
  return told === null ? null : read(told);
}
