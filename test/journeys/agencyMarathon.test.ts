import { storyIds } from '../../city/stories/storyIds';
import { type Hub, startHub } from '../harness/startHub';
import { askedWithGuidance, wholeAnswer } from './wholeAnswer';

/**
 * Story 2 on one page: six persons, eight offices; what is due, what stands in the way, what should be found out. The father has said no to
 * what doctors know of him, so that what follows from it is a question and no obstacle.
 */
const ids = storyIds.rahimi;
const everyone = [ids.father, ids.mother, ids.eldest, ids.second, ids.third, ids.youngest];

interface OnOnePage {
  readonly family: {
    readonly reference: string;
    readonly deadlines: readonly {
      readonly at: string;
      readonly kind: string;
      readonly subject: { readonly id: string };
      readonly agency: string;
      readonly consequence: string;
      readonly legalRef: string | null;
      readonly certainty: string;
    }[];
    readonly obstacles: readonly {
      readonly rule: { readonly id: string };
      readonly variant: string | null;
      readonly severity: string;
      readonly subject: readonly { readonly id: string }[];
      readonly agencies: readonly string[];
      readonly dueAt: string | null;
      readonly explanation: { readonly text: string };
      readonly resolution: { readonly steps: readonly string[] };
    }[];
    readonly openQuestions: readonly {
      readonly question: string;
      readonly person: { readonly id: string } | null;
      readonly askWhom: string;
      readonly unlocks: readonly { readonly rule: { readonly id: string } }[];
    }[];
    readonly case: {
      readonly handOffs: readonly { readonly resolved: boolean }[];
      readonly referrals: readonly object[];
    };
  };
}

let hub: Hub;
let family: OnOnePage['family'];
let requests: Readonly<Record<string, number>>;
beforeAll(async () => {
  hub = await startHub();
  requests = await hub.requestsDuring(async () => {
    const answer = await hub.operation<OnOnePage>('FamilyOnOnePage', { f: ids.family, language: 'en' });
    family = wholeAnswer(answer, askedWithGuidance, [
      'family.members.0.person.health NO_CONSENT ASK_PERSON',
    ]).family;
  });
}, 120_000);
afterAll(() => hub.stop());

describe('the agency marathon of a family of six on one page', () => {
  it('costs each agency the question itself and the one that guidance asks back', () => {
    const agencies = ['employment', 'health', 'schools', 'social'].map((name) => [name, 2]);
    // Casework is asked about consents for both; of the immigration authority the waiting times are a question of their own.
    expect(requests).toEqual({ ...Object.fromEntries(agencies), casework: 4, guidance: 1, immigration: 3 });
  });

  it('shows six obstacles, the gravest and soonest first, each with whom it is about, until when and who has to move', () => {
    expect(
      family.obstacles.map(({ rule, variant, severity, subject, agencies, dueAt }) => [
        variant === null ? rule.id : `${rule.id} ${variant}`,
        severity,
        dueAt,
        subject.map(({ id }) => id),
        agencies,
      ]),
    ).toEqual([
      ['X03', 'HIGH', '2026-12-18', [ids.father], ['IMMIGRATION_AUTHORITY']],
      [
        'X05 BENEFIT',
        'HIGH',
        '2026-12-31',
        [ids.father],
        ['IMMIGRATION_AUTHORITY', 'ASYLUM_BENEFITS_OFFICE'],
      ],
      [
        'X08 OFFER',
        'HIGH',
        '2027-01-04',
        [ids.youngest],
        ['HEALTH_PROVIDER', 'DAYCARE', 'PUBLIC_HEALTH_OFFICE'],
      ],
      ['X13', 'HIGH', null, [ids.second], ['SCHOOL_AUTHORITY']],
      [
        'X11',
        'MEDIUM',
        '2026-12-03',
        [ids.mother, ids.third],
        expect.arrayContaining(['IMMIGRATION_AUTHORITY']),
      ],
      ['X07 ASYLBLG_BASIC', 'MEDIUM', '2026-12-31', everyone, ['ASYLUM_BENEFITS_OFFICE']],
    ]);
  });

  it('says what to do next about each, in plain English when asked, and that the office decides', () => {
    const first = family.obstacles.map(({ resolution }) => resolution.steps[0]);
    expect(first).toEqual([
      expect.stringMatching(/apply .*before|before .*apply/i),
      expect.stringMatching(/in writing/),
      expect.stringMatching(/vaccination/i),
      expect.stringMatching(/newcomer|guidance/i),
      expect.stringMatching(/appointment/i),
      expect.stringMatching(/asylum/i),
    ]);
    for (const { explanation } of family.obstacles)
      expect(explanation.text).toMatch(/indication only; the competent office decides\.$/);
  });

  it('lists thirteen kinds of days within sixty, in order; that of a parent and those of all six', () => {
    const days = family.deadlines.map(({ at }) => at);
    expect(days).toEqual([...days].sort());
    const when = (kind: string) =>
      family.deadlines.filter((one) => one.kind === kind).map(({ at, subject }) => [at, subject.id]);
    expect(when('TITLE_ENDS')).toEqual([['2026-12-18', ids.father]]);
    expect(when('DAYCARE_ANSWER_DUE')).toEqual([['2026-12-04', ids.youngest]]);
    expect(when('MEASLES_PROOF_DUE')).toEqual([['2026-12-21', ids.youngest]]);
    expect(when('DOCUMENT_DUE')).toEqual([
      ['2026-12-18', ids.father],
      ['2026-12-21', ids.youngest],
    ]);
    expect(when('BENEFIT_RENEWAL_DUE')).toEqual(everyone.map((id) => ['2026-12-15', id]));
    expect(when('BENEFIT_ENDS')).toEqual(everyone.map((id) => ['2026-12-31', id]));
    // Of the father’s cover nothing may be known.
    expect(when('HEALTH_COVER_ENDS')).toEqual(everyone.slice(1).map((id) => ['2026-12-31', id]));
    expect(family.deadlines.find(({ kind }) => kind === 'TITLE_ENDS')).toMatchObject({
      agency: 'IMMIGRATION_AUTHORITY',
      legalRef: '§ 81 Abs. 4 AufenthG',
      certainty: 'CERTAIN',
      consequence: expect.stringMatching(/\.$/),
    });
  });

  it('asks the father first about his health cover, and says what hangs on the answer', () => {
    const [first] = family.openQuestions;
    expect(first).toMatchObject({
      person: { id: ids.father },
      askWhom: 'PUBLIC_HEALTH_OFFICE',
      question: expect.stringMatching(/\?$/),
    });
    // X05: that his cover ends with his paper is true, and not told without his consent.
    expect(first?.unlocks.map(({ rule }) => rule.id)).toEqual(['O30', 'X05', 'X17']);
    expect(family.obstacles.filter(({ variant }) => variant === 'COVERAGE')).toEqual([]);
    const counts = family.openQuestions.map(({ unlocks }) => unlocks.length);
    expect(counts).toEqual([...counts].sort((one, other) => other - one));
  });

  it('tells of six hand-offs, five of them without a result, and of six referrals', () => {
    expect(family.case.handOffs.map(({ resolved }) => resolved)).toEqual([
      true,
      false,
      false,
      false,
      false,
      false,
    ]);
    expect(family.case.referrals).toHaveLength(6);
  });
});
