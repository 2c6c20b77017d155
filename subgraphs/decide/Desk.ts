import type { GraphQLResolveInfo } from 'graphql';
import type { DisclosureDecision } from '../../schema/accessTerms';
import type { DataCategory } from '../../schema/directives';
import type { EnvelopeGrounds, ReceiptClaims } from '../../schema/envelope';
import type { FieldRule } from './FieldRule';
import { judge, type Verdict } from './judge';

type Path = GraphQLResolveInfo['path'];

/** Whether an officer has released a kind of fact about a person or family. */
export type IsReleased = (subject: string, category: DataCategory) => Promise<boolean>;

/** What was decided about one request, for the agency's own record. Names and counts, never values. */
export interface Judgement {
  readonly decision: Exclude<DisclosureDecision, 'BREAK_GLASS'>;
  /** `Type.field` → how often something was told; 0 where there was nothing or it was kept back. */
  readonly fields: Readonly<Record<string, number>>;
  readonly withheld: ReceiptClaims['withheld'];
  /** Rows left out because who answers for them may not answer. */
  readonly rowsLeftOut: number;
}

type Reason = ReceiptClaims['withheld'][number]['reason'];

/** Fields of a subgraph of the hub: it has decided itself which rows the caller may see. */
const ownDecision: Verdict = { kind: 'permitted', controllers: new Set(), byHand: false };

/**
 * The agency's own decision (gate 3) about one request: what the hub asks for is let go as far as the grounds in its envelope allow
 * and the agency's own release mode agrees. Notes everything for the record.
 */
export class Desk {
  /** Called once before a mutation; false: this very message has changed something before. */
  readonly beforeChange: () => Promise<boolean>;
  readonly #grounds: Readonly<Record<string, EnvelopeGrounds>>;
  readonly #isReleased: IsReleased;
  /** False for subgraphs of the hub itself: their resolvers decide by the caller. */
  readonly #decides: boolean;
  /** Response key → what each field may tell there. */
  readonly #verdicts = new Map<string, Map<FieldRule, Verdict>>();
  /** Field of a person or family → her id, for what lies below it. */
  readonly #subjects = new WeakMap<Path, string>();
  readonly #told = new Map<string, number>();
  readonly #withheld = new Map<string, ReceiptClaims['withheld'][number]>();
  #rowsLeftOut = 0;

  constructor(
    grounds: Readonly<Record<string, EnvelopeGrounds>>,
    how: {
      readonly decides: boolean;
      readonly isReleased: IsReleased;
      readonly beforeChange: () => Promise<boolean>;
    },
  ) {
    this.beforeChange = how.beforeChange;
    this.#grounds = grounds;
    this.#decides = how.decides;
    this.#isReleased = how.isReleased;
  }

  /**
   * Answers a field as far as it may be answered.
   * @param parent the object that it is a field of
   * @param resolve finds the value; not called when nothing may be told
   */
  answer(rule: FieldRule, parent: unknown, path: Path, resolve: () => unknown): unknown {
    this.#tell(rule, 0);
    if (rule.ofSubject) this.#noteSubject(parent, path);
    const verdict = this.#verdictOn(rule, path);
    if (verdict.kind === 'withheld') return this.#keepBack(rule, 'ROLE_NOT_PERMITTED');
    if (this.#decides && !mayTell(parent, verdict)) {
      // Its row was reached through a field of another category.
      this.#rowsLeftOut++;
      return null;
    }
    if (!verdict.byHand) return this.#letGo(rule, verdict, resolve());
    return this.#onceReleased(rule, path).then((released) =>
      released ? this.#letGo(rule, verdict, resolve()) : this.#keepBack(rule, 'RELEASE_PENDING'),
    );
  }

  /** An entity found by its key; null when nobody who answers for it may answer here. */
  admit(row: unknown, path: Path): unknown {
    if (!this.#decides || typeof row !== 'object' || row === null) return row;
    const { source } = row as { readonly source?: unknown };
    const permitted = this.#grounds[rootOf(path)]?.permitted ?? [];
    if (typeof source !== 'string' || permitted.some(({ controller }) => controller === source)) return row;
    this.#rowsLeftOut++;
    return null;
  }

  judgement(): Judgement {
    const told = [...this.#told.values()].some((times) => times > 0);
    const isWhole = this.#withheld.size === 0 && this.#rowsLeftOut === 0;
    return {
      decision: isWhole ? 'PERMIT' : told ? 'PARTIAL' : 'DENY',
      fields: Object.fromEntries([...this.#told].sort(([a], [b]) => (a < b ? -1 : 1))),
      withheld: [...this.#withheld.values()],
      rowsLeftOut: this.#rowsLeftOut,
    };
  }

  #verdictOn(rule: FieldRule, path: Path): Verdict {
    if (!this.#decides) return ownDecision;
    const question = rootOf(path);
    let verdicts = this.#verdicts.get(question);
    if (verdicts === undefined) {
      verdicts = new Map();
      this.#verdicts.set(question, verdicts);
    }
    let verdict = verdicts.get(rule);
    if (verdict === undefined) {
      verdict = judge(rule, this.#grounds[question]);
      verdicts.set(rule, verdict);
    }
    return verdict;
  }

  #letGo(rule: FieldRule, verdict: Verdict & { kind: 'permitted' }, value: unknown): unknown {
    if (value instanceof Promise) return value.then((found: unknown) => this.#letGo(rule, verdict, found));
    const told = rule.leadsOn && this.#decides ? this.#permittedRows(value, verdict) : value;
    if (told !== null && told !== undefined) this.#tell(rule, Array.isArray(told) ? told.length : 1);
    return told;
  }

  #permittedRows(value: unknown, verdict: Verdict & { kind: 'permitted' }): unknown {
    if (!Array.isArray(value)) {
      if (mayTell(value, verdict)) return value;
      this.#rowsLeftOut++;
      return null;
    }
    const rows: unknown[] = value;
    const permitted = rows.filter((row) => mayTell(row, verdict));
    this.#rowsLeftOut += rows.length - permitted.length;
    return permitted;
  }

  #onceReleased(rule: FieldRule, path: Path): Promise<boolean> {
    const subject = this.#subjectAt(path);
    return subject === null || rule.category === null
      ? Promise.resolve(false)
      : this.#isReleased(subject, rule.category);
  }

  #noteSubject(parent: unknown, path: Path): void {
    const { id } = (parent ?? {}) as { readonly id?: unknown };
    if (typeof id === 'string') this.#subjects.set(path, id);
  }

  #subjectAt(path: Path): string | null {
    for (let at: Path | undefined = path; at !== undefined; at = at.prev) {
      const subject = this.#subjects.get(at);
      if (subject !== undefined) return subject;
    }
    return null;
  }

  #keepBack(rule: FieldRule, why: Exclude<Reason, 'NOT_RECORDED'>): null {
    // Where even existence is protected, a refusal reads like an absence.
    const reason: Reason = rule.existenceSensitive ? 'NOT_RECORDED' : why;
    const { category } = rule;
    if (category === null) return null;
    for (const controller of rule.controllers)
      this.#withheld.set(`${controller} ${category} ${reason}`, { controller, category, reason });
    return null;
  }

  #tell(rule: FieldRule, times: number): void {
    this.#told.set(rule.coordinate, (this.#told.get(rule.coordinate) ?? 0) + times);
  }
}

/** A record names who answers for it; a value without such a name belongs to the record that it was reached through. */
function mayTell(row: unknown, verdict: Verdict & { kind: 'permitted' }): boolean {
  if (typeof row !== 'object' || row === null) return true;
  const { source } = row as { readonly source?: unknown };
  return typeof source !== 'string' || (verdict.controllers as ReadonlySet<string>).has(source);
}

function rootOf(path: Path): string {
  let at = path;
  while (at.prev !== undefined) at = at.prev;
  return String(at.key);
}
