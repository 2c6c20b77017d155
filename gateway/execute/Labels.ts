import type { DataLabel } from '../../schema/directives';

/** What `@data` says, as the registry read it. Execution is handed it: this room knows no directive. */
export interface Labels {
  /** The field's own label; null or undefined: it has none, and nobody may be told it. */
  labelOf(type: string, field: string): DataLabel | null | undefined;
  argumentLabelOf(type: string, field: string, argument: string): DataLabel | null | undefined;
  inputLabelOf(input: string, field: string): DataLabel | null | undefined;
}
