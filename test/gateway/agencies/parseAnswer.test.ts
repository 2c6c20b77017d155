import type { AgencyError } from '../../../gateway/agencies/Agency';
import { parseAnswer } from '../../../gateway/agencies/parseAnswer';

const listed: ReadonlySet<string> = new Set(['CASE_CLOSED']);

/** The errors that are read from an answer with this one. */
function read(error: unknown, messages = listed): readonly AgencyError[] {
  const answer = parseAnswer(JSON.stringify({ data: null, errors: [error] }), messages);
  return answer.kind === 'answered' ? answer.errors : [];
}

const closed = { message: 'The case is closed.', path: ['case'], extensions: { code: 'CASE_CLOSED' } };

describe('an agency’s own words', () => {
  it('are passed on when the operator has listed their code', () => {
    expect(read(closed)).toEqual([
      {
        path: ['case'],
        code: 'AGENCY_FIELD_FAILED',
        said: { code: 'CASE_CLOSED', message: 'The case is closed.' },
      },
    ]);
  });

  it('are left behind when nothing is listed, or another code, or none is given', () => {
    const silent = [{ path: ['case'], code: 'AGENCY_FIELD_FAILED' }];
    expect(read(closed, new Set())).toEqual(silent);
    expect(read({ ...closed, extensions: { code: 'CASE_CLOSED ' } })).toEqual(silent);
    expect(read({ ...closed, extensions: { code: ['CASE_CLOSED'] } })).toEqual(silent);
    expect(read({ ...closed, extensions: undefined })).toEqual(silent);
    expect(read({ ...closed, message: { text: 'x' } })).toEqual(silent);
  });

  it('are cut to one plain line of 200 characters', () => {
    const [first] = read({ ...closed, message: 'a\u0000b\n\n\tc\u202ed\u0007 ' });
    expect(first?.said?.message).toBe('a b c d');
    const [long] = read({ ...closed, message: `${'ä'.repeat(150)}${'😀'.repeat(1_000)}` });
    expect([...(long?.said?.message ?? '')]).toHaveLength(200);
    expect(long?.said?.message).toMatch(/^ä{150}😀{49}…$/u);
    expect(read({ ...closed, message: ' \n ' })).toEqual([{ path: ['case'], code: 'AGENCY_FIELD_FAILED' }]);
  });

  it('are passed on without a place, too, and carry nothing else of the error', () => {
    const said = { code: 'CASE_CLOSED', message: 'The case is closed.' };
    const extensions = { code: 'CASE_CLOSED', stacktrace: ['secret'] };
    expect(read({ message: 'The case is closed.', extensions })).toEqual([
      { path: null, code: 'AGENCY_FIELD_FAILED', said },
    ]);
  });
});

describe('an error that names no place', () => {
  it.each([
    ['a value that the agency’s scalar does not take', 'BAD_USER_INPUT', 'ARGUMENT_NOT_ACCEPTED'],
    ['a question that does not fit its schema', 'GRAPHQL_VALIDATION_FAILED', 'AGENCY_FIELD_FAILED'],
    ['a step that is nobody’s', 'STEP_NOT_PERMITTED', 'AGENCY_FIELD_FAILED'],
  ])('is told by whom it can be mended: %s', (_, code, told) => {
    const message = 'Variable "$a" got invalid value "Maria Musterfrau"';
    expect(read({ message, extensions: { code } })).toEqual([{ path: null, code: told }]);
  });
});
