import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { Asked } from '../../defineAgency';
import { Data } from '../../vocabulary/Data';
import { ChildcareRecord } from '../entities/ChildcareRecord';
import { EducationRecord } from '../entities/EducationRecord';
import { Person } from '../entities/Person';
import { daycareData, schoolData } from '../labels';
import type { SchoolsLoaders } from '../loaders';

type SchoolsAsked = Asked<SchoolsLoaders>;

@Resolver(() => Person)
export class PersonResolver {
  @Data({ ...schoolData, contactPoint: true })
  @FieldResolver(() => EducationRecord, { nullable: true, description: 'School (Schule).' })
  education(@Root() { id }: Person, @Ctx() { loaders }: SchoolsAsked): Promise<EducationRecord | null> {
    return loaders.education.load(id);
  }

  @Data({ ...daycareData, contactPoint: true })
  @FieldResolver(() => ChildcareRecord, { nullable: true, description: 'Childcare (Kindertagesbetreuung).' })
  childcare(@Root() { id }: Person, @Ctx() { loaders }: SchoolsAsked): Promise<ChildcareRecord | null> {
    return loaders.childcare.load(id);
  }
}
