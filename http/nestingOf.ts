/**
 * How many lists and objects of a JSON text stand inside each other at most. Counted on the text, because the code that
 * walks a value calls itself once per level and ends with "Maximum call stack size exceeded" where the sender likes.
 */
export function nestingOf(json: string): number {
  let deepest = 0;
  let level = 0;
  let inText = false;
  for (let index = 0; index < json.length; index++) {
    const character = json[index];
    if (inText) {
      if (character === '\\') index++;
      else if (character === '"') inText = false;
    } else if (character === '"') inText = true;
    else if (character === '{' || character === '[') deepest = Math.max(deepest, ++level);
    else if (character === '}' || character === ']') level--;
  }
  return deepest;
}
