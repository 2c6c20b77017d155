/** Whether an answer holds a value: what an agency keeps back is null or an empty list in it, and what type an object is of says nothing. */
export function tellsAnything(answer: unknown): boolean {
  if (answer === null || answer === undefined) return false;
  if (typeof answer !== 'object') return true;
  if (Array.isArray(answer)) return answer.some(tellsAnything);
  return Object.entries(answer).some(([key, value]) => key !== '__typename' && tellsAnything(value));
}
