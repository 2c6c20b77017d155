import { Field, ID, ObjectType } from 'type-graphql';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { Data } from '../../vocabulary/Data';
import { DateTime } from '../../vocabulary/scalars';
import { identityLinkData } from '../labels';
import { PrincipalRef } from './PrincipalRef';

@Data(identityLinkData)
@Entity({ name: 'match_rejection' })
@Index(['oneId', 'otherId'], { unique: true })
@ObjectType({
  description: 'Two alike records are about two people; they are not proposed again (abgelehnter Abgleich).',
})
export class MatchRejection {
  @Field(() => ID, { description: 'Number within Lotse (Kennung).' })
  @PrimaryColumn('uuid')
  id: string;

  /** The smaller id of the two. */
  @Column('uuid')
  oneId: string;

  @Index()
  @Column('uuid')
  otherId: string;

  @Field(() => DateTime, { description: 'When (Zeitpunkt).' })
  @Column('timestamptz')
  at: Date;

  @Field(() => PrincipalRef, { description: 'Who decided it (durch).' })
  @Column('jsonb')
  by: PrincipalRef;
}
