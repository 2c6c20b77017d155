import { Directive, Field, ID, Int, ObjectType } from 'type-graphql';
import { Data, ownerlessValue } from './Data';
import { CalendarDate, DateTime, LocalTime } from './scalars';
import { Agency, Weekday } from './terms';

/** Value types that several subgraphs use. They are stored as JSON beside the record they belong to. */

@Data(ownerlessValue)
@Directive('@shareable')
@ObjectType({ description: 'An office, association, practice or firm (Stelle, Träger, Einrichtung).' })
export class Organisation {
  @Field(() => ID, { description: 'Stable name within Lotse, for example "ob-jobcenter".' })
  id: string;

  @Field(() => String, { description: 'As it calls itself (Bezeichnung).' })
  name: string;

  @Field(() => Agency, { description: 'What kind of body it is (Art der Stelle).' })
  kind: Agency;

  @Field(() => String, { nullable: true, description: 'Switchboard, never a private number (Telefon).' })
  phone: string | null;
}

@Data(ownerlessValue)
@Directive('@shareable')
@ObjectType({ description: 'Whom to reach at an office (Ansprechstelle).' })
export class OfficeContact {
  @Field(() => String, { description: 'Office or team, not a private person (Bezeichnung der Stelle).' })
  name: string;

  @Field(() => String, { nullable: true, description: 'Telephone (Telefon).' })
  phone: string | null;

  @Field(() => String, { nullable: true, description: 'Electronic mail (E-Mail).' })
  email: string | null;
}

@Data(ownerlessValue)
@Directive('@shareable')
@ObjectType({ description: 'An appointment at an office (Termin).' })
export class Appointment {
  @Field(() => DateTime, { description: 'When (Zeitpunkt).' })
  at: Date;

  @Field(() => String, { description: 'Which office (Stelle).' })
  office: string;

  @Field(() => String, { nullable: true, description: 'Where, in words (Ort).' })
  place: string | null;

  @Field(() => String, { nullable: true, description: 'What for, in neutral words (Anlass).' })
  subject: string | null;
}

@Data(ownerlessValue)
@Directive('@shareable')
@ObjectType({ description: 'A weekly time (wöchentliche Zeit).' })
export class TimeSlot {
  @Field(() => Weekday, { description: 'Day of the week (Wochentag).' })
  weekday: Weekday;

  @Field(() => LocalTime, { description: 'Begin (Beginn).' })
  from: string;

  @Field(() => LocalTime, { description: 'End (Ende).' })
  to: string;
}

@Data(ownerlessValue)
@Directive('@shareable')
@ObjectType({
  description: 'An amount in euros a month as a band; case managers see no exact sums (Betragsspanne).',
})
export class MoneyBand {
  @Field(() => Int, { description: 'Lower end in euros a month, included (von).' })
  from: number;

  @Field(() => Int, {
    nullable: true,
    description: 'Upper end in euros a month, not included; absent when open (bis unter).',
  })
  to: number | null;
}

@Data(ownerlessValue)
@Directive('@shareable')
@ObjectType({ description: 'A time that is known only roughly (ungefährer Zeitraum).' })
export class DateBand {
  @Field(() => CalendarDate, { nullable: true, description: 'Earliest day (frühestens).' })
  earliest: string | null;

  @Field(() => CalendarDate, { nullable: true, description: 'Latest day (spätestens).' })
  latest: string | null;
}

@Data(ownerlessValue)
@Directive('@shareable')
@ObjectType({ description: 'A length of time that is known only roughly, in days (ungefähre Dauer).' })
export class DurationBand {
  @Field(() => Int, { nullable: true, description: 'At least, in days (mindestens).' })
  minDays: number | null;

  @Field(() => Int, { nullable: true, description: 'At most, in days (höchstens).' })
  maxDays: number | null;
}

@Data(ownerlessValue)
@Directive('@shareable')
@ObjectType({ description: 'Where a list ends for now (Cursor Connections Specification, PageInfo).' })
export class PageInfo {
  @Field(() => Boolean)
  hasNextPage: boolean;

  @Field(() => Boolean)
  hasPreviousPage: boolean;

  @Field(() => String, { nullable: true })
  startCursor: string | null;

  @Field(() => String, { nullable: true })
  endCursor: string | null;
}
