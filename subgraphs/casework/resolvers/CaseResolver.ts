import { Arg, Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { Data, Marked } from '../../vocabulary/Data';
import { Controller } from '../../vocabulary/terms';
import type { CaseworkAsked } from '../CaseworkAsked';
import { Case } from '../entities/Case';
import { CaseConference } from '../entities/CaseConference';
import { CaseContact } from '../entities/CaseContact';
import { CaseHandOver } from '../entities/CaseHandOver';
import { CaseManager } from '../entities/CaseManager';
import { CaseTeamMember } from '../entities/CaseTeamMember';
import { ChangeRecord } from '../entities/ChangeRecord';
import { ChildProtectionNotification } from '../entities/ChildProtectionNotification';
import { District } from '../entities/District';
import { DocumentNeed } from '../entities/DocumentNeed';
import { Family } from '../entities/Family';
import { Goal } from '../entities/Goal';
import { HandOff } from '../entities/HandOff';
import { Need } from '../entities/Need';
import { OpenWork } from '../entities/OpenWork';
import { Referral } from '../entities/Referral';
import { StructuralIssue } from '../entities/StructuralIssue';
import { Task } from '../entities/Task';
import { openWorkOf } from '../handover/openWorkOf';
import { childProtectionData, familyData, planContent } from '../labels';
import { loadKnown } from '../loadKnown';

/** Tasks that still wait to be done. */
const isPending = ({ status }: Task): boolean => status === 'OPEN' || status === 'IN_PROGRESS';

@Resolver(() => Case)
export class CaseResolver {
  @Data(familyData)
  @FieldResolver(() => Family, { description: 'Whom it is about (Familie).' })
  family(@Root() { familyId }: Case, @Ctx() { loaders }: CaseworkAsked): Promise<Family | null> {
    return loaders.family.load(familyId);
  }

  @Marked({ locating: true })
  @FieldResolver(() => District, {
    description: 'District whose case managers are responsible (Sozialraum).',
  })
  district(@Root() { districtCode }: Case, @Ctx() { loaders }: CaseworkAsked): Promise<District | null> {
    return loaders.district.load(districtCode);
  }

  @FieldResolver(() => CaseManager, { description: 'Who is responsible (fallführend).' })
  caseManager(
    @Root() { caseManagerId }: Case,
    @Ctx() { loaders }: CaseworkAsked,
  ): Promise<CaseManager | null> {
    return loaders.caseManager.load(caseManagerId);
  }

  @FieldResolver(() => Controller, {
    nullable: true,
    description:
      'Who answers for the file: the office or the welfare organisation that employs the case manager (verantwortliche Stelle).',
  })
  async source(
    @Root() { caseManagerId }: Case,
    @Ctx() { loaders }: CaseworkAsked,
  ): Promise<Controller | null> {
    const manager = await loaders.caseManager.load(caseManagerId);
    if (manager === null) return null;
    return manager.employerType === 'WELFARE_ORGANISATION' ? 'WELFARE_CASEWORK' : 'KIM_OFFICE';
  }

  @FieldResolver(() => [CaseTeamMember], { description: 'Who takes part (Fallteam).' })
  team(@Root() { id }: Case, @Ctx() { loaders }: CaseworkAsked): Promise<readonly CaseTeamMember[]> {
    return loaders.team.load(id);
  }

  @Data(planContent)
  @FieldResolver(() => [Need], { description: 'What the family needs (Bedarfe).' })
  needs(@Root() { id }: Case, @Ctx() { loaders }: CaseworkAsked): Promise<readonly Need[]> {
    return loaders.needs.load(id);
  }

  @Data(planContent)
  @FieldResolver(() => [Goal], { description: 'What was agreed (Ziele).' })
  goals(@Root() { id }: Case, @Ctx() { loaders }: CaseworkAsked): Promise<readonly Goal[]> {
    return loaders.goals.load(id);
  }

  @FieldResolver(() => [Task], { description: 'What has to be done (Aufgaben).' })
  async tasks(
    @Root() { id }: Case,
    @Arg('open', () => Boolean, {
      nullable: true,
      description: 'true: only what still waits to be done; false: only the rest (offen).',
    })
    open: boolean | null | undefined,
    @Ctx() { loaders }: CaseworkAsked,
  ): Promise<readonly Task[]> {
    const tasks = await loaders.tasks.load(id);
    return typeof open === 'boolean' ? tasks.filter((task) => isPending(task) === open) : tasks;
  }

  @FieldResolver(() => [Referral], { description: 'To whom the family was sent (Vermittlungen).' })
  referrals(@Root() { id }: Case, @Ctx() { loaders }: CaseworkAsked): Promise<readonly Referral[]> {
    return loaders.referrals.load(id);
  }

  @FieldResolver(() => [HandOff], { description: 'How offices sent it on (Weiterverweisungen).' })
  handOffs(@Root() { id }: Case, @Ctx() { loaders }: CaseworkAsked): Promise<readonly HandOff[]> {
    return loaders.handOffs.load(id);
  }

  @FieldResolver(() => [DocumentNeed], { description: 'Which documents are needed (benötigte Unterlagen).' })
  documentNeeds(@Root() { id }: Case, @Ctx() { loaders }: CaseworkAsked): Promise<readonly DocumentNeed[]> {
    return loaders.documentNeeds.load(id);
  }

  @FieldResolver(() => [CaseConference], { description: 'Meetings of several offices (Fallkonferenzen).' })
  conferences(@Root() { id }: Case, @Ctx() { loaders }: CaseworkAsked): Promise<readonly CaseConference[]> {
    return loaders.conferences.load(id);
  }

  @FieldResolver(() => [CaseHandOver], { description: 'Who gave it to whom, oldest first (Fallübergaben).' })
  handOvers(@Root() { id }: Case, @Ctx() { loaders }: CaseworkAsked): Promise<readonly CaseHandOver[]> {
    return loaders.handOvers.load(id);
  }

  @FieldResolver(() => OpenWork, { description: 'How much is open in it now (offene Vorgänge).' })
  async open(@Root() { id }: Case, @Ctx() { loaders }: CaseworkAsked): Promise<OpenWork> {
    const [needs, goals, tasks, referrals, handOffs, documentNeeds, conferences] = await Promise.all([
      loaders.needs.load(id),
      loaders.goals.load(id),
      loaders.tasks.load(id),
      loaders.referrals.load(id),
      loaders.handOffs.load(id),
      loaders.documentNeeds.load(id),
      loaders.conferences.load(id),
    ]);
    return openWorkOf({ needs, goals, tasks, referrals, handOffs, documentNeeds, conferences });
  }

  @FieldResolver(() => [CaseContact], { description: 'When they were in touch (Kontakte).' })
  contacts(@Root() { id }: Case, @Ctx() { loaders }: CaseworkAsked): Promise<readonly CaseContact[]> {
    return loaders.contacts.load(id);
  }

  // What is general about many cases tells of this one that it is about that.
  @Data(planContent)
  @FieldResolver(() => [StructuralIssue], {
    description: 'What this case shows for many (generative Themen).',
  })
  structuralIssues(
    @Root() { structuralIssueIds }: Case,
    @Ctx() { loaders }: CaseworkAsked,
  ): Promise<readonly StructuralIssue[]> {
    return loadKnown(loaders.structuralIssue, structuralIssueIds);
  }

  @Data(childProtectionData)
  @FieldResolver(() => [ChildProtectionNotification], {
    description: 'What the youth office was told (Mitteilungen nach § 4 KKG).',
  })
  childProtectionNotifications(
    @Root() { id }: Case,
    @Ctx() { loaders }: CaseworkAsked,
  ): Promise<readonly ChildProtectionNotification[]> {
    return loaders.childProtection.load(id);
  }

  @FieldResolver(() => [ChangeRecord], {
    description: 'Who has changed what kind of thing, oldest first; never the values (Änderungsverlauf).',
  })
  async history(@Root() { id }: Case, @Ctx() { loaders }: CaseworkAsked): Promise<readonly ChangeRecord[]> {
    const records = await loaders.history.load(id);
    // A wish that changed nothing is kept only to know it again.
    return records.filter(({ fields }) => fields.length > 0);
  }
}
