import { Field, ObjectType } from 'type-graphql';
import { Column, PrimaryColumn } from 'typeorm';
import { Marked } from './Data';
import { DateTime } from './scalars';
import { Controller } from './terms';

/** What every record of an agency says of itself: when it was true at the source and who answers for it (domain.md 3.0). */
@ObjectType()
export abstract class AgencyRecord {
  @PrimaryColumn('uuid')
  id: string;

  @Marked({ reference: true })
  @Field(() => DateTime, { description: 'How fresh this is at the source (Stand der Daten).' })
  @Column('timestamptz')
  asOf: Date;

  @Marked({ reference: true })
  @Field(() => Controller, {
    description: 'Who is responsible for it (verantwortliche Stelle, § 67 Abs. 4 SGB X).',
  })
  @Column('varchar')
  source: Controller;
}
