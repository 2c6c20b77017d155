import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { guidanceFactsAreCurrent } from '../../../cli/guidanceFacts';
import { askHub, readAnswer } from '../../../subgraphs/guidance/askHub';
import { familyKeyOf, sightingId } from '../../../subgraphs/guidance/sightings/sightingId';
import { inLanguage } from '../../../subgraphs/guidance/words';

const whole = { data: { familiesByIds: [null] }, extensions: { disclosure: { withheld: [] } } };

describe('the hub’s answer to guidance', () => {
  it('is told with everything that failed or was withheld, by place and reason', () => {
    const asked = readAnswer(
      {
        data: { familiesByIds: [{ id: 'f' }], workPermission: null },
        errors: [{ path: ['familiesByIds', 0, 'household'], extensions: { code: 'AGENCY_TIMEOUT' } }],
        extensions: {
          disclosure: {
            withheld: [{ path: ['familiesByIds', 'members'], reason: 'NO_CONSENT', remedy: 'ASK_CONSENT' }],
          },
        },
      },
      1,
    );
    expect(asked).toMatchObject({
      kind: 'told',
      answer: {
        families: [{ id: 'f' }],
        silences: [
          { path: ['familiesByIds', 0, 'household'], reason: 'AGENCY_UNAVAILABLE' },
          { path: ['familiesByIds', 'members'], reason: 'NO_CONSENT' },
        ],
      },
    });
  });

  const unusable: readonly (readonly [what: string, answer: unknown])[] = [
    ['is refused as a whole', { errors: [{ message: 'no', extensions: { code: 'GRANT_USED' } }] }],
    ['has an error that says no place', { ...whole, errors: [{ message: 'somewhere' }] }],
    ['has an error with a place that is none', { ...whole, errors: [{ path: [{}] }] }],
    ['has fewer families than were asked about', { ...whole, data: { familiesByIds: [] } }],
    ['has no families at all', { ...whole, data: { familiesByIds: null } }],
    ['does not say what was withheld', { data: whole.data }],
    [
      'withholds for a reason that does not exist',
      { ...whole, extensions: { disclosure: { withheld: [{ path: [], reason: 'MOOD' }] } } },
    ],
    ['is no object', 'yes'],
    ['is nothing', null],
  ];
  it.each(unusable)('tells nothing when it %s', (_, answer) => {
    expect(readAnswer(whole, 1).kind).toBe('told');
    expect(readAnswer(answer, 1)).toEqual({ kind: 'untold' });
  });

  it('tells nothing when nobody answers, or not in JSON, or from elsewhere', async () => {
    const answers = ['<html>', '{"data":'];
    const server = createServer((_, response) => {
      const text = answers.shift();
      if (text === undefined) response.writeHead(302, { location: 'http://127.0.0.1:1/' }).end();
      else response.end(text);
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const endpoint = `http://127.0.0.1:${(server.address() as AddressInfo).port}/graphql`;
    const grant = { token: 'token', endpoint };
    for (let time = 0; time < 3; time++) expect(await askHub(grant, ['f'])).toEqual({ kind: 'untold' });
    await new Promise((resolve) => server.close(resolve));
    expect(await askHub(grant, ['f'])).toEqual({ kind: 'untold' });
  });
});

it('the registered operation asks for what the rules need, no more and no less', async () => {
  expect(await guidanceFactsAreCurrent()).toBe(true);
});

describe('the name of an obstacle', () => {
  const secret = new Uint8Array(32).fill(7);
  const one = { family: 'f', rule: 'X01', variant: null, subjects: ['a', 'b'] };

  it('stays the same in whatever order its subjects come', () => {
    expect(sightingId({ ...one, subjects: ['b', 'a'] }, secret)).toBe(sightingId(one, secret));
  });

  it('differs by rule, variant, subjects, family and key', () => {
    const others = [
      { ...one, rule: 'X02' },
      { ...one, variant: 'PROOF_GAP' },
      { ...one, subjects: ['a'] },
      { ...one, subjects: [] },
      { ...one, family: 'g' },
    ].map((other) => sightingId(other, secret));
    const all = [
      sightingId(one, secret),
      ...others,
      sightingId(one, new Uint8Array(32)),
      familyKeyOf('f', secret),
    ];
    expect(new Set(all).size).toBe(all.length);
    for (const id of all)
      expect(id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
  });
});

describe('words', () => {
  it('are English for whoever asks for English, and German for everybody else', () => {
    const words = { de: 'ja', en: 'yes' };
    expect(
      ['en', 'en-Latn', 'de', 'ar', null, undefined].map((language) => inLanguage(words, language)),
    ).toEqual(['yes', 'yes', 'ja', 'ja', 'ja', 'ja']);
  });
});
