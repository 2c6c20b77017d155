import { Field, ID, InputType, Int } from 'type-graphql';
import { ArgumentData } from '../../vocabulary/Data';
import { DateTime } from '../../vocabulary/scalars';
import { Agency } from '../../vocabulary/terms';
import { casePlan, familyData, planContent } from '../labels';
import { NeedArea, OverrideGround, ReferralMode, ReferralOutcome, RejectionReason } from '../terms';

@InputType({ description: 'An office that is to help (aufnehmende Stelle).' })
export class OrganisationInput {
  @ArgumentData(planContent)
  @Field(() => ID, { description: 'Stable name within Lotse, for example "ob-jobcenter" (Kennung).' })
  id: string;

  @Field(() => String, { description: 'As it calls itself (Bezeichnung).' })
  name: string;

  @Field(() => Agency, { description: 'What kind of body it is (Art der Stelle).' })
  kind: Agency;

  @Field(() => String, { nullable: true, description: 'Switchboard, never a private number (Telefon).' })
  phone?: string | null;
}

@InputType({ description: 'A referral that is not sent yet (Entwurf einer Vermittlung).' })
export class CreateReferralInput {
  @Field(() => String, {
    description: 'New for each wish, the same when it is sent again (Wiederholungsschlüssel).',
  })
  idempotencyKey: string;

  @ArgumentData(planContent)
  @Field(() => ID, { description: 'In which case (Fall).' })
  case: string;

  @ArgumentData({ ...familyData, idOf: 'Person' })
  @Field(() => [ID], { description: 'Who is sent; present members of the family (betroffene Personen).' })
  persons: string[];

  @Field(() => NeedArea, { description: 'What for (Bedarfsbereich).' })
  need: NeedArea;

  @Field(() => OrganisationInput, { description: 'Who is to help (aufnehmende Stelle).' })
  to: OrganisationInput;

  @Field(() => ReferralMode, { description: 'How (Art der Vermittlung).' })
  mode: ReferralMode;
}

@InputType({
  description: 'A law on which a referral is passed on without consent (Rechtsgrundlage ohne Einwilligung).',
})
export class OverrideInput {
  @Field(() => OverrideGround, { description: 'Which law (Rechtsgrundlage).' })
  ground: OverrideGround;

  @Field(() => String, { description: 'Why it applies, in 20 to 2000 characters (Begründung).' })
  reason: string;
}

/** What every step of a referral says. */
@InputType({ description: 'A step of a referral (Schritt einer Vermittlung).' })
export class ReferralStepInput {
  @Field(() => String, {
    description: 'New for each wish, the same when it is sent again (Wiederholungsschlüssel).',
  })
  idempotencyKey: string;

  @ArgumentData(casePlan)
  @Field(() => ID, { description: 'Which referral (Vermittlung).' })
  id: string;

  @Field(() => Int, { description: 'The version that was read (Fassung).' })
  version: number;

  @Field(() => String, {
    nullable: true,
    description: 'In confidence, for those who work on the case; at most 4000 characters (Vermerk).',
  })
  note?: string | null;
}

@InputType({ description: 'A referral becomes known to the office (Vermittlung absenden).' })
export class PassReferralOnInput extends ReferralStepInput {
  @Field(() => OverrideInput, {
    nullable: true,
    description: 'Only where a law takes the place of consent; it stays visible (ohne Einwilligung).',
  })
  override?: OverrideInput | null;
}

@InputType({ description: 'The office takes a family on (Vermittlung annehmen).' })
export class AcceptReferralInput extends ReferralStepInput {
  @Field(() => DateTime, { nullable: true, description: 'First appointment there (erster Termin).' })
  firstAppointmentAt?: Date | null;
}

@InputType({ description: 'The office does not take a family on (Vermittlung ablehnen).' })
export class RejectReferralInput extends ReferralStepInput {
  @Field(() => RejectionReason, { description: 'Why (Ablehnungsgrund).' })
  reason: RejectionReason;
}

@InputType({ description: 'The office has done its part (Vermittlung abschließen).' })
export class CompleteReferralInput extends ReferralStepInput {
  @Field(() => ReferralOutcome, { description: 'What came of it (Ergebnis).' })
  outcome: ReferralOutcome;
}
