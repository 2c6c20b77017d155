/** Letters that no decomposition folds (Unicode NFD leaves them whole). */
const whole: Readonly<Record<string, string>> = {
  ł: 'l',
  ø: 'o',
  đ: 'd',
  ı: 'i',
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  þ: 'th',
};

/** A name without accents, case, hyphens and blanks: "Ołena" and "OLENA" are one. */
export const folded = (name: string): string =>
  name
    .toLowerCase()
    .replace(/[łøđıßæœþ]/g, (letter) => whole[letter] ?? letter)
    .normalize('NFD')
    .replace(/[^\p{Script=Latin}]/gu, '');

/** What transliterations into different languages write differently, the longer one first. */
const sounds: readonly (readonly [RegExp, string])[] = [
  [/kh|ch|gh|ẖ/g, 'h'],
  [/sch|sh|sz|š/g, 's'],
  [/dsch|dzh|dj/g, 'j'],
  [/th/g, 't'],
  [/ph/g, 'f'],
  [/ou|oo/g, 'u'],
  [/ee|ie/g, 'i'],
  [/w/g, 'v'],
  [/[yj]/g, 'i'],
  [/[cqk]/g, 'k'],
  [/x/g, 'ks'],
  [/z/g, 's'],
];

/**
 * How a name sounds, roughly, whoever has written it in Latin letters: its first letter and its consonants. Mohammad, Muhamad and Mohamed
 * are one. It proposes; a person decides.
 */
export function skeleton(name: string): string {
  const plain = sounds.reduce((text, [written, heard]) => text.replace(written, heard), folded(name));
  const rest = plain.slice(1).replace(/[aeiou]/g, '');
  return `${plain.slice(0, 1)}${rest}`.replace(/(.)\1+/g, '$1');
}

/** Whether two folded names differ by one letter at most: one more, one less, another one, or two that stand the other way round. */
export function isOneLetterApart(one: string, other: string): boolean {
  const [short, long] = one.length <= other.length ? [one, other] : [other, one];
  if (long.length - short.length > 1) return false;
  let at = 0;
  while (at < short.length && short[at] === long[at]) at++;
  if (short.length !== long.length) return short.slice(at) === long.slice(at + 1);
  if (short.slice(at + 1) === long.slice(at + 1)) return true;
  return (
    short[at] === long[at + 1] && short[at + 1] === long[at] && short.slice(at + 2) === long.slice(at + 2)
  );
}
