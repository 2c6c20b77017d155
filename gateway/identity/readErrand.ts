import { type Purpose, purposes } from '../../schema/accessTerms';
import { Refusal } from '../refusals';
import type { VerifiedCaller } from './Caller';
import type { Errand } from './Errand';
import { purposesOf } from './purposesOf';

export const purposeHeader = 'x-lotse-purpose';
export const caseHeader = 'x-lotse-case';
export const breakGlassHeader = 'x-lotse-break-glass';

/** As cases are numbered: KIM, municipality, year, running number. */
const caseNumber = /^KIM-[A-Z]{1,3}-\d{4}-\d{5,9}$/;
const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

/**
 * What somebody asks for, and on which case. Nothing is guessed: whoever does not say the purpose is asked for it.
 * @throws Refusal PURPOSE_MISSING, PURPOSE_UNKNOWN, PURPOSE_NOT_PERMITTED, each naming the purposes of the caller's role;
 * CASE_REFERENCE_INVALID, BREAK_GLASS_INVALID
 */
export function readErrand(
  headers: ReadonlyMap<string, string>,
  caller: Pick<VerifiedCaller, 'role'>,
): Errand {
  return {
    purpose: readPurpose(headers.get(purposeHeader), caller),
    caseReference: readOptional(headers.get(caseHeader), caseNumber, 'CASE_REFERENCE_INVALID'),
    breakGlass: readOptional(headers.get(breakGlassHeader), uuid, 'BREAK_GLASS_INVALID'),
  };
}

function readPurpose(stated: string | undefined, { role }: Pick<VerifiedCaller, 'role'>): Purpose {
  const allowed = purposesOf(role);
  const detail = `The role ${role} may state ${allowed.join(', ')}.`;
  if (stated === undefined || stated === '') throw new Refusal('PURPOSE_MISSING', detail);
  const purpose = purposes.find((one) => one === stated);
  if (purpose === undefined) throw new Refusal('PURPOSE_UNKNOWN', detail);
  if (!allowed.includes(purpose)) throw new Refusal('PURPOSE_NOT_PERMITTED', detail);
  return purpose;
}

function readOptional(
  value: string | undefined,
  form: RegExp,
  code: 'CASE_REFERENCE_INVALID' | 'BREAK_GLASS_INVALID',
): string | null {
  if (value === undefined || value === '') return null;
  if (!form.test(value)) throw new Refusal(code);
  return value;
}
