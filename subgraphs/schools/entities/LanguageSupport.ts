import { Field, ObjectType } from 'type-graphql';
import { Column, Entity, Index } from 'typeorm';
import { AgencyRecord } from '../../vocabulary/AgencyRecord';
import { Data } from '../../vocabulary/Data';
import { Pseudonymous } from '../../vocabulary/Pseudonymous';
import { CalendarDate } from '../../vocabulary/scalars';
import { schoolData } from '../labels';
import { LanguageSupportKind } from '../terms';

@Data(schoolData)
@Entity({ name: 'language_support' })
@ObjectType({
  description:
    'Support at school in German or the heritage language; initial support takes two years at most (Sprachförderung).',
})
export class LanguageSupport extends AgencyRecord {
  @Index({ unique: true })
  @Pseudonymous()
  @Column('uuid')
  personId: string;

  @Field(() => LanguageSupportKind, { description: 'Which support (Art der Förderung).' })
  @Column('varchar')
  kind: LanguageSupportKind;

  @Field(() => CalendarDate, { description: 'First day (ab).' })
  @Column('date')
  from: string;

  @Field(() => CalendarDate, { nullable: true, description: 'Last day, absent when open (bis).' })
  @Column('date', { nullable: true })
  until: string | null;
}
