import { Directive, Field, ID, ObjectType } from 'type-graphql';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { Data } from '../../vocabulary/Data';
import { LanguageCode } from '../../vocabulary/scalars';
import { DistrictCode } from '../../vocabulary/terms';
import { casePlan, familyData, languageData, officesData } from '../labels';
import { AgencyContact } from './AgencyContact';

/** Owned here: agencies only add to it. */
@Data(familyData)
@Directive('@key(fields: "id")')
@Entity({ name: 'family' })
@ObjectType({
  description:
    'A family as case management sees it; neither the household nor a benefit unit nor the nuclear family of residence law (Familie).',
})
export class Family {
  @Data(casePlan)
  @Field(() => ID, { description: 'Number within Lotse (Kennung).' })
  @PrimaryColumn('uuid')
  id: string;

  @Data(casePlan)
  @Field(() => String, { description: 'Neutral reference that can stand on a letter (Familienzeichen).' })
  @Index({ unique: true })
  @Column('varchar')
  reference: string;

  @Index()
  @Column('varchar')
  districtCode: DistrictCode;

  @Data(languageData)
  @Field(() => LanguageCode, {
    description: 'Language in which the family wants to be addressed (Kontaktsprache).',
  })
  @Column('varchar')
  contactLanguage: string;

  @Data(officesData)
  @Field(() => [AgencyContact], {
    description:
      "Offices that deal with the family, from the case manager's own address book (beteiligte Stellen).",
  })
  @Column('jsonb')
  agencyContacts: AgencyContact[];
}
