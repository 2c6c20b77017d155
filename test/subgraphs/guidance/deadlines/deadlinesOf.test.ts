import { type DeadlineKind, deadlineKinds } from '../../../../subgraphs/guidance/deadlines/Deadline';
import {
  deadlineNeeds,
  deadlineSources,
  deadlinesOf,
} from '../../../../subgraphs/guidance/deadlines/deadlinesOf';
import { publishedFactShapes } from '../../../../subgraphs/guidance/facts/factShapes';
import type { PersonRecord } from '../../../../subgraphs/guidance/facts/records/family';
import { aFamily, aMember, aPerson, idOf, type Partly, read, today } from '../situation';

const soon = '2026-12-10';

/** For each kind a person with such a day, and with the same day settled, where it can be. */
const situations: Readonly<
  Record<
    Exclude<DeadlineKind, 'DOCUMENT_DUE' | 'HOME_NOTICE_ENDS'>,
    { readonly open: Partly<PersonRecord>; readonly settled?: Partly<PersonRecord> }
  >
> = {
  TITLE_ENDS: { open: { immigration: { currentStatus: { validUntil: soon } } } },
  PROVISIONAL_DOCUMENT_ENDS: { open: { immigration: { provisionalDocuments: [{ validUntil: soon }] } } },
  PASSPORT_ENDS: { open: { immigration: { passport: { validUntil: soon } } } },
  COURSE_PROOF_DUE: {
    open: { immigration: { courseObligation: { proofOfRegistrationDueAt: soon, fulfilled: false } } },
    settled: { immigration: { courseObligation: { proofOfRegistrationDueAt: soon, fulfilled: true } } },
  },
  INACTIVITY_CLAIM_POSSIBLE: {
    open: { immigration: { applications: [{ inactivityClaimPossibleFrom: soon, decidedAt: null }] } },
    settled: { immigration: { applications: [{ inactivityClaimPossibleFrom: soon, decidedAt: today }] } },
  },
  FAMILY_REUNION_WINDOW_ENDS: {
    open: { immigration: { familyReunification: [{ privilegedUntil: soon, appliedAt: null }] } },
    settled: { immigration: { familyReunification: [{ privilegedUntil: soon, appliedAt: today }] } },
  },
  BENEFIT_ENDS: {
    open: {
      benefits: [
        { grantedUntil: soon, renewalDueAt: null, status: 'GRANTED', controller: 'FAMILY_BENEFITS_OFFICE' },
      ],
    },
    settled: {
      benefits: [
        { grantedUntil: soon, renewalDueAt: null, status: 'ENDED', controller: 'FAMILY_BENEFITS_OFFICE' },
      ],
    },
  },
  BENEFIT_RENEWAL_DUE: {
    open: {
      benefits: [
        { grantedUntil: null, renewalDueAt: soon, status: 'GRANTED', controller: 'HOUSING_BENEFIT_UNIT' },
      ],
    },
    settled: {
      benefits: [
        { grantedUntil: null, renewalDueAt: soon, status: 'REJECTED', controller: 'HOUSING_BENEFIT_UNIT' },
      ],
    },
  },
  BENEFIT_APPLICATION_DUE: { open: { benefitUnit: { grantedUntil: null, applicationDueAt: soon } } },
  HEALTH_COVER_ENDS: { open: { health: { coverage: { validUntil: soon } } } },
  MEASLES_PROOF_DUE: {
    open: { health: { measlesProof: { status: 'NO_PROOF', proofDueAt: soon } } },
    settled: { health: { measlesProof: { status: 'COMPLETE', proofDueAt: soon } } },
  },
  CHECK_UP_DUE: {
    open: { health: { earlyDetection: [{ dueUntil: soon, status: 'INVITED' }] } },
    settled: { health: { earlyDetection: [{ dueUntil: soon, status: 'DONE' }] } },
  },
  DAYCARE_ANSWER_DUE: {
    open: { childcare: { requests: [{ status: 'OFFERED', offers: [{ answerBy: soon }] }] } },
    settled: { childcare: { requests: [{ status: 'ACCEPTED', offers: [{ answerBy: soon }] }] } },
  },
  COURSE_ENTITLEMENT_ENDS: {
    open: { languageCourses: { entitlement: { expiresAt: soon, used: false } } },
    settled: { languageCourses: { entitlement: { expiresAt: soon, used: true } } },
  },
  COURSE_STARTS: {
    open: { languageCourses: { registrations: [{ announcedStart: soon, startedAt: null }] } },
    settled: { languageCourses: { registrations: [{ announcedStart: soon, startedAt: today }] } },
  },
  JOB_DOCUMENT_DUE: {
    open: { jobOffers: [{ documentDueAt: soon, decisionDueAt: null, status: 'ACCEPTED_PENDING_DOCUMENTS' }] },
    settled: { jobOffers: [{ documentDueAt: soon, decisionDueAt: null, status: 'LOST' }] },
  },
  JOB_DECISION_DUE: {
    open: { jobOffers: [{ documentDueAt: null, decisionDueAt: soon, status: 'OFFERED' }] },
    settled: { jobOffers: [{ documentDueAt: null, decisionDueAt: soon, status: 'STARTED' }] },
  },
  DUTY_DUE: { open: { employment: { dutiesOpen: [{ dueAt: soon }] } } },
  RECOGNITION_DECISION_DUE: {
    open: { recognition: [{ dueAt: soon, decidedAt: null }] },
    settled: { recognition: [{ dueAt: soon, decidedAt: today }] },
  },
  CONSENT_ENDS: {
    open: {
      consents: [
        { id: idOf('consent'), status: 'ACTIVE', givenAt: `${today}T08:00:00.000Z`, expiresAt: soon },
      ],
    },
    settled: {
      consents: [
        { id: idOf('consent'), status: 'REVOKED', givenAt: `${today}T08:00:00.000Z`, expiresAt: soon },
      ],
    },
  },
  APPOINTMENT: { open: { immigration: { appointments: [{ at: `${soon}T08:00:00.000Z` }] } } },
};

const deadlinesWith = (own: Partly<PersonRecord>, family = {}, span = 60) =>
  deadlinesOf(read(aFamily([aMember(aPerson('amina', own))], family)), today, span);

describe('deadlines across all agencies', () => {
  it.each(Object.entries(situations))('%s is told with whom, when and what follows', (kind, { open }) => {
    expect(deadlinesWith(open)).toEqual([
      expect.objectContaining({ at: soon, kind, subject: idOf('amina'), certainty: 'CERTAIN' }),
    ]);
  });

  const settled = Object.entries(situations).flatMap(([kind, { settled: own }]) =>
    own === undefined ? [] : [[kind, own] as const],
  );
  it.each(settled)('%s is silent once it is settled', (_, own) => {
    expect(deadlinesWith(own)).toEqual([]);
  });

  it('knows which office pays', () => {
    expect(deadlinesWith(situations.BENEFIT_ENDS.open).map(({ agency }) => agency)).toEqual([
      'FAMILY_BENEFITS_OFFICE',
    ]);
  });

  it('tells of documents that an office asks for, and of a home that must be left', () => {
    const need = {
      document: 'PASSPORT',
      neededBy: 'JOB_CENTER',
      dueAt: soon,
      status: 'WAITING',
      person: { id: idOf('amina') },
      waitsFor: [],
    };
    const family = { case: { documentNeeds: [need] }, household: { accommodation: { noticeUntil: soon } } };
    expect(deadlinesWith({}, family).map(({ kind, agency }) => [kind, agency])).toEqual([
      ['DOCUMENT_DUE', 'JOB_CENTER'],
      ['HOME_NOTICE_ENDS', 'HOUSING_OFFICE'],
    ]);
    expect(deadlinesWith({}, { case: { documentNeeds: [{ ...need, status: 'ACCEPTED' }] } })).toEqual([]);
  });

  it.each([
    [-1, '2026-11-22', 0],
    [0, today, 1],
    [60, '2027-01-22', 1],
    [61, '2027-01-23', 0],
  ])('looks from the day on, sixty days: %i days away', (_, validUntil, count) => {
    expect(deadlinesWith({ immigration: { currentStatus: { validUntil } } })).toHaveLength(count);
  });

  it('tells the soonest first, each once', () => {
    const found = deadlinesWith({
      health: { coverage: { validUntil: '2026-12-01' } },
      immigration: {
        currentStatus: { validUntil: soon },
        appointments: [{ at: `${soon}T08:00:00Z` }, { at: `${soon}T08:00:00Z` }],
      },
    });
    expect(found.map(({ kind }) => kind)).toEqual(['HEALTH_COVER_ENDS', 'APPOINTMENT', 'TITLE_ENDS']);
  });

  it('says how sure a day is', () => {
    const disputed = deadlinesWith({
      immigration: { currentStatus: { validUntil: soon, certainty: 'DISPUTED' } },
    });
    const stale = deadlinesWith({
      immigration: { asOf: '2026-09-01T00:00:00Z', currentStatus: { validUntil: soon } } as never,
    });
    expect([disputed[0]?.certainty, stale[0]?.certainty]).toEqual(['DISPUTED', 'PROBABLE']);
  });

  it('invents no day where nothing is told', () => {
    const family = aFamily([aMember(aPerson('amina', { immigration: null }))]);
    const reading = read(family, [{ path: ['members', 0, 'person', 'immigration'], reason: 'NO_CONSENT' }]);
    expect(deadlinesOf(reading, today, 60)).toEqual([]);
  });

  it('reads only places that the published schema has', () => {
    const shapes = publishedFactShapes();
    for (const path of deadlineNeeds) expect(shapes.shapeOf(path).kind).toMatch(/leaf/);
    expect(new Set(deadlineSources.map(({ kind }) => kind)).size).toBe(deadlineKinds.length - 2);
  });
});
