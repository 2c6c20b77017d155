import { base } from '../../city/base';
import type { AgencyName, FamilyFacts, MemberFacts, PersonFacts } from '../../city/facts/family';
import type { Id } from '../../city/facts/values';
import { startsSchool } from '../../city/generator/schoolAge';
import { addDays, at, today, wholeDay } from '../../city/today';

/**
 * Looks through the facts of one generated family for what cannot be: facts that contradict each other, facts of an agency on somebody it
 * does not know, references that lead nowhere, things that happened before a birth or after the day of the city.
 * @returns a name for each fault, without any value of a person; empty when all is well
 */
export function findFaults(family: FamilyFacts): readonly string[] {
  return [
    ...jointFaults(family),
    ...knowledgeFaults(family),
    ...referenceFaults(family),
    ...caseFaults(family),
    ...family.members.flatMap((member) => [...timeFaults(member), ...markFaults(member.person)]),
  ];
}

const fault = (name: string, found: boolean): readonly string[] => (found ? [name] : []);
const seeded = (family: FamilyFacts, error: string): boolean =>
  family.truth.some(({ rule }) => rule === `SEEDED_ERROR_${error}`);
const personOf = (family: FamilyFacts, id: Id): PersonFacts | undefined =>
  family.members.find(({ person }) => person.id === id)?.person;

const asylumKinds = ['PERMISSION_TO_RESIDE', 'TOLERATION', 'PROVISIONAL_PERMITTED', 'PROVISIONAL_TOLERATED'];
const union = ['ROU', 'BGR', 'ITA', 'POL'];

/** Facts of different agencies that must fit together (domain.md 6.3). */
function jointFaults(family: FamilyFacts): readonly string[] {
  const { benefits, benefitUnit, members } = family;
  const unit = new Set((benefitUnit?.members ?? []).map(({ person }) => person));
  const asylum = benefits.filter(({ type }) => type.startsWith('ASYLBLG'));
  const kind = (id: Id) => personOf(family, id)?.immigration?.currentStatus.kind ?? null;
  const excluded = (id: Id) => {
    const status = personOf(family, id)?.immigration?.currentStatus;
    if (status === undefined) return false;
    return (
      (asylumKinds.includes(status.kind) && status.basis !== 'P60D') ||
      status.basis === 'P16B' ||
      status.basis === 'P16D'
    );
  };
  const running = asylum.filter(
    ({ grantedUntil }) => grantedUntil === null || grantedUntil >= (benefitUnit?.grantedFrom ?? '9'),
  );
  return [
    ...fault(
      'child benefit for an excluded title',
      !seeded(family, 'CHILD_BENEFIT_EXCLUDED') &&
        benefits.some(({ type, applicant }) => type === 'CHILD_BENEFIT' && excluded(applicant)),
    ),
    ...fault(
      'basic income and asylum benefits in one month',
      !seeded(family, 'DOUBLE_GRANT') && running.some(({ covered }) => covered.some((id) => unit.has(id))),
    ),
    ...fault(
      'basic income for somebody under the AsylbLG',
      [...unit].some((id) => ['PERMISSION_TO_RESIDE', 'TOLERATION'].includes(kind(id) ?? '')),
    ),
    ...fault(
      'asylum benefits beside a title',
      !seeded(family, 'DOUBLE_GRANT') &&
        asylum.some(
          ({ covered, grantedUntil }) =>
            grantedUntil === null &&
            covered.some((id) => kind(id) !== null && !asylumKinds.includes(kind(id) ?? '')),
        ),
    ),
    ...fault(
      'child supplement or housing benefit beside basic income',
      unit.size > 0 && benefits.some(({ type }) => type === 'CHILD_SUPPLEMENT' || type === 'HOUSING_BENEFIT'),
    ),
    ...members.flatMap((member) => [...placementFaults(family, member), ...titleFaults(family, member)]),
  ];
}

const valid = ['COMPLETE', 'ONE_DOSE_SUFFICIENT_FOR_AGE', 'IMMUNITY_CERTIFIED', 'CONTRAINDICATION_PERMANENT'];

function placementFaults(family: FamilyFacts, { person }: MemberFacts): readonly string[] {
  const placement = person.childcare?.placement ?? null;
  if (placement === null) return [];
  const proof = person.health?.measlesProof?.status;
  // An office that does not know the child cannot say anything; a proof may be left out on purpose.
  const unknown = person.health === null || seeded(family, 'PLACEMENT_WITHOUT_MEASLES_PROOF');
  return [
    ...fault('daycare placement without measles proof', !unknown && !valid.includes(proof ?? '')),
    ...fault('daycare placement in the future', placement.from > today),
    ...fault('school child in daycare', startsSchool(wholeDay(person.dateOfBirth ?? '')) <= today),
  ];
}

function titleFaults(family: FamilyFacts, { person }: MemberFacts): readonly string[] {
  const file = person.immigration;
  const [nationality = ''] = person.nationalities;
  if (file === null) return [];
  const status = file.currentStatus;
  const prohibited =
    file.titles.some(({ basis, employment }) => basis === 'P25_3' && employment === 'PROHIBITED') ||
    (status.basis === 'P25_3' && file.workPermission.state === 'EXCLUDED');
  return [
    ...fault('work prohibition with § 25 Abs. 3', prohibited && !seeded(family, 'WORK_PROHIBITED_WITH_25_3')),
    ...fault(
      'file of a German or Union citizen',
      (nationality === 'DEU' || union.includes(nationality)) && file.naturalisation === null,
    ),
    ...fault(
      'title that goes on by law without an application before its end',
      status.kind === 'PROVISIONAL_CONTINUED' &&
        !file.applications.some(
          ({ decidedAt, submittedAt }) =>
            decidedAt === null && submittedAt.slice(0, 10) <= (status.validUntil ?? ''),
        ),
    ),
    ...fault(
      'title that has ended',
      status.kind !== 'PROVISIONAL_CONTINUED' && status.validUntil !== null && status.validUntil < today,
    ),
    ...fault(
      'toleration that differs from the status',
      file.toleration !== null && file.toleration.validUntil !== status.validUntil,
    ),
    ...fault(
      'titles out of order',
      file.titles.some(({ validFrom }, i) => i > 0 && validFrom < (file.titles[i - 1]?.validUntil ?? '9')),
    ),
  ];
}

/** An agency may have facts only on people it has on file. */
function knowledgeFaults(family: FamilyFacts): readonly string[] {
  const knows = (id: Id, agency: AgencyName) => personOf(family, id)?.onFile[agency] !== undefined;
  const social = [
    ...(family.household?.members ?? []).map(({ person }) => person),
    ...(family.household?.income ?? []).map(({ person }) => person),
    ...family.benefits.flatMap(({ applicant, covered }) => [applicant, ...covered]),
  ];
  return [
    ...family.members.flatMap(({ person: { onFile, ...person } }) => [
      ...fault('immigration facts without a file', person.immigration !== null && !onFile.immigration),
      ...fault('counselling without a file', person.counselling.length > 0 && !onFile.social),
      ...fault('health facts without a file', person.health !== null && !onFile.health),
      ...fault(
        'school facts without a file',
        (person.education !== null || person.childcare !== null) && !onFile.schools,
      ),
      ...fault('employment facts without a file', person.employment !== null && !onFile.employment),
    ]),
    ...fault(
      'social facts without a file',
      social.some((id) => !knows(id, 'social')),
    ),
    ...fault(
      'benefit unit with somebody unknown',
      (family.benefitUnit?.members ?? []).some(({ person }) => !knows(person, 'employment')),
    ),
    ...fault(
      'benefit for nobody',
      family.benefits.some(({ covered }) => covered.length === 0),
    ),
  ];
}

const offers = new Set(base.courseOffers.map(({ id }) => id));

function referenceFaults(family: FamilyFacts): readonly string[] {
  const own = new Set(family.members.map(({ person }) => person.id));
  const procedures = new Set<Id>(
    family.members.flatMap(({ person }) => [
      ...(person.immigration?.applications ?? []).map(({ id }) => id),
      ...(person.employment?.jobOffers ?? []).map(({ id }) => id),
    ]),
  );
  if (family.benefitUnit !== null) procedures.add(family.benefitUnit.id);
  const { casework } = family;
  const named = [
    ...family.members.flatMap(({ caresFor }) => caresFor),
    ...family.truth.flatMap(({ subjects }) => subjects),
    ...(casework?.case.needs ?? []).flatMap(({ persons }) => persons),
    ...(casework?.case.referrals ?? []).flatMap(({ persons }) => persons),
    ...(casework?.case.handOffs ?? []).map(({ person }) => person),
    ...(casework?.consents ?? []).flatMap(({ subject, signatory, coSignatory }) => [
      subject,
      signatory,
      ...(coSignatory === null ? [] : [coSignatory]),
    ]),
    ...(casework?.documentNeeds ?? []).map(({ person }) => person),
  ];
  const consents = new Set((casework?.consents ?? []).map(({ id }) => id));
  const needs = new Set((casework?.documentNeeds ?? []).map(({ id }) => id));
  const courses = family.members
    .flatMap(({ person }) => person.employment?.languageCourses?.registrations ?? [])
    .flatMap(({ course }) => course ?? []);
  return [
    ...fault(
      'person of another family',
      named.some((id) => !own.has(id)),
    ),
    ...fault(
      'referral without consent',
      (casework?.case.referrals ?? []).some(({ consent }) => !consents.has(consent)),
    ),
    ...fault(
      'paper that waits for nothing known',
      (casework?.documentNeeds ?? []).some(({ waitsFor }) => waitsFor.some((id) => !needs.has(id))),
    ),
    ...fault(
      'paper for an unknown procedure',
      (casework?.documentNeeds ?? []).some(
        ({ forProcedure }) => forProcedure !== null && !procedures.has(forProcedure),
      ),
    ),
    ...fault(
      'course that is not in the directory',
      courses.some((id) => !offers.has(id)),
    ),
    ...fault(
      'provisional paper without its application',
      family.members.some(
        ({ person }) =>
          person.immigration?.provisionalDocuments.some(
            ({ basisApplication }) => !procedures.has(basisApplication),
          ) ?? false,
      ),
    ),
    ...fault(
      'identity link without a file',
      (casework?.identityLinks ?? []).some(
        ({ person }) => Object.keys(personOf(family, person)?.onFile ?? {}).length === 0,
      ),
    ),
  ];
}

function caseFaults({ casework, district, members }: FamilyFacts): readonly string[] {
  if (casework === null) return [];
  const { case: opened, consents } = casework;
  const manager = base.caseManagers.find(({ id }) => id === opened.caseManager);
  const end = at(addDays(today, 1), '00:00');
  return [
    ...fault('case manager of another district', !manager?.districts.includes(district)),
    ...fault(
      'consent that has expired and is not said to',
      consents.some(({ status, expiresAt }) => (status === 'EXPIRED') !== expiresAt < today),
    ),
    ...fault(
      'consent from the future',
      consents.some(({ givenAt }) => givenAt > end),
    ),
    ...fault(
      'revocation before the consent',
      consents.some(({ givenAt, revocations }) => revocations.some((revoked) => revoked.at < givenAt)),
    ),
    ...fault(
      'health without release from secrecy',
      consents.some(({ provisions }) =>
        provisions.some(
          ({ source, effect, confidentialityRelease }) =>
            source === 'HEALTH_PROVIDER' && effect === 'PERMIT' && !confidentialityRelease,
        ),
      ),
    ),
    ...fault('case opened in the future', opened.openedAt > today),
    ...fault(
      'case opened before the family came',
      opened.openedAt < (members[0]?.person.arrivedInMunicipality ?? ''),
    ),
    ...fault(
      'referral after the end of its consent',
      opened.referrals.some(
        ({ sentAt, consent }) =>
          (sentAt ?? '').slice(0, 10) > (consents.find(({ id }) => id === consent)?.expiresAt ?? ''),
      ),
    ),
    ...fault(
      'referral before its consent',
      opened.referrals.some(
        ({ sentAt, consent }) =>
          (sentAt ?? '9').slice(0, 10) <
          (consents.find(({ id }) => id === consent)?.givenAt ?? '').slice(0, 10),
      ),
    ),
    ...fault(
      'referral before the case',
      opened.referrals.some(({ sentAt }) => (sentAt ?? '9') < opened.openedAt),
    ),
    ...fault(
      'referral from the future',
      opened.referrals.some(({ events }) => events.some((event) => event.at > end)),
    ),
    ...fault(
      'referral steps out of order',
      opened.referrals.some(({ events }) =>
        events.some((event, i) => i > 0 && event.at < (events[i - 1]?.at ?? '')),
      ),
    ),
    ...fault(
      'need before the case',
      opened.needs.some(({ identifiedAt }) => identifiedAt < opened.openedAt || identifiedAt > today),
    ),
    ...fault(
      'hand-off before the case',
      opened.handOffs.some((handOff) => handOff.at < opened.openedAt || handOff.at > today),
    ),
    ...fault('closed case without end', (opened.status === 'CLOSED') !== (opened.closedAt !== null)),
  ];
}

/** Nothing happens before the birth or the arrival, and what is told as past lies before the day of the city. */
function timeFaults({ person, until }: MemberFacts): readonly string[] {
  const born = person.dateOfBirth ?? '';
  const arrived = person.arrivedInGermany ?? born;
  const end = at(addDays(today, 1), '00:00');
  const file = person.immigration;
  const files = Object.values(person.onFile);
  const education = person.education;
  const registrations = person.employment?.languageCourses?.registrations ?? [];
  return [
    ...fault('born in the future', born > today),
    ...fault('arrived before birth', wholeDay(arrived) < wholeDay(born) && person.arrivedInGermany !== null),
    ...fault('in the city before the country', (person.arrivedInMunicipality ?? arrived) < arrived),
    ...fault('in the city from the future', (person.arrivedInMunicipality ?? '') > today),
    ...fault('left in the future', until !== null && until > today),
    ...fault(
      'file from the future',
      files.some(({ asOf }) => asOf > end),
    ),
    ...fault(
      'birth date on file from the future',
      files.some(({ dateOfBirth }) => (dateOfBirth ?? '') > today),
    ),
    ...fault('status before arrival', file !== null && file.currentStatus.since < wholeDay(arrived)),
    ...fault('status from the future', file !== null && file.currentStatus.since > today),
    ...fault(
      'application before arrival',
      (file?.applications ?? []).some(({ submittedAt }) => submittedAt.slice(0, 10) < wholeDay(arrived)),
    ),
    ...fault(
      'application from the future',
      (file?.applications ?? []).some(
        ({ submittedAt, decidedAt, completeAt }) =>
          submittedAt > end || (decidedAt ?? '') > end || (completeAt ?? '') > end,
      ),
    ),
    ...fault(
      'decision before application',
      (file?.applications ?? []).some(
        ({ submittedAt, decidedAt }) => decidedAt !== null && decidedAt < submittedAt,
      ),
    ),
    ...fault(
      'school before school age',
      education?.enrolment != null &&
        (startsSchool(born) > today ||
          education.enrolment.from > today ||
          education.enrolment.from < wholeDay(arrived)),
    ),
    ...fault(
      'daycare asked for before birth',
      (person.childcare?.requests ?? []).some(({ notifiedAt }) => notifiedAt < born || notifiedAt > today),
    ),
    ...fault(
      'course before arrival',
      registrations.some(
        ({ registeredAt, startedAt }) =>
          registeredAt < wholeDay(arrived) || registeredAt > today || (startedAt ?? '') > today,
      ),
    ),
    ...fault(
      'cover that ends before it begins',
      person.health?.coverage != null &&
        person.health.coverage.validUntil !== null &&
        person.health.coverage.validUntil < person.health.coverage.validFrom,
    ),
  ];
}

const forms: Readonly<Record<AgencyName, RegExp>> = {
  immigration: /^999\d{9}$/,
  social: /^SYN-50-\d{7}$/,
  health: /^X000\d{6}$/,
  schools: /^SYN-40-\d{7}$/,
  employment: /^000X\d{6}$/,
};

/** Numbers that could be real would be a danger: every one has a form that no office issues. */
function markFaults({ onFile, childcare }: PersonFacts): readonly string[] {
  const files = Object.entries(onFile) as [AgencyName, { readonly fileNumber: string }][];
  return [
    ...files.flatMap(([agency, { fileNumber }]) =>
      fault(`file number of ${agency} that could be real`, !forms[agency].test(fileNumber)),
    ),
    ...fault(
      'portal reference that could be real',
      (childcare?.requests ?? []).some(
        ({ portalRef }) => portalRef !== null && !/^LB-OB-\d{4}-9\d{4}$/.test(portalRef),
      ),
    ),
  ];
}
