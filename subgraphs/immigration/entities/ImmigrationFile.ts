import { Field, ObjectType } from 'type-graphql';
import { Column, Entity, Index } from 'typeorm';
import { AgencyRecord } from '../../vocabulary/AgencyRecord';
import { Data } from '../../vocabulary/Data';
import { Pseudonymous } from '../../vocabulary/Pseudonymous';
import { Appointment, Organisation } from '../../vocabulary/values';
import { immigrationData } from '../labels';
import { IdentityClarification } from '../terms';

/** The root of what immigration knows of a person; its parts are tables of their own, found by the person. */
@Data(immigrationData('RESIDENCE_STATUS'))
@Entity({ name: 'immigration_file' })
@ObjectType({
  description:
    'What the immigration authority has on file; file numbers and the register number stay there (Ausländerakte).',
})
export class ImmigrationFile extends AgencyRecord {
  @Index({ unique: true })
  @Pseudonymous()
  @Column('uuid')
  personId: string;

  @Field(() => Organisation, {
    description: 'Authority in charge of the file (zuständige Ausländerbehörde).',
  })
  @Column('jsonb')
  authority: Organisation;

  @Field(() => IdentityClarification, { description: 'Whether identity is clarified (Identitätsklärung).' })
  @Column('varchar')
  identityClarified: IdentityClarification;

  @Column('jsonb')
  appointments: Appointment[];
}
