import { Directive, Field, ObjectType } from 'type-graphql';
import { Data, publicData } from '../../vocabulary/Data';
import { DistrictCode } from '../../vocabulary/terms';

/** A stub: casework owns districts; nothing is asked of this agency about one. */
@Data(publicData)
@Directive('@key(fields: "code", resolvable: false)')
@ObjectType({ description: 'A district of the city (Sozialraum).' })
export class District {
  @Field(() => DistrictCode)
  code: DistrictCode;
}
