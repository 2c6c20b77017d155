import { storyIds } from '../../city/stories/storyIds';
import { type FamilyOverview, situationPage } from '../../cli/situationPage';
import { type Hub, startHub } from '../harness/startHub';

/** The page that `lotse demo` prints, from a real answer of the hub. */
describe('the page of a family’s situation', () => {
  let hub: Hub;
  let page: string;
  const today = '2026-11-23';

  beforeAll(async () => {
    hub = await startHub();
    const { data, extensions } = await hub.operation<FamilyOverview>('FamilyOverview', {
      f: storyIds.rahimi.family,
    });
    if (data.family === null) throw new Error('the hub did not find the family');
    page = situationPage(data.family, extensions, today);
  }, 120_000);
  afterAll(() => hub.stop());

  const below = (title: string): readonly string[] => {
    const [, rest = ''] = page.split(`\n${title}\n`);
    return (rest.split('\n\n')[0] ?? '').split('\n').map((line) => line.trim());
  };

  it('shows all six persons and says that they are invented', () => {
    expect(page.match(/ · born /g)).toHaveLength(6);
    expect(page).toContain('Every person on this page is invented.');
  });

  it('lists what is due in order, once for all whom it concerns, nothing past and nothing beyond sixty days', () => {
    const due = below('DUE WITHIN 60 DAYS');
    const days = due.map((line) => line.slice(0, 10));
    expect(days).toEqual([...days].sort());
    expect(days.every((day) => day >= today && day <= '2027-01-22')).toBe(true);
    expect(due.filter((line) => line.includes('renew asylblg basic'))).toHaveLength(1);
    expect(due.some((line) => line.startsWith('2026-12-18  toleration ends'))).toBe(true);
  });

  it('says what is kept back, of whom, why and what can be done', () => {
    expect(below('KEPT BACK')).toEqual(['Rahimi, Karim: health, no consent → ask person']);
  });

  it('names eight offices, the unsettled hand-offs, and that everybody answered', () => {
    expect(below('WHO IS RESPONSIBLE')).toHaveLength(8);
    expect(
      below('SENT FROM ONE OFFICE TO THE NEXT').filter((line) => line.endsWith('(unsettled)')).length,
    ).toBeGreaterThan(3);
    expect(page).toMatch(
      /\nComplete: casework OK · employment OK · health OK · immigration OK · schools OK · social OK\n/,
    );
  });
});
