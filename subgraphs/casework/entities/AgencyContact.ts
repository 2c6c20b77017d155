import { Field, ObjectType } from 'type-graphql';
import { Data, ownerlessValue } from '../../vocabulary/Data';
import { CalendarDate, DateTime } from '../../vocabulary/scalars';
import { Agency } from '../../vocabulary/terms';
import { OfficeContact } from '../../vocabulary/values';
import { officesData } from '../labels';

@Data(ownerlessValue)
@ObjectType({
  description:
    'Whom the case manager reaches at an office in the matters of a family (Ansprechstelle zum Fall).',
})
export class AgencyContact {
  @Field(() => Agency, { description: 'Kind of office (Stelle).' })
  agency: Agency;

  @Data({ ...officesData, locating: true })
  @Field(() => OfficeContact, { description: 'Whom to reach (Ansprechstelle).' })
  officeContact: OfficeContact;

  @Field(() => CalendarDate, {
    nullable: true,
    description: 'When they were last in touch (letzter Kontakt).',
  })
  lastContactAt: string | null;

  /** Kept as RFC 3339 text in the JSON column. */
  @Data({ ...officesData, contactPoint: false, locating: true })
  @Field(() => DateTime, { nullable: true, description: 'Next appointment there (nächster Termin).' })
  nextAppointmentAt: string | null;
}
