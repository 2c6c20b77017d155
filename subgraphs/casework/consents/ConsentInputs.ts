import { Field, ID, InputType, Int } from 'type-graphql';
import { ArgumentData } from '../../vocabulary/Data';
import { CalendarDate, DateTime, LanguageCode } from '../../vocabulary/scalars';
import { Controller, Purpose } from '../../vocabulary/terms';
import { NewWish } from '../changes/NewWish';
import { consentData, identityData } from '../labels';
import {
  ConsentFormKind,
  ContactChannel,
  DataCategory,
  Direction,
  Effect,
  SignatoryCapacity,
} from '../terms';

@InputType({ description: 'Form of a consent (Form, § 67b Abs. 2 SGB X).' })
export class ConsentFormInput {
  @Field(() => ConsentFormKind, { description: 'Which form (Form).' })
  kind: ConsentFormKind;

  @Field(() => String, { nullable: true, description: 'Why neither written nor electronic (Begründung).' })
  reason?: string | null;
}

@InputType({ description: 'What the person was told before; all three (Hinweise).' })
export class ConsentNoticeInput {
  @Field(() => Boolean, { description: 'What the data are for (Zweck).' })
  purpose: boolean;

  @Field(() => Boolean, { description: 'What follows from a refusal (Folgen der Verweigerung).' })
  consequencesOfRefusal: boolean;

  @Field(() => Boolean, { description: 'That it can be taken back at any time (Widerruflichkeit).' })
  revocability: boolean;
}

@InputType({
  description: 'Who may receive the data: a task in an office, never a named person (Empfängerkreis).',
})
export class RecipientGroupInput {
  @Field(() => String, { description: 'Task in the office, for example CASE_MANAGER (Rolle).' })
  role: string;

  @Field(() => String, { description: 'Where: the id of the organisation (Stelle).' })
  organisation: string;

  @Field(() => Boolean, { description: 'Whether deputies are meant too (einschließlich Vertretung).' })
  includesDeputies: boolean;
}

@InputType({ description: 'One thing a consent allows or forbids (Bestimmung der Einwilligung).' })
export class ConsentProvisionInput {
  @Field(() => Effect, { description: 'Allows or forbids (Wirkung).' })
  effect: Effect;

  @Field(() => Controller, { description: 'Whose data (übermittelnde Stelle).' })
  source: Controller;

  @Field(() => RecipientGroupInput, { description: 'Who receives them (Empfängerkreis).' })
  recipient: RecipientGroupInput;

  @Field(() => [DataCategory], { description: 'Which data (Datenkategorien).' })
  categories: DataCategory[];

  @Field(() => [Purpose], { description: 'What for (Zwecke).' })
  purposes: Purpose[];

  @Field(() => CalendarDate, {
    nullable: true,
    description: 'Last day, when earlier than the whole consent (gültig bis).',
  })
  validUntil?: string | null;

  @Field(() => Boolean, {
    defaultValue: false,
    description: 'Whether it releases from a duty of secrecy (Schweigepflichtentbindung).',
  })
  confidentialityRelease: boolean;

  @Field(() => String, { nullable: true, description: 'Who is released (Geheimnisträger).' })
  secretHolder?: string | null;

  @Field(() => Direction, { description: 'One way or both (Richtung).' })
  direction: Direction;
}

@InputType({ description: 'What somebody has signed (erteilte Einwilligung).' })
export class RecordConsentInput extends NewWish {
  @ArgumentData({ ...identityData, idOf: 'Person' })
  @Field(() => ID, { description: 'Whose data (betroffene Person).' })
  subject: string;

  @ArgumentData({ ...identityData, idOf: 'Person' })
  @Field(() => ID, { description: 'Who signed (unterzeichnende Person).' })
  signatory: string;

  @Field(() => SignatoryCapacity, { description: 'In what capacity (Eigenschaft).' })
  capacity: SignatoryCapacity;

  @ArgumentData({ ...identityData, idOf: 'Person' })
  @Field(() => ID, {
    nullable: true,
    description: 'Who signed too, where both have custody (weitere unterzeichnende Person).',
  })
  coSignatory?: string | null;

  @Field(() => ConsentFormInput, { description: 'Form (Form).' })
  form: ConsentFormInput;

  @Field(() => LanguageCode, { description: 'Language of the form (Sprache).' })
  language: string;

  @Field(() => Boolean, { description: 'Whether it was interpreted (gedolmetscht).' })
  interpreted: boolean;

  @Field(() => String, {
    nullable: true,
    description: 'Organisation that interpreted (Sprachmittlung durch).',
  })
  interpreter?: string | null;

  @Field(() => String, { description: 'Version of the text that was signed (Textfassung).' })
  textVersion: string;

  @Field(() => String, { description: 'SHA-256 of that text, hexadecimal (Prüfsumme).' })
  textHash: string;

  @Field(() => DateTime, { nullable: true, description: 'When it was signed; left out: now (erteilt am).' })
  givenAt?: Date | null;

  @Field(() => ConsentNoticeInput, { description: 'What the person was told before (Hinweise).' })
  noticeGiven: ConsentNoticeInput;

  @Field(() => [ConsentProvisionInput], { description: 'What it allows and forbids (Bestimmungen).' })
  provisions: ConsentProvisionInput[];

  @Field(() => CalendarDate, {
    nullable: true,
    description:
      'Last day, within twelve months; left out: twelve months. It ends with the case (gültig bis).',
  })
  expiresAt?: string | null;

  @Field(() => ContactChannel, { description: 'By which way it can be taken back (Widerrufsweg).' })
  withdrawalChannel: ContactChannel;

  @Field(() => Boolean, { description: 'That the person has a copy (Kopie ausgehändigt).' })
  copyHandedOver: boolean;

  @ArgumentData(consentData)
  @Field(() => ID, {
    nullable: true,
    description: 'An earlier consent of the same person whose place it takes (ersetzt Einwilligung).',
  })
  supersedes?: string | null;
}

@InputType({ description: 'A consent is taken back, from now on (Widerruf).' })
export class RevokeConsentInput extends NewWish {
  @ArgumentData(consentData)
  @Field(() => ID, { description: 'Which consent (Einwilligung).' })
  id: string;

  @Field(() => Int, {
    nullable: true,
    description: 'The version that was read. Whoever takes back her own may leave it out (Fassung).',
  })
  version?: number | null;

  @Field(() => [Int], {
    nullable: true,
    description: 'Which provisions, counted from 0; left out: all of it (Bestimmungen).',
  })
  provisions?: number[] | null;

  @Field(() => ContactChannel, {
    nullable: true,
    description: 'How it was said. The team must name it; the person herself says it here (Weg).',
  })
  channel?: ContactChannel | null;
}
