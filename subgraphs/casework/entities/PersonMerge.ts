import { Field, ID, Int, ObjectType } from 'type-graphql';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { Data } from '../../vocabulary/Data';
import { DateTime } from '../../vocabulary/scalars';
import type { Moved } from '../identity/mergeOf';
import { identityLinkData } from '../labels';
import { PrincipalRef } from './PrincipalRef';

@Data(identityLinkData)
@Entity({ name: 'person_merge' })
@ObjectType({
  description: 'Two records were found to be one person; it can be undone (Zusammenführung von Personen).',
})
export class PersonMerge {
  @Field(() => ID, { description: 'Number within Lotse (Kennung).' })
  @PrimaryColumn('uuid')
  id: string;

  /** Who she is from then on. */
  @Index()
  @Column('uuid')
  keptId: string;

  @Index()
  @Column('uuid')
  mergedId: string;

  @Field(() => DateTime, { description: 'When (Zeitpunkt).' })
  @Column('timestamptz')
  at: Date;

  @Field(() => PrincipalRef, { description: 'Who decided it (durch).' })
  @Column('jsonb')
  by: PrincipalRef;

  /** What leads back: which references went from one to the other, no content. */
  @Column('jsonb')
  moved: Moved[];

  @Field(() => DateTime, { nullable: true, description: 'When it was undone (aufgehoben am).' })
  @Column('timestamptz', { nullable: true })
  undoneAt: Date | null;

  @Field(() => PrincipalRef, { nullable: true, description: 'Who undid it (aufgehoben durch).' })
  @Column('jsonb', { nullable: true })
  undoneBy: PrincipalRef | null;

  @Field(() => Int, {
    nullable: true,
    description: 'References that could not go back, because they were changed since (nicht zurückgeführt).',
  })
  @Column('integer', { nullable: true })
  leftBehind: number | null;

  @Field(() => Int, {
    nullable: true,
    description: 'Counts its changes; whoever changes it says which one they have read (Fassung).',
  })
  @Column('integer', { default: 1 })
  version: number;
}
