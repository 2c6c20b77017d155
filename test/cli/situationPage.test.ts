import { storyIds } from '../../city/stories/storyIds';
import { type FamilyOnOnePage, situationPage } from '../../cli/situationPage';
import { type Hub, startHub } from '../harness/startHub';

/** The page that `lotse demo` prints, from a real answer of the hub. */
describe('the page of a family’s situation', () => {
  let hub: Hub;
  let page: string;
  const today = '2026-11-23';

  beforeAll(async () => {
    hub = await startHub();
    const { data, extensions } = await hub.operation<FamilyOnOnePage>('FamilyOnOnePage', {
      f: storyIds.rahimi.family,
      language: 'en',
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

  it('lists what is due in order, once for all whom it concerns, with what follows, nothing past and nothing beyond sixty days', () => {
    const due = below('DUE WITHIN 60 DAYS').filter((line) => /^\d{4}-/.test(line));
    const days = due.map((line) => line.slice(0, 10));
    expect(days).toEqual([...days].sort());
    expect(days.every((day) => day >= today && day <= '2027-01-22')).toBe(true);
    expect(due.filter((line) => line.includes('benefit renewal due'))).toEqual([
      '2026-12-15  benefit renewal due: the whole family',
    ]);
    expect(due).toContain('2026-12-18  title ends: Rahimi, Karim');
    // Two offices, two appointments: each line says which.
    expect(due).toContain('2026-12-03  appointment: Rahimi, Farida');
    expect(below('DUE WITHIN 60 DAYS').length).toBeGreaterThan(due.length);
  });

  it('says in plain words what stands in the way, whom it concerns, until when and the next step', () => {
    const lines = below('WHAT STANDS IN THE WAY');
    const heads = lines.filter((line) => /^X\d\d/.test(line));
    expect(heads).toHaveLength(6);
    expect(heads[0]).toBe('X03 · high · by 2026-12-18 · Rahimi, Karim');
    expect(heads[5]).toBe('X07 · medium · by 2026-12-31 · the whole family');
    expect(lines.filter((line) => line.startsWith('Next: '))).toHaveLength(6);
    expect(lines.filter((line) => line.includes('competent office decides'))).toHaveLength(1);
    expect(Math.max(...lines.map((line) => line.length))).toBeLessThan(120);
  });

  it('asks first what most rules wait for, and of whom', () => {
    const [question = '', whom = ''] = below('TO BE FOUND OUT');
    expect(question).toMatch(/^Rahimi, Karim: .+\?$/);
    expect(whom).toBe('ask the public health office; would tell O30, X05, X17');
  });

  it('invents nothing where guidance could not be asked', async () => {
    const { data, extensions } = await hub.operation<FamilyOnOnePage>('FamilyOnOnePage', {
      f: storyIds.rahimi.family,
      language: 'en',
    });
    if (data.family === null) throw new Error('the hub did not find the family');
    const untold = { ...data.family, obstacles: null, deadlines: null, openQuestions: null };
    expect(situationPage(untold, extensions, today).match(/could not be told at the moment/g)).toHaveLength(
      3,
    );
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
      /\nComplete: casework OK · employment OK · guidance OK · health OK · immigration OK · schools OK · social OK\n/,
    );
  });
});
