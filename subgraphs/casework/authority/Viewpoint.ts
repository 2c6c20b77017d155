import type { EnvelopeCaller } from '../../../schema/envelope';
import type { CaseworkAsked } from '../CaseworkAsked';
import { needsSharedWith } from '../conferences/sharedWith';
import { viewIsOpen } from '../conferences/viewGrant';
import { openAccessesOf } from '../emergency/accessState';
import type { Case } from '../entities/Case';
import type { CaseConference } from '../entities/CaseConference';
import type { FamilyMember } from '../entities/FamilyMember';
import type { Need } from '../entities/Need';
import type { Person } from '../entities/Person';
import type { Referral } from '../entities/Referral';
import { ageSpanOn } from '../grounds/ageSpanOn';
import { custodiansOf } from '../grounds/custodiansOf';
import { notesAreClosed } from '../handover/handOverSteps';
import { isMember } from '../isMember';
import { isOpen } from '../openCases';
import { caseManagerOf, ownPartIn } from '../ownCase';
import { readValidity } from '../referrals/readValidity';
import { isValid } from '../referrals/validityOf';
import { addressees, personOf } from './callers';
import { hidingMarkers } from './hidingMarkers';
import { maySee } from './mayRead';
import { type Relation, type Standing, standing, stranger } from './Relation';
import { isLive, wasJustEndedBy } from './referralIsLive';

export const hidesWhereabouts = ({ protectiveMarkers }: Person): boolean =>
  protectiveMarkers.some((marker) => hidingMarkers.has(marker));

const confidential = ({ protectiveMarkers }: Person): boolean =>
  protectiveMarkers.includes('INTRA_FAMILY_CONFIDENTIAL');

/** An office that takes part in a conference. */
export type Participant = Pick<EnvelopeCaller, 'role' | 'organisation'>;

/**
 * What one caller is to persons, families and cases, worked out from the record and once per request. All of it comes through the
 * request's loaders: however many are asked about, each table is read once for each step.
 */
export class Viewpoint {
  readonly #asked: CaseworkAsked;
  readonly #now: Date;
  readonly #persons = new Map<string, Promise<Standing>>();
  readonly #families = new Map<string, Promise<Standing>>();
  readonly #cases = new Map<string, Promise<Standing>>();
  /** Cases whose rows came along. */
  readonly #files = new Map<string, Case>();
  #heard: Promise<readonly Need[]> | null = null;

  /** @param now decides whether an emergency access is open */
  constructor(asked: CaseworkAsked, now: Date) {
    this.#asked = asked;
    this.#now = now;
  }

  get caller(): EnvelopeCaller | null {
    return this.#asked.caller;
  }

  /** To a person, by hub id. */
  person(id: string): Promise<Standing> {
    return once(this.#persons, id, () => this.#toPerson(id));
  }

  /** To a family, by hub id. */
  family(id: string): Promise<Standing> {
    return once(this.#families, id, () => this.#toFamily(id));
  }

  /** To somebody as part of a family. A member who may not be shown is not counted either. */
  async member(membership: FamilyMember): Promise<Standing> {
    const { familyId, personId } = membership;
    const family = await this.family(familyId);
    if (family.relations.has('TEAM') && isMember(membership, this.#asked.today)) {
      // Nothing else that she may be to this person allows more.
      await once(this.#persons, personId, async () => standing(['TEAM']));
      return family;
    }
    return maySee(await this.person(personId), 'Person') ? family : stranger;
  }

  case(id: string): Promise<Standing> {
    return once(this.#cases, id, async () => {
      const file = await this.#asked.loaders.case.load(id);
      return file === null ? stranger : this.#toCase(file);
    });
  }

  /** To a case whose row is there already. */
  caseFile(file: Case): Promise<Standing> {
    this.#files.set(file.id, file);
    return once(this.#cases, file.id, () => this.#toCase(file));
  }

  /**
   * Whether a referral was sent to the caller's organisation, is still dealt with there or was ended there today, and is valid: by everybody's
   * consent as of today, or by an override.
   */
  async isAddressee(referral: Referral): Promise<boolean> {
    const { caller } = this;
    if (caller === null || !addressees.has(caller.role) || referral.to.id !== caller.organisation)
      return false;
    if (!isLive(referral) && !wasJustEndedBy(referral, caller.organisation, this.#asked.today)) return false;
    const { state } = await readValidity(referral, this.#asked);
    return isValid(state, referral.override);
  }

  /** Whether notes of a case that were written then are closed to the caller, who has taken it over (§ 203 StGB). */
  async notesAreClosed(caseId: string, writtenAt: Date): Promise<boolean> {
    const file = this.#files.get(caseId) ?? (await this.#asked.loaders.case.load(caseId));
    return file !== null && notesAreClosed(file, caseManagerOf(this.caller), writtenAt);
  }

  /** As whom the caller takes part in a conference whose shared view is open to her today; null: not at all. */
  async asParticipant(conference: CaseConference): Promise<Participant | null> {
    const { caller } = this;
    if (caller === null || !addressees.has(caller.role)) return null;
    const { role, organisation } = caller;
    const invited = conference.participants.some(
      (one) => one.role === role && one.organisation === organisation,
    );
    return invited && viewIsOpen(conference, this.#asked.today) ? { role, organisation } : null;
  }

  /** Whether a need is shared with the caller at a conference of its case. */
  async isToldAtConference(need: Need): Promise<boolean> {
    return (await this.#heardAtConferences()).some(({ id }) => id === need.id);
  }

  /** What the caller hears at conferences that run now. Those without conferences cost one statement. */
  #heardAtConferences(): Promise<readonly Need[]> {
    this.#heard ??= this.#hear();
    return this.#heard;
  }

  async #hear(): Promise<readonly Need[]> {
    const { caller } = this;
    if (caller === null || !addressees.has(caller.role)) return [];
    const invited = await this.#asked.loaders.conferencesWith.load(caller.organisation);
    const heard = await Promise.all(
      invited.map(async (conference) => {
        const guest = await this.asParticipant(conference);
        return guest === null ? [] : needsSharedWith(conference, guest, this.#asked);
      }),
    );
    return heard.flat();
  }

  async #toCase(file: Case): Promise<Standing> {
    const { caller } = this;
    if (caller === null) return stranger;
    if (addressees.has(caller.role)) {
      return standing((await this.#hasReferralIn(file.id)) ? ['ADDRESSEE'] : []);
    }
    const self = personOf(caller);
    const members = self === null ? [] : await this.#present(file.familyId);
    if (members.some(({ personId }) => personId === self)) {
      return standing(['MEMBER'], await this.#othersHide(members));
    }
    return this.#asManager(file);
  }

  async #asManager(file: Case): Promise<Standing> {
    const { caller } = this;
    const me = caseManagerOf(caller);
    if (caller === null || me === null) return stranger;
    // Most who ask are responsible: for them nothing more is read.
    if (file.caseManagerId === me) return standing(['TEAM']);
    const [team, part] = await Promise.all([
      this.#asked.loaders.team.load(file.id),
      ownPartIn(file, this.#asked),
    ]);
    if (team.some(({ caseManagerId }) => caseManagerId === me)) return standing(['TEAM']);
    if (part !== null) return standing(['DEPUTY']);
    if (!isOpen(file) || !caller.districts.includes(file.districtCode)) return stranger;
    // Being found by district is being found: whoever hides is not in the list of her district either.
    const hidden = await this.#othersHide(await this.#present(file.familyId));
    return hidden ? stranger : standing(['DISTRICT'], true);
  }

  async #toFamily(id: string): Promise<Standing> {
    const { caller } = this;
    if (caller === null) return stranger;
    const found = new Set<Relation>();
    let hidden = false;
    const self = personOf(caller);
    if (self !== null) {
      const members = await this.#present(id);
      if (members.some(({ personId }) => personId === self)) found.add('MEMBER');
      hidden = await this.#othersHide(members);
    }
    if (caseManagerOf(caller) !== null) {
      for (const { relations } of await this.#toCasesOf(id))
        for (const relation of relations) found.add(relation);
    }
    if (await this.#inEmergency(id)) {
      found.add('EMERGENCY');
      hidden = await this.#othersHide(await this.#present(id), null);
    }
    return standing(found, hidden);
  }

  /** The open cases of a family, otherwise the last one: who worked with it before others took over is no longer concerned. */
  async #toCasesOf(familyId: string): Promise<readonly Standing[]> {
    const cases = await this.#asked.loaders.casesOfFamily.load(familyId);
    const open = cases.filter(isOpen);
    return Promise.all((open.length > 0 ? open : cases.slice(0, 1)).map((file) => this.#asManager(file)));
  }

  async #toPerson(id: string): Promise<Standing> {
    const { caller } = this;
    if (caller === null) return stranger;
    if (caller.role === 'DATA_PROTECTION_OFFICER') return standing(['CONTROL']);
    if (addressees.has(caller.role)) {
      const [referred, heard] = await Promise.all([this.#isReferred(id), this.#heardAtConferences()]);
      const isHeardOf = heard.some(({ personIds }) => personIds.includes(id));
      return standing([
        ...(referred ? (['ADDRESSEE'] as const) : []),
        ...(isHeardOf ? (['PARTICIPANT'] as const) : []),
      ]);
    }
    if (personOf(caller) === id) return standing(['SELF']);
    const { loaders } = this.#asked;
    const [person, memberships] = await Promise.all([
      loaders.person.load(id),
      loaders.membershipsOfPerson.load(id),
    ]);
    if (person === null) return stranger;
    const found = await Promise.all([
      this.#asRelative(person, memberships),
      this.#asClient(memberships),
      this.#asEndangered(id, memberships),
    ]);
    return standing(found.flat(), hidesWhereabouts(person));
  }

  /** What the caller is to a member of her own family. A marker hides a person from relatives altogether. */
  async #asRelative(person: Person, memberships: readonly FamilyMember[]): Promise<readonly Relation[]> {
    const self = personOf(this.caller);
    if (self === null || confidential(person)) return [];
    const found: Relation[] = [];
    const child = (ageSpanOn(person.dateOfBirth, this.#asked.today)?.from ?? 0) < 18;
    for (const membership of this.#lasting(memberships)) {
      const family = await this.#present(membership.familyId);
      if (!family.some(({ personId }) => personId === self)) continue;
      found.push('BY_NAME');
      if (child && custodiansOf(membership, family).includes(self)) found.push('CUSTODIAN');
    }
    return found;
  }

  /** What a case manager is to a member of a family; of who has left it she keeps the name. */
  async #asClient(memberships: readonly FamilyMember[]): Promise<readonly Relation[]> {
    if (caseManagerOf(this.caller) === null) return [];
    const found = await Promise.all(
      memberships.map(async (membership): Promise<readonly Relation[]> => {
        const { relations } = await this.family(membership.familyId);
        const own = (['TEAM', 'DEPUTY'] as const).filter((relation) => relations.has(relation));
        return isMember(membership, this.#asked.today) ? own : own.map(() => 'BY_NAME');
      }),
    );
    return found.flat();
  }

  /** An access holds for the one person, and for adults of the family where a child is in danger: they are whom to call. */
  async #asEndangered(id: string, memberships: readonly FamilyMember[]): Promise<readonly Relation[]> {
    if ((await this.#accessesTo(id)).length > 0) return ['EMERGENCY'];
    if (this.caller?.breakGlass?.ground !== 'CHILD_PROTECTION') return [];
    const isChild = memberships.some(({ custody }) => custody !== null);
    if (isChild) return [];
    const near = await Promise.all(
      this.#lasting(memberships).map(({ familyId }) => this.#inEmergency(familyId)),
    );
    return near.includes(true) ? ['EMERGENCY'] : [];
  }

  /** Whether an emergency access is open to somebody of a family. */
  async #inEmergency(familyId: string): Promise<boolean> {
    // Who names no access in the request uses none.
    if (!this.caller?.breakGlass) return false;
    const accesses = await Promise.all(
      (await this.#present(familyId)).map(({ personId }) => this.#accessesTo(personId)),
    );
    return accesses.some((open) => open.length > 0);
  }

  async #accessesTo(id: string): Promise<readonly unknown[]> {
    const { caller } = this;
    const named = caller?.breakGlass;
    if (!named) return [];
    const accesses = await this.#asked.loaders.breakGlassOfPerson.load(id);
    return openAccessesOf(caller, accesses, this.#now).filter((open) => open.id === named.id);
  }

  async #isReferred(personId: string): Promise<boolean> {
    const { loaders, caller } = this.#asked;
    if (caller === null) return false;
    const referrals = await loaders.referralsTo.load(caller.organisation);
    const own = referrals.filter(({ personIds }) => personIds.includes(personId));
    return (await Promise.all(own.map((referral) => this.isAddressee(referral)))).includes(true);
  }

  async #hasReferralIn(caseId: string): Promise<boolean> {
    const referrals = await this.#asked.loaders.referrals.load(caseId);
    return (await Promise.all(referrals.map((referral) => this.isAddressee(referral)))).includes(true);
  }

  async #present(familyId: string): Promise<readonly FamilyMember[]> {
    return this.#lasting(await this.#asked.loaders.membersOfFamily.load(familyId));
  }

  #lasting(memberships: readonly FamilyMember[]): readonly FamilyMember[] {
    return memberships.filter((membership) => isMember(membership, this.#asked.today));
  }

  /** Whether a marker hides where a family lives: that of anybody but the caller herself. */
  async #othersHide(
    members: readonly FamilyMember[],
    but: string | null = personOf(this.caller),
  ): Promise<boolean> {
    const others = members.filter(({ personId }) => personId !== but);
    const persons: readonly (Person | null)[] = await Promise.all(
      others.map(({ personId }) => this.#asked.loaders.person.load(personId)),
    );
    return persons.some((person) => person !== null && hidesWhereabouts(person));
  }
}

function once<Value>(
  known: Map<string, Promise<Value>>,
  key: string,
  find: () => Promise<Value>,
): Promise<Value> {
  const before = known.get(key);
  if (before !== undefined) return before;
  const found = find();
  known.set(key, found);
  return found;
}
