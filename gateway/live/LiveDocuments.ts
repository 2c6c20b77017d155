import { createHash } from 'node:crypto';
import { type DocumentNode, GraphQLError, parse } from 'graphql';
import { DocumentStore } from '../DocumentStore';
import { nesting } from '../limits/nesting';
import { maxTokens, requireWithinLimits } from '../limits/requireWithinLimits';
import { InvalidOperation } from '../plan/InvalidOperation';
import { Refusal } from '../refusals';

/** Documents that were subscribed with, each parsed once: everybody's page sends the same. */
export class LiveDocuments {
  readonly #store = new DocumentStore();

  /**
   * Parses a document and sees that it is within the limits.
   * @throws InvalidOperation GRAPHQL_PARSE_FAILED; Refusal of the limit it is beyond
   */
  async read(source: string): Promise<DocumentNode> {
    const key = createHash('sha256').update(source).digest('base64');
    const known = await this.#store.get(key);
    if (known !== undefined) return known;
    const document = parsed(source);
    requireWithinLimits(document);
    await this.#store.set(key, document);
    return document;
  }
}

function parsed(source: string): DocumentNode {
  try {
    return parse(source, { maxTokens, noLocation: true });
  } catch (problem) {
    // The parser stops at its limit of tokens, and before that when the nesting leaves it no stack.
    if (problem instanceof RangeError || / tokens\. Parsing aborted/.test((problem as Error).message)) {
      throw new Refusal(
        'DOCUMENT_TOO_LARGE',
        `${maxTokens} tokens and ${nesting.most} ${nesting.counts} are allowed.`,
      );
    }
    if (problem instanceof GraphQLError) throw new InvalidOperation('GRAPHQL_PARSE_FAILED', [problem]);
    throw problem;
  }
}
