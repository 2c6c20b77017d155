import { storyIds } from '../../city/stories/storyIds';
import { type Hub, startHub } from '../harness/startHub';
import { wholeAnswer } from './wholeAnswer';

/** Story 10: landlord, Jobcenter and immigration authority wait for each other. */
interface OfficeToOffice {
  readonly case: {
    readonly documentNeeds: readonly {
      readonly id: string;
      readonly document: string;
      readonly issuer: string;
      readonly waitsFor: readonly { readonly id: string }[];
    }[];
  };
}

let hub: Hub;
let answer: OfficeToOffice;
beforeAll(async () => {
  hub = await startHub();
  // All of it is casework's own: no agency learns that the family was asked about.
  const asked = await hub.operation<OfficeToOffice>('OfficeToOffice', { c: storyIds.flatCycle.case });
  answer = wholeAnswer(asked, ['casework']);
}, 120_000);
afterAll(() => hub.stop());

describe('a family sent from office to office', () => {
  it('has been handed on three times and turned away twice, with nothing resolved', () => {
    expect(answer.case).toMatchObject({
      number: 'KIM-OB-2026-00010',
      handOffs: [
        {
          at: '2026-10-02',
          from: 'HOUSING_OFFICE',
          to: 'JOB_CENTER',
          trigger: 'NOT_RESPONSIBLE',
          need: 'HOUSING',
          resolved: false,
        },
        {
          at: '2026-10-30',
          from: 'JOB_CENTER',
          to: 'IMMIGRATION_AUTHORITY',
          trigger: 'WAITING_FOR_OTHER_AGENCY',
          need: 'HOUSING',
          resolved: false,
        },
        {
          at: '2026-11-04',
          from: 'IMMIGRATION_AUTHORITY',
          to: 'LANDLORD',
          trigger: 'MISSING_DOCUMENT',
          need: 'HOUSING',
          resolved: false,
        },
      ],
      referrals: [
        {
          need: 'HOUSING',
          status: 'REJECTED',
          rejection: 'NOT_RESPONSIBLE',
          events: [
            { at: '2026-09-08T13:00:00.000Z', status: 'SENT' },
            { at: '2026-10-02T13:00:00.000Z', status: 'REJECTED' },
          ],
        },
        {
          need: 'HOUSING',
          status: 'REJECTED',
          rejection: 'NOT_RESPONSIBLE',
          // Summer time ended between the two.
          events: [
            { at: '2026-10-05T13:00:00.000Z', status: 'SENT' },
            { at: '2026-10-30T14:00:00.000Z', status: 'REJECTED' },
          ],
        },
      ],
    });
  });

  it('has three tasks open, by the day they are due', () => {
    expect(answer.case).toMatchObject({
      tasks: [
        { title: 'Vorläufige Zusage beim Jobcenter verlangen', dueAt: '2026-11-25T11:00:00.000Z' },
        { title: 'Meldetermin wegen des Kurses verlegen lassen', dueAt: '2026-11-26T11:00:00.000Z' },
        { title: 'Gespräch mit allen drei Stellen ansetzen', dueAt: '2026-11-30T11:00:00.000Z' },
      ],
    });
  });

  it('needs three papers, and following what each waits for leads back to the first', () => {
    const needs = answer.case.documentNeeds;
    expect(needs.map(({ id: _, waitsFor: __, ...need }) => need)).toEqual([
      {
        document: 'RENTAL_CONTRACT',
        neededBy: 'IMMIGRATION_AUTHORITY',
        issuer: 'LANDLORD',
        status: 'WAITING',
      },
      { document: 'COST_APPROVAL', neededBy: 'LANDLORD', issuer: 'JOB_CENTER', status: 'REQUESTED' },
      {
        document: 'RESIDENCE_TITLE',
        neededBy: 'JOB_CENTER',
        issuer: 'IMMIGRATION_AUTHORITY',
        status: 'REQUESTED',
      },
    ]);
    const [contract, approval, permit] = needs;
    expect(contract?.waitsFor).toEqual([
      { id: approval?.id, document: 'COST_APPROVAL', issuer: 'JOB_CENTER' },
    ]);
    expect(approval?.waitsFor).toEqual([
      { id: permit?.id, document: 'RESIDENCE_TITLE', issuer: 'IMMIGRATION_AUTHORITY' },
    ]);
    expect(permit?.waitsFor).toEqual([{ id: contract?.id, document: 'RENTAL_CONTRACT', issuer: 'LANDLORD' }]);
  });
});
