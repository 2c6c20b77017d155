import { Field, ID, InputType } from 'type-graphql';
import { ArgumentData } from '../../vocabulary/Data';
import { DateTime } from '../../vocabulary/scalars';
import { ChangeWish, NewWish } from '../changes/NewWish';
import { casePlan, familyData, noteData } from '../labels';
import { ContactChannel } from '../terms';

@InputType({ description: 'Case manager and family were in touch (neuer Kontakt).' })
export class RecordContactInput extends NewWish {
  @ArgumentData(casePlan)
  @Field(() => ID, { description: 'In which case (Fall).' })
  case: string;

  @Field(() => DateTime, { description: 'When, not in the future (Zeitpunkt).' })
  at: Date;

  @Field(() => ContactChannel, { description: 'How (Kontaktweg).' })
  channel: ContactChannel;

  @ArgumentData({ ...familyData, idOf: 'Person' })
  @Field(() => [ID], { description: 'With whom: present members of the family (Gesprächspartner).' })
  with: string[];

  @ArgumentData(noteData)
  @Field(() => String, {
    nullable: true,
    description: 'What was said in confidence, up to 10,000 characters; kept sealed (Fallnotiz).',
  })
  note?: string | null;
}

@InputType({
  description: 'What was wrong about a contact; what is left out stays (Berichtigung eines Kontakts).',
})
export class CorrectContactInput extends ChangeWish {
  @ArgumentData(casePlan)
  @Field(() => ID, { description: 'Which contact (Kontakt).' })
  id: string;

  @Field(() => DateTime, { nullable: true, description: 'When (Zeitpunkt).' })
  at?: Date | null;

  @Field(() => ContactChannel, { nullable: true, description: 'How (Kontaktweg).' })
  channel?: ContactChannel | null;

  @ArgumentData({ ...familyData, idOf: 'Person' })
  @Field(() => [ID], { nullable: true, description: 'With whom (Gesprächspartner).' })
  with?: string[] | null;

  @ArgumentData(noteData)
  @Field(() => String, {
    nullable: true,
    description: 'What was said in confidence; null: no note. Only for the case’s team (Fallnotiz).',
  })
  note?: string | null;
}
