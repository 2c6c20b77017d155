import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { Asked } from '../../defineAgency';
import { ImmigrationApplication } from '../entities/ImmigrationApplication';
import { ProvisionalResidenceDocument } from '../entities/ProvisionalResidenceDocument';
import type { ImmigrationLoaders } from '../loaders';

@Resolver(() => ProvisionalResidenceDocument)
export class ProvisionalResidenceDocumentResolver {
  @FieldResolver(() => ImmigrationApplication, {
    description: 'The application it bridges to (zugrunde liegender Antrag).',
  })
  basisApplication(
    @Root() { basisApplicationId }: ProvisionalResidenceDocument,
    @Ctx() { loaders }: Asked<ImmigrationLoaders>,
  ): Promise<ImmigrationApplication | null> {
    return loaders.applicationById.load(basisApplicationId);
  }
}
