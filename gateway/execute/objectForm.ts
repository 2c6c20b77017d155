import { type JsonObject, ownValue, setOwn } from './jsonObject';

/** Takes objects of one form apart and puts together what the client sees of them. */
export interface ObjectForm {
  /** The values under the keys of the merged answer, in order; undefined where there is none. */
  readonly read: (object: JsonObject) => unknown[];
  /** Makes an object of values in the order of its keys. */
  readonly assemble: (values: readonly unknown[]) => JsonObject;
}

/** So many objects of one form are met before it is worth functions of its own. */
const manyObjects = 100;

/**
 * Compiles a form. Reading and setting keys one by one costs V8 a look-up each, three times as much as an object written out in code
 * (measured: 107 and 39 ns per field), and most of what completion does is this. So a form that occurs often gets
 * functions of its own.
 * @param localKeys keys of the merged answer
 * @param responseKeys what the client calls them, each once; names of GraphQL, as are the former
 */
export function objectForm(localKeys: readonly string[], responseKeys: readonly string[]): ObjectForm {
  let met = 0;
  let read: ObjectForm['read'] = (object) => localKeys.map((key) => ownValue(object, key));
  let assemble: ObjectForm['assemble'] = (values) => {
    if (++met === manyObjects) {
      read = readWrittenOut(localKeys) ?? read;
      assemble = assembleWrittenOut(responseKeys) ?? assemble;
    }
    const object: JsonObject = {};
    for (const [index, key] of responseKeys.entries()) setOwn(object, key, values[index]);
    return object;
  };
  return { read: (object) => read(object), assemble: (values) => assemble(values) };
}

/** What every object inherits is no answer: a form with such a key is read the careful way. */
function readWrittenOut(keys: readonly string[]): ObjectForm['read'] | null {
  if (keys.some((key) => key in Object.prototype)) return null;
  const values = keys.map((key) => `object[${JSON.stringify(key)}]`);
  return writtenOut('object', `[${values.join(', ')}]`) as ObjectForm['read'] | null;
}

function assembleWrittenOut(keys: readonly string[]): ObjectForm['assemble'] | null {
  // The key is computed, so that `__proto__` is a key like any other.
  const entries = keys.map((key, index) => `[${JSON.stringify(key)}]: values[${index}]`);
  return writtenOut('values', `{ ${entries.join(', ')} }`) as ObjectForm['assemble'] | null;
}

/** Null where code may not be made at run time (`node --disallow-code-generation-from-strings`). */
function writtenOut(parameter: string, expression: string): unknown {
  try {
    return new Function(parameter, `return ${expression};`);
  } catch {
    return null;
  }
}
