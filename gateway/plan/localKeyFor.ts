/**
 * From the client's response key, the field's name and the type it is selected on to the key that holds the field in
 * the merged answer. The same for an object's own type and for every interface of it.
 */
export type LocalKey = (responseKey: string, fieldName: string, type: string) => string;

/** Names that decide which response keys of a client could meet keys of the hub's own. */
export interface NamesInUse {
  /** The names of all fields of all types. */
  readonly fieldNames: ReadonlySet<string>;
  /** Fields with arguments that some `@requires` names: the hub may need one with other arguments than the client. */
  readonly requiredWithArguments: ReadonlySet<string>;
  /** `Type.field` of leaves that can have one value only in an object, whatever the client calls them. */
  readonly plainLeaves: ReadonlySet<string>;
}

/**
 * Keeps what the client asked for apart from what the hub adds to the same objects: keys and requirements, under their
 * own names. Both faults below were measured with the planner 0.0.38, and both gave wrong data without an error:
 *
 * - An alias that is the name of another field (`{ me { id: name } }`): the next agency was asked about the person
 *   whose *id* is that *name*.
 * - A field with arguments that is also required with others (`income` beside `@requires(fields: "income(unit: …)")`):
 *   the agency computed from the client's variant.
 *
 * Such response keys get a key in the merged answer that nobody else uses; completion gives them their name back.
 *
 * A plain leaf can have one value only in an object, so it keeps its own name however the client calls it, and is
 * asked once. That is not only less to send: over entities with several keys the planner did not end with an alias
 * on such a field, and took four milliseconds without.
 */
export function localKeyFor({ fieldNames, requiredWithArguments, plainLeaves }: NamesInUse): LocalKey {
  return (responseKey, fieldName, type) => {
    // However often and under whatever name the client asks: one type name, where everybody looks for it.
    if (fieldName === '__typename' || plainLeaves.has(`${type}.${fieldName}`)) return fieldName;
    const isPlain =
      responseKey === fieldName || !(fieldNames.has(responseKey) || responseKey.startsWith('_'));
    if (isPlain && !requiredWithArguments.has(fieldName)) return responseKey;
    let key = `alias_${responseKey}_${fieldName}`;
    while (fieldNames.has(key)) key += '_';
    return key;
  };
}
