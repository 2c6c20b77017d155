export type JsonObject = Record<string, unknown>;

/** Claim: an object of JSON, not a list and not null. */
export function isJsonObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/**
 * An own value. A client may call a field `constructor`: what every object inherits is not an answer. Whatever objects
 * inherit under a name is a function, which JSON does not have, or `__proto__`; asking so is cheaper than `Object.hasOwn`.
 */
export function ownValue(object: JsonObject, key: string): unknown {
  const value = object[key];
  if (typeof value === 'function') return undefined;
  return key === '__proto__' && !Object.hasOwn(object, key) ? undefined : value;
}

/** Copies plain JSON. */
export function copyJson(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(copyJson);
  if (!isJsonObject(value)) return value;
  const copy: JsonObject = {};
  for (const key of Object.keys(value)) setOwn(copy, key, copyJson(value[key]));
  return copy;
}

/** Assigns even `__proto__` as plain data. */
export function setOwn(object: JsonObject, key: string, value: unknown): void {
  if (key === '__proto__')
    Object.defineProperty(object, key, { value, enumerable: true, configurable: true, writable: true });
  else object[key] = value;
}
