import type { Representations } from '../buildRepresentations';
import type { CompiledQuestion } from '../compileFetch';
import type { Subject } from '../Gate';
import type { AskedQuestion } from './AskedFetch';
import type { Decided } from './decide';
import { denialOf, type Guarded, grantAlike, type Verdicts, withholdingOf } from './decisions';
import { keeping } from './keeping';
import { type Shrunk, shrink } from './shrink';

/** A question as it is about those of its representations for whom the same is granted. */
export interface Variant {
  readonly compiled: CompiledQuestion;
  readonly question: AskedQuestion;
  readonly shrunk: Shrunk;
  /** Says which fields are left out. */
  readonly name: string;
  /** False: nothing that is wanted is permitted, so that nobody is asked. */
  readonly isAsked: boolean;
  readonly about: Representations;
  readonly subjects: readonly (Subject | null)[];
  readonly verdicts: readonly Verdicts[];
  readonly guarded: Guarded;
  readonly coordinates: readonly string[];
  /** The numbers of its representations in the whole question. */
  readonly indexes: readonly number[];
}

/** A question and whom it is about. */
interface Inquired {
  readonly compiled: CompiledQuestion;
  readonly question: AskedQuestion;
  readonly about: Representations;
  readonly subjects: readonly (Subject | null)[];
}

/**
 * Groups the representations of a question by what is granted for them. Where even existence is protected and nothing is granted, the
 * question is still put, about nobody: that it is not asked must not tell.
 */
export function variantsOf(inquired: Inquired, decided: Decided): readonly Variant[] {
  const { question, about } = inquired;
  const size = about.texts.length;
  if (size === 0) return [];
  // There are few different grants, and to compare them costs less than to write them out.
  const groups: { readonly grant: Verdicts; readonly indexes: number[] }[] = [];
  for (let index = 0; index < size; index++) {
    const grant = decided.verdicts[index] ?? [];
    const known = groups.find((group) => grantAlike(group.grant, grant, question.cells));
    if (known) known.indexes.push(index);
    else groups.push({ grant, indexes: [index] });
  }
  const variants = groups.map(({ indexes }) => variantOf(inquired, decided, indexes));
  const isSensitive = question.cells.some(({ label }) => label.existenceSensitive);
  if (!isSensitive || variants.some(({ isAsked }) => isAsked)) return variants;
  return [...variants, aboutNobody(inquired)];
}

function variantOf(inquired: Inquired, decided: Decided, indexes: readonly number[]): Variant {
  const { compiled, question, about, subjects } = inquired;
  const { guarded } = decided;
  const verdicts = indexes.map((index) => decided.verdicts[index] ?? []);
  const [first = []] = verdicts;
  const { shrunk, name } = shrunkFor(question, first, guarded);
  const isAll = indexes.length === about.texts.length;
  const own = indexes.map((index) => subjects[index] ?? null);
  return {
    compiled,
    question,
    shrunk,
    name,
    isAsked: shrunk.lost.length === 0 || shrunk.asks || tellsType(compiled, own),
    about: isAll ? about : only(about, indexes),
    subjects: own,
    verdicts,
    guarded,
    coordinates: shrunk.coordinates,
    indexes,
  };
}

/** Of which type an object of an interface is, is nobody's secret, and the answer cannot do without it. */
const tellsType = ({ brings }: CompiledQuestion, subjects: readonly (Subject | null)[]): boolean =>
  brings.some(({ field }) => field === '__typename') && subjects.every((subject) => subject === null);

const keptShrunk = keeping<Shrunk>();

function shrunkFor(
  question: AskedQuestion,
  verdicts: Verdicts,
  guarded: Guarded,
): { readonly shrunk: Shrunk; readonly name: string } {
  const denied = question.guarded.map((field) => (guarded.has(field) ? '0' : '1'));
  const name = `${denialOf(verdicts, question.cells)} ${denied.join('')}`;
  const make = (): Shrunk =>
    shrink(question, (field) => withholdingOf(question, field, verdicts, guarded) !== null);
  return { shrunk: keptShrunk(question, name, make), name };
}

function only(about: Representations, indexes: readonly number[]): Representations {
  return {
    ...about,
    texts: indexes.map((index) => about.texts[index] ?? ''),
    objects: indexes.map((index) => about.objects[index] ?? []),
  };
}

function aboutNobody({ compiled, question, about }: Inquired): Variant {
  const shrunk = keptShrunk(question, 'whole', () => shrink(question, () => false));
  return {
    compiled,
    question,
    shrunk,
    name: 'whole',
    isAsked: true,
    about: only(about, []),
    subjects: [],
    verdicts: [],
    guarded: new Map(),
    coordinates: shrunk.coordinates,
    indexes: [],
  };
}
