import {
  buildSchema,
  type ExecutionResult,
  execute,
  type GraphQLSchema,
  Kind,
  parse,
  print,
  validate,
  visit,
} from 'graphql';
import { type ShopSubgraph, shopContracts, wholeShop } from './shopContracts';
import { accounts, articles, opinions } from './shopStock';

/** A question as it stands in the body of a request. */
export interface ShopQuestion {
  readonly query: string;
  readonly variables?: Readonly<Record<string, unknown>>;
}

/** Answers a question by graphql-js, as the subgraph or as the whole shop. */
export type AnswerShop = (question: ShopQuestion) => ExecutionResult;

const federationParts = `
scalar _Any
extend type Query { _entities(representations: [_Any!]!): [_Entity]! }
`;

/** The shop that nobody has split. */
export function openWholeShop(): AnswerShop {
  return answerer(buildSchema(wholeShop), {
    me: () => user('1'),
    user: ({ id }: { id: string }) => user(id),
    users: () => accounts.map(({ id }) => user(id)),
    topProducts: ({ first }: { first: number }) => articles.slice(0, first).map(({ upc }) => product(upc)),
  });
}

/** One of the four subgraphs, `_entities` included (Apollo Federation subgraph specification). */
export function openShopSubgraph(name: ShopSubgraph): AnswerShop {
  return answerer(buildSchema(executableSdl(shopContracts[name])), {
    me: () => user('1'),
    user: ({ id }: { id: string }) => user(id),
    users: () => accounts.map(({ id }) => user(id)),
    topProducts: ({ first }: { first: number }) => articles.slice(0, first).map(({ upc }) => product(upc)),
    _entities: ({ representations }: { representations: readonly Representation[] }) =>
      representations.map(entity),
  });
}

interface Representation {
  readonly __typename: string;
  readonly id?: string;
  readonly upc?: string;
  readonly price?: number;
  readonly weight?: number;
}

function entity(representation: Representation): object | null {
  const { __typename: type, id = '', upc = '', price, weight } = representation;
  if (type === 'User') return user(id);
  if (type === 'Review') return review(id);
  // What is required comes with the question: the subgraph must compute from that, not from what it happens to know.
  return { ...product(upc), shippingEstimate: () => shippingEstimate(price, weight) };
}

function user(id: string): object | null {
  const account = accounts.find((one) => one.id === id);
  if (account === undefined) return null;
  const written = () => opinions.filter(({ authorId }) => authorId === id).map((one) => review(one.id));
  return { __typename: 'User', ...account, reviews: written };
}

function product(upc: string): object | null {
  const article = articles.find((one) => one.upc === upc);
  if (article === undefined) return null;
  const about = () => opinions.filter((one) => one.upc === upc).map(({ id }) => review(id));
  return {
    __typename: 'Product',
    ...article,
    shippingEstimate: () => shippingEstimate(article.price, article.weight),
    reviews: about,
  };
}

function review(id: string): object | null {
  const opinion = opinions.find((one) => one.id === id);
  if (opinion === undefined) return null;
  const { body, authorId, upc } = opinion;
  return { __typename: 'Review', id, body, author: () => user(authorId), product: () => product(upc) };
}

function shippingEstimate(price?: number, weight?: number): number | null {
  if (price === undefined || weight === undefined) return null;
  return price > 1_000 ? 0 : Math.floor(weight / 2);
}

function answerer(schema: GraphQLSchema, rootValue: object): AnswerShop {
  return ({ query, variables }) => {
    const document = parse(query);
    const errors = validate(schema, document);
    if (errors.length > 0) return { errors };
    const result = execute({ schema, document, rootValue, variableValues: variables });
    if (result instanceof Promise) throw new Error('The shop has nothing to wait for.');
    return result;
  };
}

/** The contract without what only composition reads, with what every subgraph serves beside it. */
function executableSdl(contract: string): string {
  const entities: string[] = [];
  let hasQuery = false;
  const document = visit(parse(contract), {
    SchemaExtension: () => null,
    ObjectTypeDefinition: (node) => {
      if (node.name.value === 'Query') hasQuery = true;
      if (node.directives?.some(({ name }) => name.value === 'key')) entities.push(node.name.value);
    },
    Directive: { leave: () => null },
  });
  const definitions = document.definitions.filter(({ kind }) => kind !== Kind.SCHEMA_EXTENSION);
  const union = entities.length === 0 ? '' : `union _Entity = ${entities.join(' | ')}\n`;
  const parts = entities.length === 0 ? '' : federationParts;
  return `${print({ ...document, definitions })}\n${hasQuery ? '' : 'type Query\n'}${union}${parts}`;
}
