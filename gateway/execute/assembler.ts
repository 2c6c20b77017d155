import { type JsonObject, setOwn } from './jsonObject';

/** Makes an object of values in the order of its keys. */
export type Assemble = (values: readonly unknown[]) => JsonObject;

/** So many objects of one form are made before it is worth a function of its own. */
const manyObjects = 100;

/**
 * Makes objects that all have these keys. Setting keys one by one costs V8 a look-up each, three times as much as an object written
 * out in code (measured: 107 and 39 ns per field); most of what completion does is this. So a form that occurs often gets
 * a function of its own.
 * @param keys response keys: names of GraphQL, each once
 */
export function assembler(keys: readonly string[]): Assemble {
  let made = 0;
  let assemble: Assemble = (values) => {
    if (++made === manyObjects) assemble = writtenOut(keys) ?? assemble;
    const object: JsonObject = {};
    for (let index = 0; index < keys.length; index++) setOwn(object, keys[index] as string, values[index]);
    return object;
  };
  return (values) => assemble(values);
}

/** Null where code may not be made at run time (`node --disallow-code-generation-from-strings`). */
function writtenOut(keys: readonly string[]): Assemble | null {
  // The key is computed, so that `__proto__` is a key like any other.
  const entries = keys.map((key, index) => `[${JSON.stringify(key)}]: values[${index}]`);
  try {
    return new Function('values', `return { ${entries.join(', ')} };`) as Assemble;
  } catch {
    return null;
  }
}
