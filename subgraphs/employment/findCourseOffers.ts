import type { DataSource } from 'typeorm';
import type { DistrictCode } from '../vocabulary/terms';
import { CourseOffer } from './entities/CourseOffer';
import type { CourseType } from './terms';

export interface CourseSearch {
  /** Offers here come first; null when no district is preferred. */
  readonly district: DistrictCode | null;
  /** First and last day of the start, YYYY-MM-DD, both included. */
  readonly from: string;
  readonly until: string;
  /** Null when it does not matter. */
  readonly childSupervision: boolean | null;
  readonly type: CourseType | null;
  /** How many at most. */
  readonly first: number;
}

/** Finds courses in the public directory with one statement: those of the district first, then by start. */
export const findCourseOffers =
  (database: DataSource) =>
  (search: CourseSearch): Promise<CourseOffer[]> => {
    const offers = database
      .getRepository(CourseOffer)
      .createQueryBuilder('offer')
      .addSelect('CASE WHEN offer.districtCode = :district THEN 0 ELSE 1 END', 'distance')
      .where('offer.start BETWEEN :from AND :until', { from: search.from, until: search.until })
      .orderBy('distance', 'ASC')
      .addOrderBy('offer.start', 'ASC')
      .addOrderBy('offer.id', 'ASC')
      .setParameter('district', search.district)
      .limit(search.first);
    if (search.childSupervision !== null) {
      offers.andWhere('offer.childSupervision = :supervised', { supervised: search.childSupervision });
    }
    if (search.type !== null) offers.andWhere('offer.type = :type', { type: search.type });
    return offers.getMany();
  };
