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
    readonly family: { readonly obstacles: readonly Obstacle[] };
  };
}

interface Obstacle {
  readonly rule: { readonly id: string; readonly legalRefs: readonly string[] };
  readonly variant: string | null;
  readonly severity: string;
  readonly agencies: readonly string[];
  readonly explanation: { readonly text: string };
  readonly resolution: { readonly steps: readonly string[] };
}

let hub: Hub;
let answer: OfficeToOffice;
beforeAll(async () => {
  hub = await startHub();
  // The file is casework's own; what stands in the way follows from what the agencies tell, asked back in a question of its own.
  const asked = await hub.operation<OfficeToOffice>('OfficeToOffice', { c: storyIds.flatCycle.case });
  answer = wholeAnswer(asked, ['casework', 'guidance']);
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

  const obstacle = (id: string): Obstacle => {
    const found = answer.case.family.obstacles.find(({ rule }) => rule.id === id);
    if (found === undefined) throw new Error(`${id} was not told`);
    return found;
  };

  it('has four grave obstacles, and each follows from the law', () => {
    expect(answer.case.family.obstacles.map(({ rule, variant }) => [rule.id, variant])).toEqual([
      ['X10', 'COURSE_AND_APPOINTMENT'],
      ['X15', 'CYCLE'],
      ['X12', 'FLAT'],
      ['X16', 'HAND_OFFS'],
    ]);
    for (const { rule, severity } of answer.case.family.obstacles) {
      expect(severity).toBe('HIGH');
      expect(rule.legalRefs.length).toBeGreaterThan(0);
    }
  });

  it('is shown the circle of papers in order, and where it can be cut: the Jobcenter may decide for the time being', () => {
    const circle = obstacle('X15');
    expect(circle.explanation.text).toContain('Mietvertrag → Kostenzusage → Aufenthaltstitel → Mietvertrag');
    expect(circle.agencies).toEqual(['LANDLORD', 'JOB_CENTER', 'IMMIGRATION_AUTHORITY']);
    const [cut] = circle.resolution.steps;
    expect(cut).toMatch(/Jobcenter kann vorläufig entscheiden \(Kostenzusage\).*§ 41a SGB II/);
  });

  it('has a right to be passed on with the day on which it was asked for first (§ 16 SGB I)', () => {
    const sentOn = obstacle('X16');
    expect(sentOn.rule.legalRefs).toContain('§ 16 Abs. 2 SGB I');
    expect(sentOn.agencies).toEqual(['HOUSING_OFFICE', 'JOB_CENTER', 'IMMIGRATION_AUTHORITY', 'LANDLORD']);
    expect(sentOn.resolution.steps).toEqual([
      expect.stringMatching(/Weiterleitung.*bei der ersten Stelle einging \(§ 16 Abs\. 2 SGB I\)/),
      expect.stringContaining('Tag des ersten Eingangs'),
      expect.stringContaining('Fallkonferenz'),
    ]);
  });

  it('is helped with the course that collides with the Jobcenter, and told to ask before a flat is rented elsewhere', () => {
    expect(obstacle('X10').resolution.steps[1]).toMatch(/wichtigen Grund.*§§ 31, 32 SGB II/);
    expect(obstacle('X12').resolution.steps[0]).toMatch(
      /Wohnsitzauflage.*bevor ein Vertrag unterschrieben wird/,
    );
  });
});
