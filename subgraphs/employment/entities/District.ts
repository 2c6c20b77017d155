import { Directive, Field, ObjectType } from 'type-graphql';
import { Data, publicData } from '../../vocabulary/Data';
import { DistrictCode } from '../../vocabulary/terms';

/** A stub: casework owns districts and nothing is added here, so there is nothing to resolve. */
@Data(publicData)
@Directive('@key(fields: "code", resolvable: false)')
@ObjectType({ description: 'One of the social areas of the city (Sozialraum).' })
export class District {
  @Field(() => DistrictCode)
  code: DistrictCode;
}
