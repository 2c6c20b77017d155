import { storyIds } from '../../city/stories/storyIds';
import { type Hub, startHub } from '../harness/startHub';
import { wholeAnswer } from './wholeAnswer';

const agencies = ['casework', 'employment', 'guidance', 'immigration'];
let hub: Hub;
beforeAll(async () => {
  hub = await startHub();
}, 120_000);
afterAll(() => hub.stop());

const jobAtRisk = async (p: string) =>
  wholeAnswer(await hub.operation<{ readonly person: object }>('JobAtRisk', { p }), agencies);

/** One provisional document was ever asked for and issued in this small city, the nurse's; no work permission was decided. */
const waits = {
  waitingTime: { p50Days: null, p80Days: null, sampleBand: 'FROM_1_TO_4' },
  workPermissionWait: { p50Days: null, p80Days: null, sampleBand: 'NONE' },
};

describe('a job offer that is about to be lost', () => {
  it('lacks the right itself: a tolerated man may work on application, and the application lacks a paper', async () => {
    expect(await jobAtRisk(storyIds.diallo.diallo)).toEqual({
      person: {
        jobOffers: [
          {
            title: 'Lagermitarbeiter',
            startDate: '2026-12-01',
            documentDueAt: '2026-11-27',
            requiredDocuments: ['TOLERATION_DOCUMENT'],
            status: 'ACCEPTED_PENDING_DOCUMENTS',
            hoursPerWeek: 38.5,
            insured: true,
          },
        ],
        immigration: {
          currentStatus: {
            kind: 'TOLERATION',
            basis: 'P60A_2_1',
            validUntil: '2027-03-10',
            certainty: 'CERTAIN',
          },
          workPermission: { state: 'ON_APPLICATION', baConsentRequired: true, earliestPossible: null },
          applications: [
            {
              kind: 'WORK_PERMISSION',
              submittedAt: '2026-11-09T09:00:00.000Z',
              // Nothing runs before it is complete, no claim for inactivity either (§ 75 VwGO).
              completeAt: null,
              status: 'INCOMPLETE',
              missing: ['EMPLOYER_DECLARATION'],
              certificateRequestedAt: null,
              certificateIssuedAt: null,
              inactivityClaimPossibleFrom: null,
            },
          ],
          provisionalDocuments: [],
        },
        family: {
          obstacles: [
            {
              rule: { id: 'X02' },
              variant: 'RIGHT_GAP',
              severity: 'CRITICAL',
              dueAt: '2026-11-27',
              subject: [{ id: storyIds.diallo.diallo }],
              resolution: {
                steps: [
                  expect.stringContaining('Erklärung zum Beschäftigungsverhältnis'),
                  expect.stringContaining('Bundesagentur für Arbeit zustimmen'),
                  expect.stringContaining('Fallkonferenz'),
                  expect.stringContaining('§ 75 VwGO'),
                ],
                documents: ['EMPLOYER_DECLARATION'],
              },
            },
          ],
        },
      },
      ...waits,
    });
  });

  it('lacks only the proof: an extension asked for in time keeps the right to work, and no paper says so', async () => {
    expect(await jobAtRisk(storyIds.yilmaz.yilmaz)).toEqual({
      person: {
        jobOffers: [
          {
            title: 'Köchin in einer Betriebskantine',
            startDate: '2026-12-01',
            documentDueAt: '2026-11-30',
            requiredDocuments: ['PROVISIONAL_RESIDENCE_DOCUMENT'],
            status: 'ACCEPTED_PENDING_DOCUMENTS',
            hoursPerWeek: 30,
            insured: true,
          },
        ],
        immigration: {
          // § 81 Abs. 4 AufenthG: the title of § 31 ended on 31 October and counts as continued.
          currentStatus: {
            kind: 'PROVISIONAL_CONTINUED',
            basis: 'P31',
            validUntil: null,
            certainty: 'CERTAIN',
          },
          workPermission: { state: 'FREE', baConsentRequired: false, earliestPossible: null },
          applications: [
            {
              kind: 'EXTENSION',
              submittedAt: '2026-10-05T08:00:00.000Z',
              completeAt: '2026-10-05T08:00:00.000Z',
              status: 'IN_REVIEW',
              missing: [],
              certificateRequestedAt: '2026-10-12T07:20:00.000Z',
              certificateIssuedAt: null,
              inactivityClaimPossibleFrom: '2027-01-05',
            },
          ],
          provisionalDocuments: [],
        },
        family: {
          obstacles: [
            {
              rule: { id: 'X02' },
              variant: 'PROOF_GAP',
              severity: 'CRITICAL',
              dueAt: '2026-11-30',
              subject: [{ id: storyIds.yilmaz.yilmaz }],
              resolution: {
                steps: [
                  expect.stringMatching(/Fiktionsbescheinigung.*§ 81 Abs\. 5 AufenthG/),
                  expect.stringMatching(/Arbeitgeber.*§ 81 Abs\. 4.*§ 4a Abs\. 5/),
                  expect.stringContaining('Bestätigung per E-Mail'),
                ],
                documents: ['PROVISIONAL_RESIDENCE_DOCUMENT'],
              },
            },
          ],
        },
      },
      ...waits,
    });
  });
});
