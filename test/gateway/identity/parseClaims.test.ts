import { parseClaims } from '../../../gateway/identity/parseClaims';
import { purposesOf } from '../../../gateway/identity/purposesOf';
import { controllersOfRole } from '../../../gateway/identity/rolesOf';
import { personaNamed, personas } from '../../../issuer/personas';
import { purposes, roles } from '../../../schema/accessTerms';
import { controllers } from '../../../schema/directives';

const iss = 'https://login.example.org';
const claimsOf = (name: string, lotse: Readonly<Record<string, unknown>> = {}) => {
  const { claims } = personaNamed(name);
  return { iss, ...claims, lotse: { ...(claims.lotse as object), ...lotse } };
};

describe('what a token says about the caller', () => {
  it.each(personas.map(({ name }) => name))('is understood for %s', (name) => {
    const caller = parseClaims(claimsOf(name));
    expect(caller).toMatchObject({ kind: 'verified', subject: `demo-${name}`, issuer: iss });
    expect(purposesOf(caller.role).length).toBeGreaterThan(0);
  });

  it('is the same from request to request', () => {
    expect(parseClaims(claimsOf('amal')).stickiness).toBe(parseClaims(claimsOf('amal')).stickiness);
    expect(parseClaims(claimsOf('amal')).stickiness).not.toBe(parseClaims(claimsOf('analyst')).stickiness);
  });

  it('may name scopes and policies', () => {
    const caller = parseClaims({
      ...claimsOf('analyst', { policies: ['statistics'] }),
      scope: 'read:city openid',
    });
    expect([...caller.scopes]).toEqual(['read:city', 'openid']);
    expect([...caller.policies]).toEqual(['statistics']);
  });
});

describe('FW-6: rights hang on the unit', () => {
  const unit = (controller: string) => ({ id: 'some-unit', organisation: 'ob-some', controller });

  it.each(roles)('whoever sits in the immigration authority is its officer, a %s too', (role) => {
    const lotse = { role, unit: unit('KIM_OFFICE'), seat: unit('IMMIGRATION_AUTHORITY') };
    expect(parseClaims(claimsOf('case-manager-kim', lotse))).toMatchObject({
      role: 'IMMIGRATION_OFFICER',
      unit: { controller: 'IMMIGRATION_AUTHORITY' },
      caseManager: null,
      person: null,
    });
  });

  it.each([
    ['IMMIGRATION_AUTHORITY', 'IMMIGRATION_OFFICER'],
    ['NATURALISATION_AUTHORITY', 'NATURALISATION_OFFICER'],
  ])('whoever is paid by the %s stays its officer in whatever seat', (controller, role) => {
    for (const seat of controllers.filter(
      (one) => !(one in { IMMIGRATION_AUTHORITY: 1, NATURALISATION_AUTHORITY: 1 }),
    )) {
      const lotse = { role: 'CASE_MANAGER', unit: unit(controller), seat: unit(seat) };
      expect(parseClaims(claimsOf('case-manager', lotse)).role).toBe(role);
    }
  });

  it('nobody else is an officer of it by saying so', () => {
    const lotse = { role: 'IMMIGRATION_OFFICER', unit: unit('SCHOOL_AUTHORITY') };
    expect(() => parseClaims(claimsOf('analyst', lotse))).toThrow(/lotse\.role is IMMIGRATION_OFFICER/);
  });

  it.each(roles)('a %s exists in units of its own bodies only', (role) => {
    for (const controller of [...controllers, null]) {
      const lotse = {
        role,
        unit: { id: 'u', organisation: 'o', controller },
        employerType: controller === 'WELFARE_CASEWORK' ? 'WELFARE_ORGANISATION' : 'MUNICIPALITY',
        person: personaId,
      };
      const claims = claimsOf('case-manager', lotse);
      const forced = controller === 'IMMIGRATION_AUTHORITY' || controller === 'NATURALISATION_AUTHORITY';
      if (forced) expect(parseClaims(claims).role).not.toBe('CASE_MANAGER');
      else if (controllersOfRole[role].has(controller)) expect(parseClaims(claims).role).toBe(role);
      else expect(() => parseClaims(claims)).toThrow(/does not exist in that unit/);
    }
  });
});

const personaId = (personaNamed('amal').claims.lotse as { person: string }).person;

describe('a token that is badly made is refused, with the name of the claim', () => {
  it.each([
    ['no claims of the hub', { lotse: undefined }, 'lotse'],
    ['claims of the hub as a list', { lotse: [] }, 'lotse'],
    ['a subject with a line break', { sub: 'a\nb' }, 'sub'],
    ['an empty subject', { sub: '' }, 'sub'],
    ['a scope that is a list', { scope: ['a'] }, 'scope'],
    ['two spaces between scopes', { scope: 'a  b' }, 'scope'],
  ])('%s', (_, changes, claim) => {
    expect(() => parseClaims({ ...claimsOf('case-manager'), ...changes })).toThrow(`Its claim ${claim} is`);
  });

  it.each([
    ['no role', { role: undefined }, 'lotse.role'],
    ['an unknown role', { role: 'ROOT' }, 'lotse.role'],
    ['a role in small letters', { role: 'case_manager' }, 'lotse.role'],
    ['roles as a list', { role: ['CASE_MANAGER'] }, 'lotse.role'],
    ['no unit', { unit: undefined }, 'lotse.unit'],
    ['a unit without its body', { unit: { id: 'a', organisation: 'b' } }, 'lotse.unit.controller'],
    [
      'an unknown body',
      { unit: { id: 'a', organisation: 'b', controller: 'POLICE' } },
      'lotse.unit.controller',
    ],
    [
      'a body that is a member of every object',
      { unit: { id: 'a', organisation: 'b', controller: 'constructor' } },
      'lotse.unit.controller',
    ],
    ['a seat that is no unit', { seat: 'IMMIGRATION_AUTHORITY' }, 'lotse.seat'],
    ['no case manager record', { caseManager: undefined }, 'lotse.caseManager'],
    ['a record that is no id', { caseManager: "1' OR '1'='1" }, 'lotse.caseManager'],
    ['secrecy that is a word', { professionalSecrecy: 'true' }, 'lotse.professionalSecrecy'],
    ['a district with a space', { districts: ['OST END'] }, 'lotse.districts'],
    ['very many districts', { districts: Array.from({ length: 101 }, () => 'OST') }, 'lotse.districts'],
    ['a welfare organisation called a municipality', { employerType: 'MUNICIPALITY' }, 'lotse.employerType'],
    ['a welfare organisation that does not say so', { employerType: undefined }, 'lotse.employerType'],
  ])('%s', (_, changes, claim) => {
    expect(() => parseClaims(claimsOf('case-manager', changes))).toThrow(`Its claim ${claim} is`);
  });

  it('a person who does not say which', () => {
    expect(() => parseClaims(claimsOf('amal', { person: undefined }))).toThrow('Its claim lotse.person is');
  });

  it('and its values are not repeated', () => {
    expect(() => parseClaims(claimsOf('case-manager', { caseManager: 'tellNobody' }))).toThrow(
      expect.objectContaining({ message: expect.not.stringContaining('tellNobody') }),
    );
  });
});

describe('ids of a role somebody does not have', () => {
  it('give nothing', () => {
    expect(parseClaims(claimsOf('analyst', { person: personaId, caseManager: personaId }))).toMatchObject({
      person: null,
      caseManager: null,
    });
  });
});

describe('the table of purposes', () => {
  it.each(roles)('names for %s purposes that exist, each once', (role) => {
    const allowed = purposesOf(role);
    expect(allowed.length).toBeGreaterThan(0);
    expect(new Set(allowed).size).toBe(allowed.length);
    expect(allowed.every((purpose) => purposes.includes(purpose))).toBe(true);
  });

  it('lets persons ask for themselves, and nobody else in their name', () => {
    const allowed = roles.filter((role) => purposesOf(role).includes('DATA_SUBJECT_ACCESS'));
    expect(allowed).toEqual(['DATA_SUBJECT']);
  });

  it.each(['IMMIGRATION_OFFICER', 'NATURALISATION_OFFICER'] as const)(
    'leaves %s one purpose and no emergency',
    (role) => {
      expect(purposesOf(role)).toEqual(['RESIDENCE_PROCEDURE_SUPPORT']);
    },
  );

  it('leaves the control of the hub to the data protection officer alone', () => {
    expect(roles.filter((role) => purposesOf(role).includes('DATA_PROTECTION_CONTROL'))).toEqual([
      'DATA_PROTECTION_OFFICER',
    ]);
  });
});
