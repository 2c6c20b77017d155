import { ObjectType } from 'type-graphql';
import { Column, Entity, Index } from 'typeorm';
import { AgencyRecord } from '../../vocabulary/AgencyRecord';
import { Data } from '../../vocabulary/Data';
import { Pseudonymous } from '../../vocabulary/Pseudonymous';
import { courseData } from '../labels';

/** The root of what is known of a person's courses; its parts are tables of their own, found by the person. */
@Data(courseData)
@Entity({ name: 'language_course_record' })
@ObjectType({ description: 'A person’s language courses (Sprachkurse).' })
export class LanguageCourseRecord extends AgencyRecord {
  @Index({ unique: true })
  @Pseudonymous()
  @Column('uuid')
  personId: string;
}
