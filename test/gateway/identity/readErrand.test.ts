import { purposesOf } from '../../../gateway/identity/purposesOf';
import { readErrand } from '../../../gateway/identity/readErrand';
import { purposes, roles } from '../../../schema/accessTerms';

const read = (headers: Readonly<Record<string, string>>, role: (typeof roles)[number] = 'CASE_MANAGER') =>
  readErrand(new Map(Object.entries(headers)), { role });
const purpose = { 'x-lotse-purpose': 'CASE_COORDINATION' };

describe('the errand of a request', () => {
  it('is what its headers say', () => {
    const breakGlass = 'c0ffee00-1234-8abc-9def-0123456789ab';
    expect(
      read({ ...purpose, 'x-lotse-case': 'KIM-OB-2026-00421', 'x-lotse-break-glass': breakGlass }),
    ).toEqual({ purpose: 'CASE_COORDINATION', caseReference: 'KIM-OB-2026-00421', breakGlass });
    expect(read(purpose)).toEqual({ purpose: 'CASE_COORDINATION', caseReference: null, breakGlass: null });
  });

  it('is refused without a purpose, naming those of the role', () => {
    for (const headers of [{}, { 'x-lotse-purpose': '' }] as Record<string, string>[]) {
      expect(() => read(headers, 'DATA_SUBJECT')).toThrow(
        expect.objectContaining({
          code: 'PURPOSE_MISSING',
          status: 400,
          detail: 'The role DATA_SUBJECT may state DATA_SUBJECT_ACCESS.',
        }),
      );
    }
  });

  it.each([
    'CURIOSITY',
    'case_coordination',
    'CASE_COORDINATION, HOUSING_SUPPORT',
    ' CASE_COORDINATION',
    'toString',
    '*',
  ])('is refused with the purpose "%s"', (stated) => {
    expect(() => read({ 'x-lotse-purpose': stated })).toThrow(
      expect.objectContaining({ code: 'PURPOSE_UNKNOWN', status: 400 }),
    );
  });

  it.each(roles)('of %s has only the purposes of that role', (role) => {
    for (const stated of purposes) {
      const outcome = () => read({ 'x-lotse-purpose': stated }, role);
      if (purposesOf(role).includes(stated)) expect(outcome().purpose).toBe(stated);
      else
        expect(outcome).toThrow(
          expect.objectContaining({
            code: 'PURPOSE_NOT_PERMITTED',
            status: 403,
            detail: expect.stringContaining(purposesOf(role).join(', ')),
          }),
        );
    }
  });

  it.each([
    'KIM-OB-2026-1',
    'kim-ob-2026-00421',
    'KIM-OB-2026-00421 ',
    "KIM-OB-2026-00421'--",
    'KIM-OB-2026-00421, KIM-OB-2026-00422',
    'x'.repeat(5_000),
  ])('is refused with "%s" as a case', (number) => {
    expect(() => read({ ...purpose, 'x-lotse-case': number })).toThrow(
      expect.objectContaining({ code: 'CASE_REFERENCE_INVALID', detail: undefined }),
    );
  });

  it.each(['1', 'C0FFEE00-1234-8ABC-9DEF-0123456789AB', 'c0ffee00-1234-8abc-9def-0123456789ab ', '../x'])(
    'is refused with "%s" as an emergency access',
    (id) => {
      expect(() => read({ ...purpose, 'x-lotse-break-glass': id })).toThrow(
        expect.objectContaining({ code: 'BREAK_GLASS_INVALID' }),
      );
    },
  );
});
