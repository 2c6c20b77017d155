import { Directive, Field, ID, Int, ObjectType } from 'type-graphql';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { Data } from '../../vocabulary/Data';
import { CalendarDate, DateTime, LanguageCode } from '../../vocabulary/scalars';
import { consentData } from '../labels';
import { ConsentStatus, ContactChannel, SignatoryCapacity } from '../terms';
import { ConsentForm } from './ConsentForm';
import { ConsentNotice } from './ConsentNotice';
import { ConsentProvision } from './ConsentProvision';
import { Revocation } from './Revocation';

@Data(consentData)
@Directive('@key(fields: "id")')
@Entity({ name: 'consent' })
@ObjectType({
  description: 'What somebody has allowed to be passed on (Einwilligung, § 67b SGB X, Art. 7 DSGVO).',
})
export class Consent {
  @Field(() => ID, { description: 'Number within Lotse (Kennung).' })
  @PrimaryColumn('uuid')
  id: string;

  @Index()
  @Column('uuid')
  subjectId: string;

  @Column('uuid')
  signatoryId: string;

  @Field(() => SignatoryCapacity, { description: 'In what capacity it was signed (Eigenschaft).' })
  @Column('varchar')
  capacity: SignatoryCapacity;

  @Column('uuid', { nullable: true })
  coSignatoryId: string | null;

  @Field(() => ConsentForm, { description: 'Form (Form).' })
  @Column('jsonb')
  form: ConsentForm;

  @Field(() => LanguageCode, { description: 'Language of the form (Sprache).' })
  @Column('varchar')
  language: string;

  @Field(() => Boolean, { description: 'Whether it was interpreted (gedolmetscht).' })
  @Column('boolean')
  interpreted: boolean;

  @Field(() => String, {
    nullable: true,
    description:
      'Organisation that interpreted; absent when nobody did, or it was not recorded (Sprachmittlung durch).',
  })
  @Column('varchar', { nullable: true })
  interpreter: string | null;

  @Field(() => String, { description: 'Version of the text that was signed (Textfassung).' })
  @Column('varchar')
  textVersion: string;

  @Field(() => String, { description: 'SHA-256 of that text, hexadecimal (Prüfsumme).' })
  @Column('varchar')
  textHash: string;

  @Field(() => DateTime, { description: 'When it was given (erteilt am).' })
  @Column('timestamptz')
  givenAt: Date;

  @Field(() => ConsentNotice, { description: 'What the person was told before (Hinweise).' })
  @Column('jsonb')
  noticeGiven: ConsentNotice;

  @Field(() => [ConsentProvision], { description: 'What it allows and forbids (Bestimmungen).' })
  @Column('jsonb')
  provisions: ConsentProvision[];

  @Field(() => CalendarDate, { description: 'Last day (gültig bis).' })
  @Column('date')
  expiresAt: string;

  /** As recorded; where it stands on a day says `statusOn`. */
  @Field(() => ConsentStatus, { description: 'Where it stands today (Stand).' })
  @Column('varchar')
  status: ConsentStatus;

  @Field(() => [Revocation], { description: 'What was taken back (Widerrufe).' })
  @Column('jsonb')
  revocations: Revocation[];

  @Field(() => ContactChannel, {
    nullable: true,
    description: 'By which way it can be taken back, as the person was told (Widerrufsweg).',
  })
  @Column('varchar', { nullable: true })
  withdrawalChannel: ContactChannel | null;

  @Field(() => Boolean, {
    nullable: true,
    description: 'Whether the person has a copy; absent when it was not recorded (Kopie ausgehändigt).',
  })
  @Column('boolean', { nullable: true })
  copyHandedOver: boolean | null;

  /** The form that took its place. */
  @Column('uuid', { nullable: true })
  supersededById: string | null;

  @Field(() => Int, {
    nullable: true,
    description: 'Counts its changes; whoever changes it says which one they have read (Fassung).',
  })
  @Column('integer', { default: 1 })
  version: number;
}
