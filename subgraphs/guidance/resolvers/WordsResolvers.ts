import { Arg, FieldResolver, Resolver, Root } from 'type-graphql';
import { Data } from '../../vocabulary/Data';
import { LanguageCode } from '../../vocabulary/scalars';
import { BlockingFact } from '../entities/BlockingFact';
import { Deadline } from '../entities/Deadline';
import { Explanation } from '../entities/Explanation';
import { OfferMatch } from '../entities/OfferMatch';
import { Resolution } from '../entities/Resolution';
import { guidanceContent } from '../labels';
import { caveat, inLanguage } from '../words';

/** What is said in words, in German, or in English for whoever asks for it. */
const Language = () =>
  Arg('language', () => LanguageCode, {
    nullable: true,
    description: 'de, or en; everything else is answered in German (Sprache).',
  });

type Wanted = string | null | undefined;

@Resolver(() => Explanation)
export class ExplanationResolver {
  @Data(guidanceContent)
  @FieldResolver(() => String, { description: 'In plain words (in einfachen Worten).' })
  text(@Root() { words }: Explanation, @Language() language: Wanted): string {
    return `${inLanguage(words, language)} ${inLanguage(caveat, language)}`;
  }
}

@Resolver(() => Resolution)
export class ResolutionResolver {
  @Data(guidanceContent)
  @FieldResolver(() => [String], { description: 'Next steps, in order (nächste Schritte).' })
  steps(@Root() { stepsInWords }: Resolution, @Language() language: Wanted): readonly string[] {
    return stepsInWords.map((step) => inLanguage(step, language));
  }
}

@Resolver(() => BlockingFact)
export class BlockingFactResolver {
  @Data(guidanceContent)
  @FieldResolver(() => String, { description: 'What to find out (Frage).' })
  question(@Root() { words }: BlockingFact, @Language() language: Wanted): string {
    return inLanguage(words, language);
  }
}

@Resolver(() => OfferMatch)
export class OfferMatchResolver {
  @Data(guidanceContent)
  @FieldResolver(() => String, {
    nullable: true,
    description: 'What it may cost: duties, another benefit that ends (Risiko).',
  })
  risk(@Root() { riskInWords }: OfferMatch, @Language() language: Wanted): string | null {
    return riskInWords === null ? null : inLanguage(riskInWords, language);
  }
}

@Resolver(() => Deadline)
export class DeadlineResolver {
  @Data(guidanceContent)
  @FieldResolver(() => String, { description: 'What follows when it passes (Folge).' })
  consequence(@Root() { consequenceInWords }: Deadline, @Language() language: Wanted): string {
    return inLanguage(consequenceInWords, language);
  }
}
