import { Field, ObjectType } from 'type-graphql';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { Data } from '../../vocabulary/Data';
import { CalendarDate } from '../../vocabulary/scalars';
import { casePlan } from '../labels';
import { TeamRole } from '../terms';

@Data(casePlan)
@Entity({ name: 'case_team_member' })
@ObjectType({ description: 'A case manager who takes part in a case (Mitglied des Fallteams).' })
export class CaseTeamMember {
  @PrimaryColumn('uuid')
  id: string;

  @Index()
  @Column('uuid')
  caseId: string;

  @Column('uuid')
  caseManagerId: string;

  @Field(() => TeamRole, { description: 'Part in the case (Rolle im Fall).' })
  @Column('varchar')
  role: TeamRole;

  @Field(() => CalendarDate, { description: 'First day (seit).' })
  @Column('date')
  since: string;
}
