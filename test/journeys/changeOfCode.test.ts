import { storyIds } from '../../city/stories/storyIds';
import { type Hub, startHub } from '../harness/startHub';
import { wholeAnswer } from './wholeAnswer';

/**
 * Story 15: recognised as refugees in November, so the AsylbLG ends with the month and the SGB II begins (§ 1 Abs. 3 AsylbLG). Nobody
 * has applied at the Jobcenter, and the health card ends on the same day.
 */
const ids = storyIds.childProtection;
const agencies = ['casework', 'employment', 'health', 'immigration', 'social'];

let hub: Hub;
beforeAll(async () => {
  hub = await startHub();
}, 120_000);
afterAll(() => hub.stop());

const recognised = {
  currentStatus: { kind: 'RESIDENCE_PERMIT', basis: 'P25_2_REFUGEE', since: '2026-11-19' },
  titles: [
    {
      basis: 'P25_2_REFUGEE',
      kind: 'RESIDENCE_PERMIT',
      issuedAt: '2026-11-19',
      validFrom: '2026-11-19',
      validUntil: '2029-11-18',
      employment: 'UNRESTRICTED',
    },
  ],
};
const ending = {
  status: 'GRANTED',
  grantedUntil: '2026-11-30',
  // There is no renewal under a code that no longer applies.
  renewalDueAt: null,
};
const analogous = {
  ...ending,
  type: 'ASYLBLG_ANALOGOUS',
  grantedFrom: '2026-02-01',
  components: null,
  applications: [{ kind: 'FIRST', submittedAt: '2026-01-01', status: 'GRANTED', missing: [] }],
};
const pupil = {
  ...ending,
  type: 'EDUCATION_PARTICIPATION',
  grantedFrom: '2026-08-01',
  components: ['SCHOOL_SUPPLIES', 'LUNCH'],
  applications: [{ kind: 'FIRST', submittedAt: '2026-07-01', status: 'GRANTED', missing: [] }],
};
const person = (id: string, benefits: readonly object[]) => ({
  id,
  immigration: recognised,
  benefits,
  // The point of the question: no benefit unit, so no application has reached the Jobcenter.
  benefitUnit: null,
  health: {
    coverage: {
      type: 'ASYLBLG_HEALTH_CARD',
      insurer: null,
      validFrom: '2023-07-01',
      validUntil: '2026-11-30',
      cardIssued: true,
    },
  },
  languageCourses: null,
});

describe('a family whose responsible code changes next month', () => {
  it('sees what ends on 30 November and that nothing has been applied for', async () => {
    const answer = await hub.operation('ChangeOfCode', { f: ids.family });
    // Nothing was said about housing at the social assistance unit, so that its records would be missing.
    const withheld = ['family.household NO_CONSENT ASK_CONSENT'];
    expect(wholeAnswer(answer, agencies, withheld)).toEqual({
      family: {
        reference: 'F-2026-00015',
        household: { accommodation: { type: 'MUNICIPAL_FLAT', grossRent: { from: 500, to: 550 } } },
        members: [
          // He applied for both; the second one is for the daughter alone.
          { role: 'ADULT_REFERENCE', person: person(ids.father, [analogous, pupil]) },
          { role: 'SPOUSE', person: person(ids.mother, [analogous]) },
          { role: 'CHILD', person: person(ids.daughter, [analogous, pupil]) },
          { role: 'CHILD', person: person(ids.son, [analogous]) },
        ],
        case: {
          handOffs: [
            {
              at: '2026-11-20',
              from: 'ASYLUM_BENEFITS_OFFICE',
              to: 'JOB_CENTER',
              trigger: 'CHANGE_OF_CODE',
              resolved: false,
            },
          ],
          documentNeeds: [
            {
              document: 'BANK_ACCOUNT',
              neededBy: 'JOB_CENTER',
              issuer: 'RESIDENTS_REGISTRATION',
              status: 'NOT_REQUESTED',
              dueAt: '2026-11-30',
            },
            {
              document: 'INSURANCE_CERTIFICATE',
              neededBy: 'JOB_CENTER',
              issuer: 'HEALTH_INSURER',
              status: 'NOT_REQUESTED',
              dueAt: '2026-11-30',
            },
          ],
        },
      },
    });
  });

  it('says nothing of the notification to the youth office, which no part of this question is about', async () => {
    const { data } = await hub.operation('ChangeOfCode', { f: ids.family });
    expect(JSON.stringify(data)).not.toMatch(/YOUTH|PARENTING|childProtection/);
  });
});
