import { GraphQLError } from 'graphql';
import { Arg, Ctx, ID, Mutation, Query, Resolver } from 'type-graphql';
import { ArgumentData, Data } from '../../vocabulary/Data';
import { CalendarDate } from '../../vocabulary/scalars';
import type { CaseworkAsked } from '../CaseworkAsked';
import { accessState } from '../emergency/accessState';
import type { StepResult } from '../emergency/EmergencyRecords';
import { BreakGlassAccess } from '../entities/BreakGlassAccess';
import { emergencyData, identityData } from '../labels';
import { readId } from '../readArguments';
import { BreakGlassGround, ReviewOutcome } from '../terms';

/** Emergency access (domain.md 2.7): opened by one, confirmed by another, reviewed by the data protection officer. */
@Resolver()
export class EmergencyResolver {
  @Data(emergencyData)
  @Mutation(() => BreakGlassAccess, {
    nullable: true,
    description:
      'Opens the contact points of one person for three hours, or asks for it where a second person must agree first (Notfallzugriff öffnen).',
  })
  async openBreakGlass(
    @ArgumentData({ ...identityData, idOf: 'Person' })
    @Arg('person', () => ID, { description: 'Whose contact points (betroffene Person).' })
    person: string,
    @Arg('ground', () => BreakGlassGround, {
      description: 'On which ground; the same as the purpose of the request (Grund).',
    })
    ground: BreakGlassGround,
    @Arg('reason', () => String, { description: 'Why, in 20 to 2000 characters (Begründung).' })
    reason: string,
    @Arg('immediateDanger', () => Boolean, {
      description: 'Whether there is no time to ask a second person first (gegenwärtige Gefahr).',
    })
    immediateDanger: boolean,
    @Ctx() { loaders, caller, purpose }: CaseworkAsked,
  ): Promise<BreakGlassAccess> {
    const wish = { subjectId: readId('person', person), ground, reason, immediateDanger };
    return told(await loaders.emergencies.open(wish, { caller, purpose }, new Date()));
  }

  @Data(emergencyData)
  @Mutation(() => BreakGlassAccess, {
    nullable: true,
    description: 'The second person agrees (Notfallzugriff bestätigen).',
  })
  async confirmBreakGlass(
    @ArgumentData(emergencyData)
    @Arg('id', () => ID, { description: 'Which access (Notfallzugriff).' })
    id: string,
    @Ctx() { loaders, caller, purpose }: CaseworkAsked,
  ): Promise<BreakGlassAccess> {
    return told(await loaders.emergencies.confirm(readId('id', id), { caller, purpose }, new Date()));
  }

  @Data(emergencyData)
  @Mutation(() => BreakGlassAccess, {
    nullable: true,
    description:
      'The data protection officer says whether it was right, and tells the person unless that is put off (Notfallzugriff prüfen).',
  })
  async reviewBreakGlass(
    @ArgumentData(emergencyData)
    @Arg('id', () => ID, { description: 'Which access (Notfallzugriff).' })
    id: string,
    @Arg('outcome', () => ReviewOutcome, { description: 'What was found (Ergebnis).' })
    outcome: ReviewOutcome,
    @Arg('deferSubjectNoticeUntil', () => CalendarDate, {
      nullable: true,
      description:
        'Where telling the person would endanger the protection: day on which this is looked at again, within 90 days (Benachrichtigung aufschieben bis).',
    })
    deferNoticeUntil: string | null | undefined,
    @Ctx() { loaders, caller, purpose }: CaseworkAsked,
  ): Promise<BreakGlassAccess> {
    const wish = { outcome, deferNoticeUntil: deferNoticeUntil ?? null };
    return told(await loaders.emergencies.review(readId('id', id), wish, { caller, purpose }, new Date()));
  }

  @Data(emergencyData)
  @Query(() => [BreakGlassAccess], {
    nullable: true,
    description:
      'Emergency accesses, newest first: to the data protection officer all, to others those they have to do with (Notfallzugriffe).',
  })
  async breakGlassAccesses(
    @Arg('open', () => Boolean, {
      nullable: true,
      description:
        'true: only those that are open or wait for the second person; false: only the rest (laufend).',
    })
    open: boolean | null | undefined,
    @Ctx() { loaders }: CaseworkAsked,
  ): Promise<readonly BreakGlassAccess[]> {
    const now = new Date();
    const runs = (access: BreakGlassAccess) =>
      ['OPEN', 'AWAITING_CONFIRMATION'].includes(accessState(access, now));
    const all = await loaders.emergencies.all();
    return typeof open === 'boolean' ? all.filter((access) => runs(access) === open) : all;
  }
}

function told(result: StepResult): BreakGlassAccess {
  if (result.kind === 'taken') return result.access;
  throw new GraphQLError(result.sentence, { extensions: { code: result.code } });
}
