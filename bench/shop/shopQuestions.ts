/** The heavy question of public gateway benchmarks, in its shape: people, what they wrote, about what, and what others wrote about that. */
export const heavyQuestion = `
fragment Person on User { id username name }
fragment Opinion on Review { id body }
fragment Article on Product { inStock name price shippingEstimate upc weight }
query Shop {
  users {
    ...Person
    reviews {
      ...Opinion
      product {
        ...Article
        reviews {
          ...Opinion
          author {
            ...Person
            reviews { ...Opinion product { ...Article } }
          }
        }
      }
    }
  }
  topProducts(first: 5) {
    ...Article
    reviews {
      ...Opinion
      author {
        ...Person
        reviews { ...Opinion product { ...Article } }
      }
    }
  }
}
`;

/** One field of one subgraph: what a gateway costs when there is nothing to do. */
export const trivialQuestion = '{ me { name } }';

/**
 * An operation as heavy as `heavyQuestion` that no gateway has met before: same fields, other response keys.
 * @param number makes it different from all others
 */
export const newQuestion = (number: number): string =>
  heavyQuestion
    .replace('query Shop', `query Shop${number}`)
    .replace('users {', `users${number}: users {`)
    .replace('topProducts(', `top${number}: topProducts(`);
