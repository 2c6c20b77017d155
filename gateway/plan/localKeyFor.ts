/** From the client's response key and field name to the key that holds the field in the merged answer. */
export type LocalKey = (responseKey: string, fieldName: string) => string;

/**
 * A client may call any field by the name of another (`{ me { id: name } }`). The hub adds keys and requirements
 * under their own names to the same objects, and the planner was measured to ask an agency for the person whose *id*
 * is that *name*. So an alias that is the name of any field of the supergraph gets a key nobody else uses.
 */
export function localKeyFor(fieldNames: ReadonlySet<string>): LocalKey {
  return (responseKey, fieldName) => {
    // However often and under whatever name the client asks: one type name, where everybody looks for it.
    if (fieldName === '__typename') return fieldName;
    if (responseKey === fieldName) return responseKey;
    if (!fieldNames.has(responseKey) && !responseKey.startsWith('_')) return responseKey;
    let key = `alias_${responseKey}_${fieldName}`;
    while (fieldNames.has(key)) key += '_';
    return key;
  };
}
