import { Ctx, Directive, Query, Resolver } from 'type-graphql';
import type { Asked } from '../defineAgency';
import { Data, publicData } from './Data';
import { Dataset } from './Dataset';

/** Lets every subgraph say whether its data are invented. */
@Resolver()
export class DatasetResolver {
  @Data(publicData)
  @Directive('@shareable')
  @Query(() => Dataset, { nullable: true, description: 'What data are served here (Datenbestand).' })
  dataset(@Ctx() asked: Asked<unknown>): Dataset | null {
    return asked.dataset;
  }
}
