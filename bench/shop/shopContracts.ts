const header = (...imports: readonly string[]): string =>
  `extend schema @link(url: "https://specs.apollo.dev/federation/v2.3", import: [${imports.map((one) => `"${one}"`).join(', ')}])\n`;

/**
 * The four subgraphs of the web shop, as they would publish themselves. The shape is the one public gateway benchmarks use (accounts,
 * products, inventory, reviews; a provided name, a shipping estimate that requires price and weight); text and data are our own.
 */
export const shopContracts = {
  accounts: `${header('@key', '@shareable')}
type Query { me: User user(id: ID!): User users: [User] }
type User @key(fields: "id") { id: ID! name: String username: String @shareable birthday: Int }
`,
  products: `${header('@key')}
type Query { topProducts(first: Int = 5): [Product] }
type Product @key(fields: "upc") { upc: String! name: String price: Int weight: Int }
`,
  inventory: `${header('@key', '@external', '@requires')}
type Product @key(fields: "upc") {
  upc: String!
  price: Int @external
  weight: Int @external
  inStock: Boolean
  shippingEstimate: Int @requires(fields: "price weight")
}
`,
  reviews: `${header('@key', '@external', '@provides')}
type Review @key(fields: "id") { id: ID! body: String author: User @provides(fields: "username") product: Product }
type User @key(fields: "id") { id: ID! username: String @external reviews: [Review] }
type Product @key(fields: "upc") { upc: String! reviews: [Review] }
`,
} as const;

export type ShopSubgraph = keyof typeof shopContracts;

export const shopSubgraphs = Object.keys(shopContracts) as readonly ShopSubgraph[];

/** The same shop as one schema that nobody has split: what every gateway's answer must be equal to. */
export const wholeShop = `
type Query { me: User user(id: ID!): User users: [User] topProducts(first: Int = 5): [Product] }
type User { id: ID! name: String username: String birthday: Int reviews: [Review] }
type Product { upc: String! name: String price: Int weight: Int inStock: Boolean shippingEstimate: Int reviews: [Review] }
type Review { id: ID! body: String author: User product: Product }
`;
