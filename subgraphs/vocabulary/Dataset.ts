import { Directive, Field, ObjectType } from 'type-graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { Data, publicData } from './Data';
import { CalendarDate } from './scalars';

/** The one row that says what this database holds. It is written last, so its absence means that seeding did not end. */
@Data(publicData)
@Directive('@shareable')
@Entity({ name: 'dataset' })
@ObjectType({ description: 'What data this subgraph serves (Datenbestand).' })
export class Dataset {
  @PrimaryColumn('boolean', { default: true })
  only: boolean;

  @Field(() => Boolean, { description: 'True when every person in it is invented (synthetische Daten).' })
  @Column('boolean')
  synthetic: boolean;

  @Field(() => String, { nullable: true, description: 'Edition of the synthetic city: S, M or L.' })
  @Column('varchar', { nullable: true })
  edition: string | null;

  @Field(() => String, { nullable: true, description: 'Seed and version of the generator.' })
  @Column('varchar', { nullable: true })
  generator: string | null;

  @Field(() => CalendarDate, {
    nullable: true,
    description: 'The day on which the synthetic city lives; absent for real data, which live today.',
  })
  @Column('date', { nullable: true })
  referenceDate: string | null;
}
