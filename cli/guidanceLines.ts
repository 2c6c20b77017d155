type Maybe<T> = T | null;

interface Named {
  readonly id: string;
}

/** The parts of a family's answer that guidance tells; null: they could not be told. */
export interface GuidedFamily {
  readonly members: readonly {
    readonly person: { readonly id: string; readonly name: { readonly display: string } };
  }[];
  readonly deadlines: Maybe<
    readonly {
      readonly at: string;
      readonly kind: string;
      readonly subject: Named;
      readonly consequence: string;
    }[]
  >;
  readonly obstacles: Maybe<
    readonly {
      readonly rule: { readonly id: string; readonly title: string };
      readonly severity: string;
      readonly subject: readonly Named[];
      readonly dueAt: Maybe<string>;
      readonly explanation: { readonly text: string };
      readonly resolution: { readonly steps: readonly string[] };
    }[]
  >;
  readonly openQuestions: Maybe<
    readonly {
      readonly question: string;
      readonly person: Maybe<Named>;
      readonly askWhom: string;
      readonly unlocks: readonly { readonly rule: { readonly id: string } }[];
    }[]
  >;
}

const untold = ['could not be told at the moment'];
const width = 104;
/** Questions on the page; there may be many more, and they are in the order of their use. */
const mostQuestions = 6;

/** Each obstacle in plain words: how grave, until when, about whom, and the next step. */
export function obstacleLines(family: GuidedFamily): readonly string[] {
  if (family.obstacles === null) return untold;
  const lines = family.obstacles.flatMap(({ rule, severity, subject, dueAt, explanation, resolution }) => [
    `${rule.id} · ${severity.toLowerCase()}${dueAt === null ? '' : ` · by ${dueAt}`} · ${whom(family, subject)}`,
    ...wrapped(explanation.text.replace(caveat, '')),
    ...resolution.steps.slice(0, 1).flatMap((step) => wrapped(`Next: ${step}`)),
  ]);
  return lines.length === 0 ? [] : [...lines, 'Each is an indication only; the competent office decides.'];
}

/** Said once below all of them. */
const caveat = / This is an indication only; the competent office decides\.$/;

/** The days to keep, in order; what concerns several persons on one day is one line. */
export function deadlineLines(family: GuidedFamily): readonly string[] {
  if (family.deadlines === null) return untold;
  const days = new Map<
    string,
    { readonly day: string; readonly subjects: Named[]; readonly consequence: string }
  >();
  for (const { at, kind, subject, consequence } of family.deadlines) {
    const day = `${at}  ${kind.toLowerCase().replaceAll('_', ' ')}`;
    const known = days.get(`${day} ${consequence}`) ?? { day, subjects: [], consequence };
    known.subjects.push(subject);
    days.set(`${day} ${consequence}`, known);
  }
  return [...days.values()].flatMap(({ day, subjects, consequence }) => [
    `${day}: ${whom(family, subjects)}`,
    ...wrapped(consequence),
  ]);
}

/** What to ask first, of whom, and how many rules wait for the answer. */
export function questionLines(family: GuidedFamily): readonly string[] {
  if (family.openQuestions === null) return untold;
  const lines = family.openQuestions
    .slice(0, mostQuestions)
    .flatMap(({ question, person, askWhom, unlocks }) => [
      `${person === null ? 'the family' : whom(family, [person])}: ${question}`,
      `    ask the ${askWhom.toLowerCase().replaceAll('_', ' ')}; would tell ${unlocks.map(({ rule }) => rule.id).join(', ')}`,
    ]);
  const more = family.openQuestions.length - mostQuestions;
  return more > 0 ? [...lines, `and ${more} more`] : lines;
}

function whom({ members }: GuidedFamily, subjects: readonly Named[]): string {
  const ids = new Set(subjects.map(({ id }) => id));
  const about = members.filter(({ person }) => ids.has(person.id));
  if (about.length === members.length && members.length > 1) return 'the whole family';
  return about.map(({ person }) => person.name.display).join('; ');
}

/** Below its heading, in lines that a terminal can hold. */
function wrapped(text: string): readonly string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(' ')) {
    if (line !== '' && line.length + 1 + word.length > width) {
      lines.push(line);
      line = '';
    }
    line = line === '' ? word : `${line} ${word}`;
  }
  return [...lines, line].map((one) => `    ${one}`);
}
