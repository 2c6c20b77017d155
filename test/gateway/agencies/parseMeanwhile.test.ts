import { parseAnswer } from '../../../gateway/agencies/parseAnswer';
import { parseMeanwhile } from '../../../gateway/agencies/parseMeanwhile';

const change = {
  fields: ['severity'],
  by: { role: 'CASE_MANAGER', organisation: 'ob-caritas' },
  at: '2026-11-23T08:00:00.000Z',
  mutation: 'updateNeed',
};
const told = { version: 3, changed: [change] };

describe('what has become of a record meanwhile', () => {
  it('is read as it was agreed, and nothing beside it', () => {
    const more = { ...change, value: 'secret', by: { ...change.by, name: 'secret' } };
    expect(parseMeanwhile({ code: 'CHANGED_MEANWHILE', ...told, changed: [more], stack: 'secret' })).toEqual(
      told,
    );
  });

  it.each([
    ['a version that is no number', { ...told, version: '3' }],
    ['no list', { version: 3, changed: change }],
    ['too long a list', { version: 3, changed: Array.from({ length: 21 }, () => change) }],
    ['a field name that is a sentence', { version: 3, changed: [{ ...change, fields: ['her name is'] }] }],
    ['a time that is none', { version: 3, changed: [{ ...change, at: 'yesterday' }] }],
    ['nobody', { version: 3, changed: [{ ...change, by: null }] }],
    [
      'an organisation in words',
      { version: 3, changed: [{ ...change, by: { ...change.by, organisation: 'a b' } }] },
    ],
    ['a mutation that is a list', { version: 3, changed: [{ ...change, mutation: ['x'] }] }],
    ['a change that is a text', { version: 3, changed: ['x'] }],
  ])('is left out as a whole when it holds %s', (_, given) => {
    expect(parseMeanwhile(given)).toBeNull();
  });

  it('is passed on with the code and words of a lost update that may be passed on, and with no other', () => {
    const read = (code: string, messages: readonly string[]) => {
      const error = { message: 'Changed.', path: ['updateNeed'], extensions: { code, ...told } };
      const answer = parseAnswer(JSON.stringify({ data: null, errors: [error] }), new Set(messages));
      return answer.kind === 'answered' ? answer.errors : [];
    };
    const path = ['updateNeed'];
    const code = 'CHANGED_MEANWHILE';
    expect(read(code, [code])).toEqual([
      { path, code, said: { code, message: 'Changed.', meanwhile: told } },
    ]);
    expect(read(code, [])).toEqual([{ path, code }]);
    expect(read('STEP_TOO_LATE', ['STEP_TOO_LATE'])).toEqual([
      { path, code: 'STEP_TOO_LATE', said: { code: 'STEP_TOO_LATE', message: 'Changed.' } },
    ]);
  });
});
