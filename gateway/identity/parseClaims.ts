import { type EmployerType, employerTypes, type Role, roles } from '../../schema/accessTerms';
import { type Controller, controllers } from '../../schema/directives';
import { Refusal } from '../refusals';
import type { VerifiedCaller } from './Caller';
import { controllersOfRole, roleForcedBy } from './rolesOf';

type Unit = VerifiedCaller['unit'];
type Claims = Readonly<Record<string, unknown>>;

/** The unit of those who ask for themselves. */
const ownself: Unit = { id: 'data-subject', organisation: 'data-subject', controller: null };

const words = /^[\x21-\x7e]{1,255}$/;
const organisationId = /^[A-Za-z0-9][A-Za-z0-9._-]{0,99}$/;
const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;
const district = /^[A-Z][A-Z0-9_]{0,49}$/;
/** As a scope of OAuth is written (RFC 6749 §3.3). */
const scopeToken = /^[\x21\x23-\x5b\x5d-\x7e]{1,200}$/;
const mostListed = 100;

/**
 * Who a verified token says is asking. What of it gives rights follows from the unit: where somebody is seated counts before who pays,
 * and a unit of the immigration or naturalisation authority, seat or not, makes an officer of it (FW-6).
 * @param claims of a token whose signature, issuer, audience and times are right
 * @throws Refusal TOKEN_INVALID naming the claim that is missing, malformed or contradicts another
 */
export function parseClaims(claims: Claims): VerifiedCaller {
  const subject = text(claims.sub, words, 'sub');
  const issuer = text(claims.iss, words, 'iss');
  const lotse = claims.lotse;
  if (!isRecord(lotse)) throw wrong('lotse');
  const stated = oneOf<Role>(lotse.role, roles, 'lotse.role');
  const unit = unitOf(lotse, stated);
  const role = (unit.controller && roleForcedBy[unit.controller]) ?? stated;
  if (!controllersOfRole[role].has(unit.controller)) {
    throw new Refusal('TOKEN_INVALID', `Its claim lotse.role is ${role}, which does not exist in that unit.`);
  }
  return {
    kind: 'verified',
    subject,
    issuer,
    role,
    unit,
    employerType: employerTypeOf(lotse, unit),
    districts: list(lotse.districts, district, 'lotse.districts'),
    professionalSecrecy: flag(lotse.professionalSecrecy, 'lotse.professionalSecrecy'),
    // Ids of a role that the caller does not have give nothing.
    caseManager: isCaseManager(role) ? text(lotse.caseManager, uuid, 'lotse.caseManager') : null,
    person: role === 'DATA_SUBJECT' ? text(lotse.person, uuid, 'lotse.person') : null,
    scopes: new Set(scopesOf(claims.scope)),
    policies: new Set(list(lotse.policies, words, 'lotse.policies')),
    stickiness: `${issuer} ${subject}`,
  };
}

const isCaseManager = (role: Role): boolean => role === 'CASE_MANAGER' || role === 'CASE_MANAGER_DEPUTY';

function unitOf({ unit, seat }: Claims, stated: Role): Unit {
  if (stated === 'DATA_SUBJECT' && unit === undefined && seat === undefined) return ownself;
  const employing = readUnit(unit, 'lotse.unit');
  if (seat === undefined || seat === null) return employing;
  const seated = readUnit(seat, 'lotse.seat');
  const isBehindFirewall = (one: Unit) => one.controller !== null && one.controller in roleForcedBy;
  return !isBehindFirewall(seated) && isBehindFirewall(employing) ? employing : seated;
}

function readUnit(value: unknown, claim: string): Unit {
  if (!isRecord(value)) throw wrong(claim);
  const { id, organisation, controller } = value;
  return {
    id: text(id, organisationId, `${claim}.id`),
    organisation: text(organisation, organisationId, `${claim}.organisation`),
    controller:
      controller === null ? null : oneOf<Controller>(controller, controllers, `${claim}.controller`),
  };
}

/** A welfare organisation is bound otherwise than a public body (§ 78 SGB X), so the two statements about it must agree. */
function employerTypeOf({ employerType }: Claims, { controller }: Unit): EmployerType | null {
  if (employerType === undefined || employerType === null) {
    if (controller === 'WELFARE_CASEWORK') throw wrong('lotse.employerType');
    return null;
  }
  const type = oneOf<EmployerType>(employerType, employerTypes, 'lotse.employerType');
  const isWelfare = type === 'WELFARE_ORGANISATION';
  if (controller === 'WELFARE_CASEWORK' ? !isWelfare : controller === 'KIM_OFFICE' && isWelfare)
    throw wrong('lotse.employerType');
  return type;
}

function scopesOf(value: unknown): readonly string[] {
  if (value === undefined) return [];
  if (typeof value !== 'string') throw wrong('scope');
  return list(value === '' ? [] : value.split(' '), scopeToken, 'scope');
}

function list(value: unknown, form: RegExp, claim: string): readonly string[] {
  if (value === undefined) return [];
  if (!Array.isArray(value) || value.length > mostListed) throw wrong(claim);
  return value.map((item) => text(item, form, claim));
}

function flag(value: unknown, claim: string): boolean {
  if (value === undefined) return false;
  if (typeof value !== 'boolean') throw wrong(claim);
  return value;
}

function text(value: unknown, form: RegExp, claim: string): string {
  if (typeof value !== 'string' || !form.test(value)) throw wrong(claim);
  return value;
}

function oneOf<Word extends string>(value: unknown, known: readonly Word[], claim: string): Word {
  const found = known.find((word) => word === value);
  if (found === undefined) throw wrong(claim);
  return found;
}

const isRecord = (value: unknown): value is Claims =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const wrong = (claim: string): Refusal =>
  new Refusal('TOKEN_INVALID', `Its claim ${claim} is missing, malformed or contradicts another one.`);
