import { FieldResolver, Resolver, Root } from 'type-graphql';
import { Data } from '../../vocabulary/Data';
import { AttendanceConfirmation } from '../entities/AttendanceConfirmation';
import { Person } from '../entities/Person';
import { certificateHolderData } from '../labels';

@Resolver(() => AttendanceConfirmation)
export class AttendanceConfirmationResolver {
  @Data(certificateHolderData)
  @FieldResolver(() => Person, { description: 'To whom it was handed (ausgehändigt an).' })
  issuedTo(@Root() { issuedToId }: AttendanceConfirmation): Person {
    return { id: issuedToId };
  }
}
