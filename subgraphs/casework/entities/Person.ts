import { Directive, Field, ID, ObjectType } from 'type-graphql';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { Data, Marked } from '../../vocabulary/Data';
import { CalendarDate, CountryCode, PartialDate } from '../../vocabulary/scalars';
import { InterpreterNeed } from '../../vocabulary/terms';
import { identityData, languageData, protectionData } from '../labels';
import { Gender, Literacy, ProtectiveMarker } from '../terms';
import { LanguageSkill } from './LanguageSkill';
import { PersonName } from './PersonName';

/** Owned here: agencies only add to it. */
@Data(identityData)
@Directive('@key(fields: "id")')
@Entity({ name: 'person' })
@ObjectType({ description: 'A person of a family that case management works with (Person).' })
export class Person {
  @Field(() => ID, { description: 'Number within Lotse; no register knows it (Kennung).' })
  @PrimaryColumn('uuid')
  id: string;

  @Marked({ contactPoint: true })
  @Field(() => PersonName, { description: 'Name (Name).' })
  @Column('jsonb')
  name: PersonName;

  @Field(() => PartialDate, {
    nullable: true,
    description: 'As precisely as the papers say it; absent when unknown (Geburtsdatum).',
  })
  @Column('varchar', { nullable: true })
  dateOfBirth: string | null;

  @Field(() => Gender, { nullable: true, description: 'Gender as registered (Geschlecht).' })
  @Column('varchar', { nullable: true })
  gender: Gender | null;

  @Field(() => [CountryCode], {
    description: 'All of them; XXA stateless, XXX unclear (Staatsangehörigkeiten).',
  })
  @Column('varchar', { array: true })
  nationalities: string[];

  @Data(languageData)
  @Field(() => [LanguageSkill], { description: 'Languages (Sprachkenntnisse).' })
  @Column('jsonb')
  languages: LanguageSkill[];

  @Data(languageData)
  @Field(() => InterpreterNeed, { description: 'Whether somebody has to interpret (Sprachmittlung).' })
  @Column('varchar')
  interpreterNeed: InterpreterNeed;

  @Data(languageData)
  @Field(() => Literacy, {
    nullable: true,
    description: 'Which script is read and written (Alphabetisierung).',
  })
  @Column('varchar', { nullable: true })
  literacy: Literacy | null;

  @Field(() => PartialDate, { nullable: true, description: 'Arrival in Germany (Einreise).' })
  @Column('varchar', { nullable: true })
  arrivedInGermany: string | null;

  @Field(() => CalendarDate, { nullable: true, description: 'Arrival in the municipality (Zuzug).' })
  @Column('date', { nullable: true })
  arrivedInMunicipality: string | null;

  @Data(protectionData)
  @Field(() => [ProtectiveMarker], { description: 'What must not be passed on (Schutzvermerke).' })
  @Column('varchar', { array: true })
  protectiveMarkers: ProtectiveMarker[];

  /** Whom she was found to be; everything that was hers is there. */
  @Index()
  @Column('uuid', { nullable: true })
  mergedIntoId: string | null;
}
