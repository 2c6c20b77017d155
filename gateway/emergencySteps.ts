import { type FieldNode, getArgumentValues, Kind, OperationTypeNode } from 'graphql';
import type { DisclosureEntry } from './disclosure/DisclosureLog';
import type { Answer } from './execute/Answer';
import type { Planned } from './stages';

type Step = Extract<DisclosureEntry, { kind: 'BREAK_GLASS' }>;

/** Casework's mutations about emergency accesses, and what each is in the log (domain.md 2.7). */
const steps: Readonly<Record<string, Step['event']>> = {
  openBreakGlass: 'OPENED',
  confirmBreakGlass: 'CONFIRMED',
  reviewBreakGlass: 'REVIEWED',
};

/** The steps of emergency accesses that an operation has really taken: those that casework answered. */
export function emergencySteps(
  { operation: { operation }, variableValues, snapshot }: Planned,
  { data }: Answer,
): readonly Step[] {
  if (operation.operation !== OperationTypeNode.MUTATION) return [];
  const fields = snapshot.publicSchema.getMutationType()?.getFields() ?? {};
  return operation.selectionSet.selections.flatMap((selection): readonly Step[] => {
    if (selection.kind !== Kind.FIELD) return [];
    const event = steps[selection.name.value];
    const definition = fields[selection.name.value];
    const told = data?.[(selection.alias ?? selection.name).value];
    if (event === undefined || definition === undefined || !isRecord(told)) return [];
    const { id, person, deferSubjectNoticeUntil } = getArgumentValues(definition, selection as FieldNode, {
      ...variableValues,
    });
    // The person reads in the log what was reviewed: not what the officer has put off telling her.
    const isPutOff = (deferSubjectNoticeUntil ?? null) !== null;
    return [
      {
        kind: 'BREAK_GLASS',
        event: isPutOff ? 'DEFERRED' : event,
        accessId: textOf(id ?? told.id),
        subject: textOf(person),
      },
    ];
  });
}

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null;

/** Null where neither the question nor the answer names it: casework's own record does. */
const textOf = (value: unknown): string | null => (typeof value === 'string' ? value : null);
