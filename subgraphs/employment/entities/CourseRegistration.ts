import { Directive, Field, ID, Int, ObjectType } from 'type-graphql';
import { Column, Entity, Index } from 'typeorm';
import { AgencyRecord } from '../../vocabulary/AgencyRecord';
import { Data, Marked } from '../../vocabulary/Data';
import { Pseudonymous } from '../../vocabulary/Pseudonymous';
import { CalendarDate } from '../../vocabulary/scalars';
import { Organisation, TimeSlot } from '../../vocabulary/values';
import { courseData, mayTellOfHealth } from '../labels';
import { CourseRegistrationStatus, CourseType, WaitReason } from '../terms';
import { TestResult } from './TestResult';

@Data(courseData)
@Directive('@key(fields: "id")')
@Entity({ name: 'course_registration' })
@ObjectType({ description: 'A registration with a course provider (Kursanmeldung).' })
export class CourseRegistration extends AgencyRecord {
  @Field(() => ID)
  override id: string;

  @Index()
  @Pseudonymous()
  @Column('uuid')
  personId: string;

  /** Null when the registration is for a course that is not in the directory yet. */
  @Column('uuid', { nullable: true })
  courseId: string | null;

  @Marked({ locating: true })
  @Field(() => Organisation, { description: 'Course provider (Kursträger).' })
  @Column('jsonb')
  provider: Organisation;

  @Marked({ locating: true })
  @Field(() => String, {
    nullable: true,
    description:
      'Official key of the municipality where the course is held (amtlicher Gemeindeschlüssel des Kursorts).',
  })
  @Column('varchar', { nullable: true })
  municipality: string | null;

  @Field(() => CourseType, { description: 'Kind of course (Kursart).' })
  @Column('varchar')
  type: CourseType;

  @Field(() => CalendarDate, { description: 'Day of registration (angemeldet am).' })
  @Column('date')
  registeredAt: string;

  @Field(() => CalendarDate, { nullable: true, description: 'Start as announced (angekündigter Beginn).' })
  @Column('date', { nullable: true })
  announcedStart: string | null;

  @Field(() => CalendarDate, { nullable: true, description: 'Day on which it began (Beginn).' })
  @Column('date', { nullable: true })
  startedAt: string | null;

  @Field(() => CalendarDate, {
    nullable: true,
    description: 'Since when it is interrupted (unterbrochen seit).',
  })
  @Column('date', { nullable: true })
  interruptedSince: string | null;

  @Field(() => Boolean, {
    description: 'Whether children must be looked after (Kinderbeaufsichtigung nötig).',
  })
  @Column('boolean')
  childSupervisionNeeded: boolean;

  @Field(() => Boolean, { description: 'Whether that is arranged (Kinderbeaufsichtigung gesichert).' })
  @Column('boolean')
  childSupervisionArranged: boolean;

  @Field(() => [TimeSlot], { description: 'Weekly times (Kurszeiten).' })
  @Column('jsonb')
  slots: TimeSlot[];

  @Field(() => CourseRegistrationStatus, { description: 'Where it stands (Stand).' })
  @Column('varchar')
  status: CourseRegistrationStatus;

  @Data(mayTellOfHealth(courseData))
  @Field(() => WaitReason, { nullable: true, description: 'Why it has not begun (Wartegrund).' })
  @Column('varchar', { nullable: true })
  waitReason: WaitReason | null;

  @Field(() => Int, { nullable: true, description: 'Lessons attended so far (besuchte Unterrichtsstunden).' })
  @Column('integer', { nullable: true })
  lessonsAttended: number | null;

  @Field(() => TestResult, { nullable: true, description: 'Result of the final test (Abschlusstest).' })
  @Column('jsonb', { nullable: true })
  test: TestResult | null;
}
