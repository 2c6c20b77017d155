import { Field, ID, ObjectType } from 'type-graphql';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { Data } from '../../vocabulary/Data';
import { DateTime } from '../../vocabulary/scalars';
import { childProtectionData } from '../labels';
import { NotificationStatus, ParentInvolvement } from '../terms';

@Data(childProtectionData)
@Entity({ name: 'child_protection_notification' })
@ObjectType({
  description: 'The youth office was told that a child may be in danger (Mitteilung nach § 4 KKG).',
})
export class ChildProtectionNotification {
  @Field(() => ID, { description: 'Number within Lotse (Kennung).' })
  @PrimaryColumn('uuid')
  id: string;

  @Index()
  @Column('uuid')
  caseId: string;

  @Column('uuid')
  childId: string;

  @Field(() => DateTime, { description: 'When (erstellt am).' })
  @Column('timestamptz')
  createdAt: Date;

  @Field(() => Boolean, {
    description: 'Whether an expert advised before (Beratung durch insoweit erfahrene Fachkraft).',
  })
  @Column('boolean')
  expertConsulted: boolean;

  @Field(() => ParentInvolvement, {
    description: 'Whether the parents were involved (Beteiligung der Eltern).',
  })
  @Column('varchar')
  parentsInvolved: ParentInvolvement;

  @Field(() => NotificationStatus, { description: 'Where it stands (Stand der Mitteilung).' })
  @Column('varchar')
  status: NotificationStatus;

  @Field(() => Boolean, {
    nullable: true,
    description:
      'What the youth office answered, § 4 Abs. 4 KKG: whether it shares the concern (Anhaltspunkte bestätigt).',
  })
  @Column('boolean', { nullable: true })
  feedbackConfirmed: boolean | null;

  @Field(() => Boolean, {
    nullable: true,
    description: 'What the youth office answered, § 4 Abs. 4 KKG: whether it acts (tätig geworden).',
  })
  @Column('boolean', { nullable: true })
  feedbackActing: boolean | null;
}
