import { Field, ObjectType } from 'type-graphql';
import { Column, Entity, Index } from 'typeorm';
import { AgencyRecord } from '../../vocabulary/AgencyRecord';
import { Data } from '../../vocabulary/Data';
import { Pseudonymous } from '../../vocabulary/Pseudonymous';
import { CalendarDate } from '../../vocabulary/scalars';
import { courseData } from '../labels';
import { TestLevel } from '../terms';

@Data(courseData)
@Entity({ name: 'language_certificate' })
@ObjectType({ description: 'A language certificate; its number is not shown (Sprachzertifikat).' })
export class LanguageCertificate extends AgencyRecord {
  @Index()
  @Pseudonymous()
  @Column('uuid')
  personId: string;

  @Field(() => TestLevel, { description: 'Level (Niveau).' })
  @Column('varchar')
  level: TestLevel;

  @Field(() => CalendarDate, { description: 'Day of issue (ausgestellt am).' })
  @Column('date')
  issuedAt: string;

  @Field(() => String, { description: 'Who issued it (ausstellende Einrichtung).' })
  @Column('varchar')
  issuer: string;
}
