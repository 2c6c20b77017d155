import { Field, ObjectType } from 'type-graphql';
import { Data } from '../../vocabulary/Data';
import { disclosureData } from '../labels';

@Data(disclosureData)
@ObjectType({
  description:
    'Who asked: by task and office for the person, by name in the log for the data protection officer (anfragende Stelle).',
})
export class DisclosureRequester {
  @Field(() => String, { description: 'Task, for example CASE_MANAGER (Rolle).' })
  role: string;

  @Field(() => String, { description: 'Where they work (Stelle).' })
  organisation: string;

  @Field(() => String, { description: 'Which part of it (Organisationseinheit).' })
  unit: string;

  @Field(() => String, {
    nullable: true,
    description: 'Stable name of who asked; for the data protection officer only (Kennung).',
  })
  subject: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'By which agencies name who asked; for the data protection officer only (Anfragekennung).',
  })
  token: string | null;
}

@Data(disclosureData)
@ObjectType({ description: 'Who is behind a token that an agency was shown (aufgelöste Anfragekennung).' })
export class ResolvedRequester {
  @Field(() => String, { description: 'Stable name of who asked (Kennung).' })
  subject: string;

  @Field(() => String, { description: 'Task, for example CASE_MANAGER (Rolle).' })
  role: string;

  @Field(() => String, { description: 'Where they work (Stelle).' })
  organisation: string;

  @Field(() => String, { description: 'Which part of it (Organisationseinheit).' })
  unit: string;

  @Field(() => Date, { description: 'When the token was first used (zuerst verwendet).' })
  at: Date;
}
