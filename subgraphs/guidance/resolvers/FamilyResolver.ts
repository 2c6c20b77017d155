import { GraphQLError, type GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, FieldResolver, Info, Int, Resolver, Root } from 'type-graphql';
import { Data } from '../../vocabulary/Data';
import { CalendarDate } from '../../vocabulary/scalars';
import { Severity } from '../../vocabulary/terms';
import { dayAsked } from '../dayAsked';
import { deadlinesOf } from '../deadlines/deadlinesOf';
import type { BlockingFact } from '../entities/BlockingFact';
import { BlockingFact as BlockingFactType } from '../entities/BlockingFact';
import { Deadline } from '../entities/Deadline';
import { Family } from '../entities/Family';
import { Obstacle } from '../entities/Obstacle';
import { OfferMatch } from '../entities/OfferMatch';
import type { FamilyView } from '../FamilyView';
import { guidanceContent } from '../labels';
import type { GuidanceAsked } from '../loaders';
import { lookAt, toldOf } from '../lookAt';
import { gravityOf, obstaclesOf } from '../obstaclesOf';
import { openQuestionsOf } from '../openQuestionsOf';
import { offerOf } from '../present';
import { secretFor } from '../secretFor';
import { theHubItself } from '../theHubItself';

/** Days that `nextDeadline` looks ahead. */
const aYear = 365;

const asOfDescription = 'For which day, ten years from now at most; today when left out (Stichtag).';

/** What follows from a family's facts (domain.md 3.1). Each field rests on the same one question to the hub. */
@Resolver(() => Family)
export class FamilyResolver {
  @Data(guidanceContent)
  @FieldResolver(() => [Obstacle], {
    nullable: true,
    description: 'What stands in its way, the gravest first; an indication only (Hindernisse).',
  })
  async obstacles(
    @Root() { id }: Family,
    @Arg('asOf', () => CalendarDate, { nullable: true, description: asOfDescription })
    asOf: string | null | undefined,
    @Arg('minSeverity', () => Severity, { nullable: true, description: 'None less grave (mindestens).' })
    minSeverity: Severity | null | undefined,
    @Ctx() asked: GuidanceAsked,
    @Info() info: GraphQLResolveInfo,
  ): Promise<readonly Obstacle[] | null> {
    const day = dayAsked(asOf, asked.today);
    const view = await lookAt(id, asked);
    if (view === null) return null;
    const least = gravityOf(minSeverity ?? 'LOW');
    const found = obstaclesOn(view, day, asked).filter(({ severity }) => gravityOf(severity) >= least);
    return toldOf(found, { isWhole: isWhole(view, day), asked, info });
  }

  @Data(guidanceContent)
  @FieldResolver(() => Obstacle, {
    nullable: true,
    description: 'The gravest of what stands in its way today (gravierendstes Hindernis).',
  })
  async highestObstacle(
    @Root() { id }: Family,
    @Ctx() asked: GuidanceAsked,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Obstacle | null> {
    const view = await lookAt(id, asked);
    if (view === null) return null;
    const found = obstaclesOn(view, asked.today, asked).slice(0, 1);
    return toldOf(found, { isWhole: isWhole(view, asked.today), asked, info })[0] ?? null;
  }

  @Data(guidanceContent)
  @FieldResolver(() => [OfferMatch], {
    nullable: true,
    description: 'What it may be entitled to and does not draw; an indication only (mögliche Ansprüche).',
  })
  async offers(
    @Root() { id }: Family,
    @Arg('asOf', () => CalendarDate, { nullable: true, description: asOfDescription })
    asOf: string | null | undefined,
    @Arg('includeInsufficient', () => Boolean, {
      defaultValue: true,
      description: 'Also those that nothing can be said of yet (auch ungeklärte).',
    })
    includeInsufficient: boolean,
    @Ctx() asked: GuidanceAsked,
    @Info() info: GraphQLResolveInfo,
  ): Promise<readonly OfferMatch[] | null> {
    const day = dayAsked(asOf, asked.today);
    const view = await lookAt(id, asked);
    if (view === null) return null;
    const now = new Date();
    const found = view
      .evaluationOn(day)
      .offers.filter(({ finding }) => finding.taken.value !== true)
      .filter(({ result }) => includeInsufficient || result !== 'INSUFFICIENT')
      .map((offer) => offerOf(offer, { now }));
    return toldOf(found, { isWhole: isWhole(view, day), asked, info });
  }

  @Data(guidanceContent)
  @FieldResolver(() => [Deadline], {
    nullable: true,
    description: 'Days that it has to keep, over all offices, the soonest first (Fristen).',
  })
  async deadlines(
    @Root() { id }: Family,
    @Arg('withinDays', () => Int, {
      defaultValue: 60,
      description: 'How far to look ahead, 0 to 730 days (Vorschau in Tagen).',
    })
    withinDays: number,
    @Ctx() asked: GuidanceAsked,
    @Info() info: GraphQLResolveInfo,
  ): Promise<readonly Deadline[] | null> {
    if (withinDays < 0 || withinDays > 730) {
      throw new GraphQLError('withinDays must be 0 to 730.', { extensions: { code: 'BAD_USER_INPUT' } });
    }
    const view = await lookAt(id, asked);
    if (view === null) return null;
    return toldOf(deadlinesIn(view, asked.today, withinDays), { isWhole: !view.isIncomplete, asked, info });
  }

  @Data(guidanceContent)
  @FieldResolver(() => Deadline, {
    nullable: true,
    description: 'The next day that it has to keep, within a year (nächste Frist).',
  })
  async nextDeadline(
    @Root() { id }: Family,
    @Ctx() asked: GuidanceAsked,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Deadline | null> {
    const view = await lookAt(id, asked);
    if (view === null) return null;
    const found = deadlinesIn(view, asked.today, aYear).slice(0, 1);
    return toldOf(found, { isWhole: !view.isIncomplete, asked, info })[0] ?? null;
  }

  @Data(guidanceContent)
  @FieldResolver(() => [BlockingFactType], {
    nullable: true,
    description: 'What is not known and should be found out, first what most waits for (offene Fragen).',
  })
  async openQuestions(
    @Root() { id }: Family,
    @Ctx() asked: GuidanceAsked,
  ): Promise<readonly BlockingFact[] | null> {
    const looked = await asked.loaders.family.load(id);
    if (looked === 'unseen') return null;
    if (looked === 'untold') return [theHubItself];
    return openQuestionsOf(looked.evaluationOn(asked.today));
  }
}

const isWhole = (view: FamilyView, day: string): boolean =>
  !view.isIncomplete && view.evaluationOn(day).broken.length === 0;

const obstaclesOn = (view: FamilyView, asOf: string, { loaders }: GuidanceAsked): readonly Obstacle[] =>
  obstaclesOf(view, { asOf, secret: secretFor(loaders), now: new Date() });

const deadlinesIn = (view: FamilyView, today: string, days: number): readonly Deadline[] =>
  deadlinesOf(view.reading, today, days).map(({ subject, consequence, ...deadline }) => ({
    ...deadline,
    subject: { id: subject },
    consequenceInWords: consequence,
  }));
