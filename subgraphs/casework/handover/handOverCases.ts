import { randomUUID } from 'node:crypto';
import { In } from 'typeorm';
import type { CaseworkAsked } from '../CaseworkAsked';
import { type Actor, actorOf, principalOf } from '../changes/Actor';
import type { ChangePlan } from '../changes/ChangeRecords';
import { type ChangeRefused, refused } from '../changes/ChangeStep';
import type { Hold } from '../changes/Hold';
import { creation, update, type Write } from '../changes/Write';
import { Case } from '../entities/Case';
import { CaseConference } from '../entities/CaseConference';
import { CaseHandOver } from '../entities/CaseHandOver';
import { CaseManager } from '../entities/CaseManager';
import { CaseTeamMember } from '../entities/CaseTeamMember';
import { DocumentNeed } from '../entities/DocumentNeed';
import { Goal } from '../entities/Goal';
import { HandOff } from '../entities/HandOff';
import { Need } from '../entities/Need';
import { Referral } from '../entities/Referral';
import { Task } from '../entities/Task';
import { openStatuses } from '../openCases';
import { caseManagerOf } from '../ownCase';
import { readId, readIds } from '../readArguments';
import { recordedAt } from '../recordedAt';
import type { HandOverCasesInput } from './HandOverInputs';
import { type HandOverWish, handedOver } from './handOverSteps';
import { isOpenTask, openWorkOf } from './openWorkOf';

interface Wanted extends HandOverWish {
  readonly actor: Actor;
  readonly reason: HandOverCasesInput['reason'];
  /** Null: every open one. */
  readonly caseIds: readonly string[] | null;
}

const notYours = refused(
  'STEP_NOT_PERMITTED',
  'A case manager hands over her own cases; those of others the coordination hands over, without their notes.',
);

/**
 * Hands cases over, all or none (domain.md 4.1 Q11).
 * @returns how many
 */
export async function handOverCases(
  asked: CaseworkAsked,
  input: HandOverCasesInput,
): Promise<{ readonly kind: 'done'; readonly cases: number } | ChangeRefused> {
  const actor = actorOf(asked, new Date());
  const me = caseManagerOf(asked.caller);
  const fromId = input.from == null ? me : readId('from', input.from);
  const coordinates = actor?.caller.role === 'KIM_COORDINATOR';
  if (actor === null || fromId === null || !(fromId === me || coordinates)) return notYours;
  if (input.releaseNotes && fromId !== me) return notYours;
  const wanted: Wanted = {
    actor,
    fromId,
    toId: readId('to', input.to),
    notesReleased: input.releaseNotes,
    reason: input.reason,
    caseIds: input.cases == null ? null : [...new Set(readIds('cases', input.cases))],
    at: recordedAt(actor.today, actor.now),
    today: actor.today,
  };
  const wish = { actor, mutation: 'handOverCases', idempotencyKey: input.idempotencyKey, input };
  const result = await asked.loaders.changes.make(wish, CaseHandOver, (hold) => planned(wanted, hold));
  if (result.kind === 'refused') return result;
  const { at, toId } = result.record;
  const cases = await asked.loaders.handOversAt(fromId, toId, at);
  return { kind: 'done', cases };
}

async function planned(wanted: Wanted, hold: Hold): Promise<ChangePlan | ChangeRefused> {
  const { fromId, toId, caseIds } = wanted;
  await hold.name(`caseload\n${fromId}`);
  if (!(await hold.rows.existsBy(CaseManager, { id: toId })))
    return refused('BAD_USER_INPUT', 'to must be the id of a case manager of this hub.');
  const found = await hold.rows.find(Case, {
    where: {
      caseManagerId: fromId,
      status: In([...openStatuses]),
      ...(caseIds !== null && { id: In([...caseIds]) }),
    },
    order: { id: 'ASC' },
    lock: { mode: 'pessimistic_write' },
  });
  if (caseIds !== null && found.length !== caseIds.length)
    return refused(
      'BAD_USER_INPUT',
      'cases must be open cases that the old holder manages; nothing was handed over.',
    );
  const writes: Write[] = [];
  for (const file of found) {
    const made = await writesFor(file, wanted, hold);
    if (!Array.isArray(made)) return made as ChangeRefused;
    writes.push(...made);
  }
  const [first, ...others] = [...writes].sort(
    (one, other) => Number(isRecord(other)) - Number(isRecord(one)),
  );
  if (first === undefined) return refused('STEP_NOT_POSSIBLE', 'There is no open case to hand over.');
  const familyIds = [...new Set(found.map(({ familyId }) => familyId))];
  const caseId = found.length === 1 ? (found[0]?.id ?? null) : null;
  return { kind: 'planned', event: 'CaseHandedOver', caseId, familyIds, writes: [first, ...others] };
}

/** What the mutation answers with comes first. */
const isRecord = ({ table }: Write): boolean => (table as unknown) === CaseHandOver;

async function writesFor(file: Case, wanted: Wanted, hold: Hold): Promise<Write[] | ChangeRefused> {
  const { rows } = hold;
  const caseId = file.id;
  const [team, tasks] = await Promise.all([
    rows.findBy(CaseTeamMember, { caseId }),
    rows.findBy(Task, { caseId }),
  ]);
  const step = handedOver({ file, team }, wanted);
  if (step.kind === 'refused') return step;
  const { file: change, place, ended } = step.change;
  const { fromId, toId, at, today, reason, notesReleased, actor } = wanted;
  const held = team.find(({ id }) => id === place?.id);
  if (ended.length > 0) await rows.delete(CaseTeamMember, { id: In([...ended]) });
  const of = { caseId, familyId: file.familyId };
  const writes: Write[] = [
    creation(CaseHandOver, {
      id: randomUUID(),
      caseId,
      fromId,
      toId,
      at,
      reason,
      by: principalOf(actor),
      notesReleased,
      open: openWorkOf({ ...(await workOf(caseId, hold)), tasks }),
    }),
    update(Case, file, change),
    held === undefined || place === null
      ? creation(CaseTeamMember, {
          id: randomUUID(),
          caseId,
          caseManagerId: toId,
          role: 'RESPONSIBLE' as const,
          since: today,
        })
      : update(CaseTeamMember, held, place.change),
    ...tasks
      .filter((task) => isOpenTask(task) && task.assigneeId === fromId)
      .map((task) => update(Task, task, { assigneeId: toId })),
  ];
  return writes.map((write) => ({ ...write, of }));
}

async function workOf(caseId: string, { rows }: Hold) {
  const [needs, goals, referrals, handOffs, documentNeeds, conferences] = await Promise.all([
    rows.findBy(Need, { caseId }),
    rows.findBy(Goal, { caseId }),
    rows.findBy(Referral, { caseId }),
    rows.findBy(HandOff, { caseId }),
    rows.findBy(DocumentNeed, { caseId }),
    rows.findBy(CaseConference, { caseId }),
  ]);
  return { needs, goals, referrals, handOffs, documentNeeds, conferences };
}
