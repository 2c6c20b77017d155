import { Field, ID, ObjectType } from 'type-graphql';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { Data } from '../../vocabulary/Data';
import { DateTime } from '../../vocabulary/scalars';
import { casePlan } from '../labels';
import { HandOverReason } from '../terms';
import { OpenWork } from './OpenWork';
import { PrincipalRef } from './PrincipalRef';

@Data(casePlan)
@Entity({ name: 'case_hand_over' })
@ObjectType({ description: 'A case went from one case manager to another (Fallübergabe).' })
export class CaseHandOver {
  @Field(() => ID, { description: 'Number within Lotse (Kennung).' })
  @PrimaryColumn('uuid')
  id: string;

  @Index()
  @Column('uuid')
  caseId: string;

  @Column('uuid')
  fromId: string;

  @Column('uuid')
  toId: string;

  @Field(() => DateTime, { description: 'When (Zeitpunkt).' })
  @Column('timestamptz')
  at: Date;

  @Field(() => HandOverReason, { description: 'Why (Grund).' })
  @Column('varchar')
  reason: HandOverReason;

  @Field(() => PrincipalRef, { description: 'Who did it (durch).' })
  @Column('jsonb')
  by: PrincipalRef;

  @Field(() => Boolean, {
    description:
      'Whether notes from before go with it: only with a renewed release, § 203 StGB (Fallnotizen freigegeben).',
  })
  @Column('boolean')
  notesReleased: boolean;

  @Field(() => OpenWork, { description: 'What was open then (offene Vorgänge).' })
  @Column('jsonb')
  open: OpenWork;
}
