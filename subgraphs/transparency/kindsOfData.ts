import { readFileSync } from 'node:fs';
import { Kind, parse } from 'graphql';
import { type DataCategory, dataCategories } from '../../schema/directives';
import { publishedSupergraph } from '../../schema/publishedSupergraph';

let known: ReadonlyMap<string, DataCategory> | null = null;

/**
 * Which kinds of data a list of fields stands for, by the labels of the published supergraph. Fields that are not published any
 * more are of no known kind.
 * @param fieldPaths `Type.field`
 */
export function kindsOfData(fieldPaths: readonly string[]): readonly DataCategory[] {
  known ??= readCategories(readFileSync(publishedSupergraph(), 'utf8'));
  const found = new Set<DataCategory>();
  for (const path of fieldPaths) {
    const category = known.get(path);
    if (category !== undefined) found.add(category);
  }
  return [...found];
}

function readCategories(sdl: string): ReadonlyMap<string, DataCategory> {
  const categories = new Map<string, DataCategory>();
  for (const definition of parse(sdl, { noLocation: true }).definitions) {
    if (
      definition.kind !== Kind.OBJECT_TYPE_DEFINITION &&
      definition.kind !== Kind.INTERFACE_TYPE_DEFINITION
    ) {
      continue;
    }
    for (const { name, directives } of definition.fields ?? []) {
      const label = directives?.find((directive) => directive.name.value === 'data');
      const value = label?.arguments?.find((argument) => argument.name.value === 'category')?.value;
      const category = dataCategories.find((one) => value?.kind === Kind.STRING && one === value.value);
      if (category !== undefined) categories.set(`${definition.name.value}.${name.value}`, category);
    }
  }
  return categories;
}
