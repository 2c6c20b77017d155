import { Field, ObjectType } from 'type-graphql';
import { Column, Entity, Index } from 'typeorm';
import { AgencyRecord } from '../../vocabulary/AgencyRecord';
import { Data } from '../../vocabulary/Data';
import { Pseudonymous } from '../../vocabulary/Pseudonymous';
import { CalendarDate } from '../../vocabulary/scalars';
import { Controller } from '../../vocabulary/terms';
import { healthData } from '../labels';
import { ConstraintKind } from '../terms';

@Data(healthData('HEALTH_FUNCTIONAL'))
@Entity({ name: 'functional_constraint' })
@ObjectType({
  description:
    'What a person cannot do for now: the only health fact for readers outside health (funktionale Einschränkung).',
})
export class FunctionalConstraint extends AgencyRecord {
  @Index()
  @Pseudonymous()
  @Column('uuid')
  personId: string;

  @Field(() => ConstraintKind, { description: 'What is not possible or needed (Einschränkung).' })
  @Column('varchar')
  kind: ConstraintKind;

  @Field(() => CalendarDate, { description: 'First day (ab).' })
  @Column('date')
  from: string;

  @Field(() => CalendarDate, { nullable: true, description: 'Last day, absent when open (bis).' })
  @Column('date', { nullable: true })
  until: string | null;

  @Field(() => Controller, { description: 'Who states it (festgestellt durch).' })
  @Column('varchar')
  statedBy: Controller;
}
