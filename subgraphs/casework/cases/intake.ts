import { randomUUID } from 'node:crypto';
import { In, Like } from 'typeorm';
import { hidesWhereabouts } from '../authority/Viewpoint';
import type { CaseworkAsked } from '../CaseworkAsked';
import { type Actor, actorOf } from '../changes/Actor';
import type { ChangePlan, ChangeResult } from '../changes/ChangeRecords';
import { type ChangeRefused, refused } from '../changes/ChangeStep';
import type { Hold } from '../changes/Hold';
import { creation } from '../changes/Write';
import { Case } from '../entities/Case';
import { CaseManager } from '../entities/CaseManager';
import { CaseTeamMember } from '../entities/CaseTeamMember';
import { Family } from '../entities/Family';
import { FamilyMember } from '../entities/FamilyMember';
import { Person } from '../entities/Person';
import { isMember } from '../isMember';
import { openStatuses } from '../openCases';
import { caseManagerOf } from '../ownCase';
import type { OpenCaseInput } from './CaseInputs';
import { nextNumber } from './caseSteps';

/** One sentence for all reasons: who tries out references must not learn which family is known, or has a case elsewhere. */
const notHers = refused(
  'BAD_USER_INPUT',
  'familyReference must be the reference of a family of your districts that has no open case.',
);

/**
 * Takes a family in (domain.md 3.1): a case manager of its district, when nobody else works with it. A family that a protective marker
 * hides is found by nobody's district: its last case is reopened by those who know it.
 */
export async function openCase(asked: CaseworkAsked, input: OpenCaseInput): Promise<ChangeResult<Case>> {
  const actor = actorOf(asked, new Date());
  const me = caseManagerOf(asked.caller);
  if (actor === null || me === null) {
    return refused('STEP_NOT_PERMITTED', 'Only case managers take a family in.');
  }
  const { idempotencyKey } = input;
  const wish = { actor, mutation: 'openCase', idempotencyKey, input };
  return asked.loaders.changes.make(wish, Case, (hold) => intake(input, { actor, me }, hold));
}

interface Taking {
  readonly actor: Actor;
  readonly me: string;
}

async function intake(
  input: OpenCaseInput,
  { actor, me }: Taking,
  hold: Hold,
): Promise<ChangePlan | ChangeRefused> {
  const { rows } = hold;
  const family = await rows.findOneBy(Family, { reference: input.familyReference.trim() });
  const manager = await rows.findOneBy(CaseManager, { id: me });
  if (family === null || manager === null) return notHers;
  // Two who take it in at once: the second one finds the first one's case.
  await holdFamily(hold, family.id);
  const free = !(await hasOpenCase(hold, family.id)) && !(await isHidden(hold, family.id, actor.today));
  if (!free || !actor.caller.districts.includes(family.districtCode)) return notHers;
  const year = actor.today.slice(0, 4);
  await hold.name(`case numbers\n${year}`);
  const id = randomUUID();
  const file: Case = Object.assign(new Case(), {
    id,
    number: nextNumber(year, await lastNumber(hold, year)),
    familyId: family.id,
    caseManagerId: me,
    districtCode: family.districtCode,
    status: 'INTAKE',
    phase: 'CLEARING',
    openedAt: actor.today,
    intakeChannel: input.intakeChannel,
    targetGroup: input.targetGroup,
    structuralIssueIds: [],
    closedAt: null,
    closureReason: null,
    outcome: null,
  });
  const member = Object.assign(new CaseTeamMember(), {
    id: randomUUID(),
    caseId: id,
    caseManagerId: me,
    role: 'RESPONSIBLE',
    since: actor.today,
  });
  const writes = [creation(Case, file), creation(CaseTeamMember, member)] as const;
  return { kind: 'planned', event: 'CaseOpened', caseId: id, familyIds: [family.id], writes };
}

/** Whether a family has a case is decided by one at a time. */
export const holdFamily = (hold: Hold, familyId: string): Promise<void> => hold.name(`cases of\n${familyId}`);

export const hasOpenCase = ({ rows }: Hold, familyId: string): Promise<boolean> =>
  rows.existsBy(Case, { familyId, status: In([...openStatuses]) });

async function isHidden({ rows }: Hold, familyId: string, today: string): Promise<boolean> {
  const members = (await rows.findBy(FamilyMember, { familyId })).filter((one) => isMember(one, today));
  const persons = await rows.findBy(Person, { id: In(members.map(({ personId }) => personId)) });
  return persons.some(hidesWhereabouts);
}

/** Numbers of the register only; invented families of an edition may have letters in theirs. */
async function lastNumber({ rows }: Hold, year: string): Promise<string | null> {
  const cases = await rows.find(Case, {
    select: { id: true, number: true },
    where: { number: Like(`KIM-OB-${year}-%`) },
  });
  const counted = cases.map(({ number }) => number).filter((number) => /-\d{5,9}$/.test(number));
  return counted.sort((one, other) => one.length - other.length || (one < other ? -1 : 1)).at(-1) ?? null;
}
