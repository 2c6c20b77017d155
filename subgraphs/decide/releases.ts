import DataLoader from 'dataloader';
import type { DataSource } from 'typeorm';
import type { DataCategory } from '../../schema/directives';
import { Release } from '../vocabulary/Release';
import type { IsReleased } from './Desk';

interface Asked {
  readonly subject: string;
  readonly category: DataCategory;
}

/** A key may be any text; the database would end the whole statement over one that is no UUID. */
const uuid = /^[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}$/i;

const nameOf = ({ subject, category }: Asked): string => `${subject} ${category}`;

/**
 * What this agency's officers have released, looked up once for all that a request asks and only when it asks for something that needs
 * a release.
 * @param today the day on which the database lives, YYYY-MM-DD; a release holds through its last day
 */
export function releasesOn(database: DataSource, today: string): IsReleased {
  const loader = new DataLoader<Asked, boolean, string>(
    async (asked) => {
      const rows = await database
        .createQueryBuilder(Release, 'r')
        .select(['r.subject', 'r.category'])
        .where('r.subject = ANY(CAST(:subjects AS uuid[]))', {
          subjects: [...new Set(asked.map(({ subject }) => subject))],
        })
        .andWhere('r.until >= :today', { today })
        .getMany();
      const released = new Set(rows.map(nameOf));
      return asked.map((one) => released.has(nameOf({ ...one, subject: one.subject.toLowerCase() })));
    },
    { cacheKeyFn: nameOf },
  );
  return async (subject, category) => uuid.test(subject) && loader.load({ subject, category });
}
