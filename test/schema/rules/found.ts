import type { CompositionProblem } from '../../../schema/CompositionProblem';
import type { Contract } from '../../../schema/Contract';
import type { Controller, DataClass } from '../../../schema/directives';
import { lint } from '../../../schema/lint';

/** The problems that these contracts have, as "subgraph coordinate CODE". */
export const found = (...contracts: readonly Contract[]): readonly string[] =>
  lint(contracts).map(({ subgraph, coordinate, code }) => [subgraph, coordinate, code].join(' '));

/** The one problem that these contracts have. */
export function only(...contracts: readonly Contract[]): CompositionProblem {
  const problems = lint(contracts);
  expect(problems).toHaveLength(1);
  return problems[0] as CompositionProblem;
}

/** A label as SDL. */
export const labelled = (dataClass: DataClass, more = '', controller: Controller = 'KIM_OFFICE'): string =>
  `@data(class: "${dataClass}", category: "EMPLOYMENT", controller: ["${controller}"]${more && `, ${more}`})`;
