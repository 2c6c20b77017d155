const kinds = 40;

const times = (count: number, text: (n: number) => string): string =>
  Array.from({ length: count }, (_, n) => text(n)).join(' ');

/** Wide enough to hurt: many types behind one interface, many names to suggest, inputs within inputs. */
export const hostileSchema = `
  scalar Blob
  enum Colour { ${times(300, (n) => `COLOUR_NUMBER_${n}`)} }
  input Way { a: Int b: [Way] c: Way d: Blob e: Colour s: String ${times(100, (n) => `f${n}: Way`)} }
  interface Named { id: ID! name: String next: Named list: [Named] any: Any a(x: Int, y: [Int], o: Way, t: String): String e: Colour }
  interface Aged { id: ID! name: String next: Named }
  union Any = ${Array.from({ length: kinds }, (_, n) => `T${n}`).join(' | ')}
  ${times(
    kinds,
    (n) => `type T${n} implements Named & Aged {
      id: ID! name: String next: Named self: T${n} list: [Named] any: Any
      a(x: Int, y: [Int], o: Way, t: String): String n${n}: String e: Colour
    }`,
  )}
  type Person implements Named @key(fields: "id") {
    id: ID! name: String friend: Person next: Named list: [Named] any: Any
    a(x: Int, y: [Int], o: Way, t: String): String e: Colour
  }
  type Query {
    me(note: String, blob: Blob, way: Way, lists: [[[Int]]]): Person
    named: Named aged: Aged any: Any t0: T0
    ${times(200, (n) => `rootFieldNumber${n}: Named`)}
  }
`;
