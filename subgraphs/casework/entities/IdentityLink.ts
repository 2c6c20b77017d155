import { Field, Float, ID, Int, ObjectType } from 'type-graphql';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { Data, Marked } from '../../vocabulary/Data';
import { DateTime } from '../../vocabulary/scalars';
import { Controller } from '../../vocabulary/terms';
import { identityLinkData } from '../labels';
import { MatchMethod } from '../terms';
import { MatchEvidence } from './MatchEvidence';
import { PrincipalRef } from './PrincipalRef';

@Data(identityLinkData)
@Entity({ name: 'identity_link' })
@ObjectType({
  description: 'Under which pseudonym an agency knows a person, and how sure that is (Identitätszuordnung).',
})
export class IdentityLink {
  @Field(() => ID, { nullable: true, description: 'Number within Lotse (Kennung).' })
  @PrimaryColumn('uuid')
  id: string;

  @Index()
  @Column('uuid')
  personId: string;

  @Field(() => Controller, { description: 'Which body (verantwortliche Stelle).' })
  @Column('varchar')
  controller: Controller;

  @Marked({ release: 'NEVER' })
  @Field(() => String, {
    description: 'Its name for the person; no other body has the same (Bereichspseudonym).',
  })
  @Column('varchar')
  sectorPseudonym: string;

  @Field(() => MatchMethod, { description: 'How they were found to be one person (Abgleichverfahren).' })
  @Column('varchar')
  method: MatchMethod;

  @Field(() => Float, { description: 'How sure, from 0 to 1 (Sicherheit).' })
  @Column('double precision')
  confidence: number;

  @Field(() => PrincipalRef, { nullable: true, description: 'Who decided (entschieden durch).' })
  @Column('jsonb', { nullable: true })
  decidedBy: PrincipalRef | null;

  @Field(() => DateTime, { nullable: true, description: 'When (entschieden am).' })
  @Column('timestamptz', { nullable: true })
  decidedAt: Date | null;

  @Field(() => DateTime, { nullable: true, description: 'When it was undone (aufgehoben am).' })
  @Column('timestamptz', { nullable: true })
  reversedAt: Date | null;

  @Field(() => [MatchEvidence], { description: 'What spoke for and against it (Merkmale).' })
  @Column('jsonb')
  evidence: MatchEvidence[];

  @Field(() => Int, {
    nullable: true,
    description: 'Counts its changes; whoever changes it says which one they have read (Fassung).',
  })
  @Column('integer', { default: 1 })
  version: number;
}
