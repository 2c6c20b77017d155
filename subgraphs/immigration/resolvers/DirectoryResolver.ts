import { GraphQLError } from 'graphql';
import { Arg, Ctx, Int, Query, Resolver } from 'type-graphql';
import type { Asked } from '../../defineAgency';
import { Data, publicData } from '../../vocabulary/Data';
import { Controller } from '../../vocabulary/terms';
import { type PageAsked, placeOf } from '../applicationPages';
import { ImmigrationApplicationConnection } from '../entities/ImmigrationApplicationConnection';
import { WaitingTime } from '../entities/WaitingTime';
import { immigrationData } from '../labels';
import type { ImmigrationLoaders } from '../loaders';
import { ApplicationStatus, ImmigrationApplicationKind } from '../terms';

type ImmigrationAsked = Asked<ImmigrationLoaders>;

const pageCap = 100;
const pageDefault = 20;
const authorities: readonly Controller[] = ['IMMIGRATION_AUTHORITY', 'NATURALISATION_AUTHORITY'];

/** Entry points that begin at no person. */
@Resolver()
export class DirectoryResolver {
  @Data(publicData)
  @Query(() => WaitingTime, {
    nullable: true,
    description:
      'How long decided applications of a kind took; for PROVISIONAL_DOCUMENT from request to issue (Bearbeitungsdauer).',
  })
  waitingTime(
    @Arg('controller', () => Controller, { description: 'Which of the two authorities (Behörde).' })
    controller: Controller,
    @Arg('kind', () => ImmigrationApplicationKind, { description: 'What is applied for (Art des Antrags).' })
    kind: ImmigrationApplicationKind,
    @Ctx() { loaders }: ImmigrationAsked,
  ): Promise<WaitingTime> {
    if (!authorities.includes(controller)) {
      throw badInput(
        `controller must be ${authorities.join(' or ')}; others do not decide these applications.`,
      );
    }
    return loaders.waitingTimes.load({ controller, kind });
  }

  @Data(immigrationData('RESIDENCE_PROCEDURE'))
  @Query(() => ImmigrationApplicationConnection, {
    nullable: true,
    description: 'All applications, the oldest first, for the authorities’ own staff (Anträge).',
  })
  immigrationApplications(
    @Arg('first', () => Int, {
      nullable: true,
      defaultValue: pageDefault,
      description: `How many, at most ${pageCap} (Anzahl).`,
    })
    first: number | null,
    @Arg('after', () => String, { nullable: true, description: 'Cursor of the entry before (ab Position).' })
    after: string | null | undefined,
    @Arg('status', () => ApplicationStatus, {
      nullable: true,
      description: 'Only those that stand so (Stand).',
    })
    status: ApplicationStatus | null | undefined,
    @Ctx() { loaders }: ImmigrationAsked,
  ): Promise<ImmigrationApplicationConnection> {
    return loaders.applicationPages(pageAsked(first ?? pageDefault, after ?? null, status ?? null));
  }
}

function pageAsked(first: number, after: string | null, status: ApplicationStatus | null): PageAsked {
  if (first < 1) throw badInput('first must be at least 1.');
  if (first > pageCap) throw badInput(`first may be at most ${pageCap}.`);
  if (after === null) return { first, after: null, status };
  const place = placeOf(after);
  if (place === null)
    throw badInput('after is not a cursor of this list; take endCursor of the page before.');
  return { first, after: place, status };
}

const badInput = (message: string): GraphQLError =>
  new GraphQLError(message, { extensions: { code: 'BAD_USER_INPUT' } });
