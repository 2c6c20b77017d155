const quote = 0x22;
const backslash = 0x5c;

/**
 * Whether lists and objects of a JSON text stand inside each other more than `most` deep. Counted on the text, because
 * code that walks a value calls itself once per level and ends with "Maximum call stack size exceeded" where the sender
 * likes.
 */
export function nestsDeeperThan(most: number, json: string): boolean {
  let level = 0;
  for (let index = 0; index < json.length; index++) {
    switch (json.charCodeAt(index)) {
      case quote:
        index = endOfText(json, index);
        break;
      case 0x5b: // [
      case 0x7b: // {
        if (++level > most) return true;
        break;
      case 0x5d: // ]
      case 0x7d: // }
        level--;
    }
  }
  return false;
}

/** Index of the quote that ends the text begun at `start`; the end of all when there is none. */
function endOfText(json: string, start: number): number {
  // Most of a body is one long text, the document: the search for quotes runs in native code.
  for (let end = json.indexOf('"', start + 1); end > 0; end = json.indexOf('"', end + 1)) {
    let escapes = 0;
    while (json.charCodeAt(end - 1 - escapes) === backslash) escapes++;
    if (escapes % 2 === 0) return end;
  }
  return json.length;
}
