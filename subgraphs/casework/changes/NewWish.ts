import { Field, InputType, Int } from 'type-graphql';

/** What every wish to change something says. */
@InputType()
export class NewWish {
  @Field(() => String, {
    description:
      'New for each wish, the same when it is sent again: 8 to 128 visible ASCII characters, such as a UUID (Wiederholungsschlüssel).',
  })
  idempotencyKey: string;
}

/** What a wish to change something that is there says besides. */
@InputType()
export class ChangeWish extends NewWish {
  @Field(() => Int, {
    description: 'The version that was read; when it is another meanwhile, nothing is changed (Fassung).',
  })
  version: number;
}
