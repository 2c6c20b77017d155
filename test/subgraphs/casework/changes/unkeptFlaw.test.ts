import { unkeptFlaw } from '../../../../subgraphs/casework/changes/unkeptFlaw';

const sentenceOf = (input: object): string | null => unkeptFlaw(input, 'input')?.sentence ?? null;

describe('what a database cannot keep', () => {
  it.each([
    ['U+0000', { title: 'a\u0000b' }, 'title'],
    ['U+0000 deep within', { provisions: [{ recipient: { role: '\u0000' } }] }, 'role'],
    ['half a surrogate pair', { decisions: ['fine', 'a\ud800b'] }, 'decisions'],
    ['a time before anybody lived', { case: 'x', dueAt: new Date('0000-01-01T00:00:00Z') }, 'dueAt'],
    ['a time after everybody', { at: new Date('9999-12-31T23:59:59Z') }, 'at'],
  ])('is refused by the name of its field and without the value: %s', (_, input, field) => {
    const sentence = sentenceOf(input);
    expect(sentence?.startsWith(`${field} must `)).toBe(true);
    expect(sentence).not.toContain('\u0000');
  });

  it.each([
    ['what people write', { title: 'Größe, 😀, عربى, line\nbreak' }],
    ['what is left out', { note: null, dueAt: undefined, ids: [] }],
    ['numbers and claims', { version: -1, copyHandedOver: true }],
    ['times of this life', { at: new Date('1931-04-01T00:00:00Z'), until: new Date('2099-01-01T00:00:00Z') }],
  ])('is not %s', (_, input) => {
    expect(sentenceOf(input)).toBeNull();
  });
});
