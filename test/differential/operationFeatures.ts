import { type GraphQLSchema, isAbstractType, Kind, parse, TypeInfo, visit, visitWithTypeInfo } from 'graphql';
import type { When } from './featuresOf';
import type { ServedWorld } from './serveWorld';
import type { Asked } from './World';

/** What an operation's text and variables have of what clients may write. */
export function operationFeatures({ world, schema }: ServedWorld, asked: Asked, when: When): void {
  const names = new Set(world.types.flatMap((type) => type.fields.map(({ name }) => name)));
  const spread = new Map<string, number>();
  const info = new TypeInfo(schema);
  visit(
    parse(asked.operation),
    visitWithTypeInfo(info, {
      OperationDefinition: ({ operation, selectionSet }) => {
        when(operation === 'mutation', 'operation: mutation');
        when(
          operation === 'mutation' && selectionSet.selections.length > 1,
          'operation: mutation of several fields',
        );
      },
      SelectionSet: ({ selections }) =>
        when(
          selections.every((one) => one.kind === Kind.FIELD && one.name.value === '__typename'),
          'operation: __typename alone',
        ),
      Field: ({ alias, name }) => {
        const isTypename = name.value === '__typename';
        when(alias !== undefined, 'operation: alias');
        when(names.has(alias?.value ?? ''), 'operation: alias that is the name of another field');
        when(isTypename, 'operation: __typename');
        when(isTypename && alias !== undefined, 'operation: __typename with an alias');
        when(!isTypename && isAbstractType(info.getParentType()), 'operation: field of an interface');
        when(/^\[\[/.test(String(info.getType())), 'operation: lists in lists');
      },
      InlineFragment: ({ typeCondition, directives = [] }) => {
        when(typeCondition === undefined, 'operation: fragment without a type');
        when(isAbstract(schema, typeCondition?.name.value), 'operation: fragment on an interface or union');
        when(directives.length > 0, 'operation: condition on a fragment');
      },
      FragmentDefinition: ({ selectionSet }) =>
        when(
          selectionSet.selections.some(({ kind }) => kind !== Kind.FIELD),
          'operation: fragment inside a fragment',
        ),
      FragmentSpread: ({ name, directives = [] }) => {
        when(true, 'operation: named fragment');
        when(directives.length > 0, 'operation: condition on a fragment');
        spread.set(name.value, (spread.get(name.value) ?? 0) + 1);
        when((spread.get(name.value) ?? 0) > 1, 'operation: one fragment several times');
      },
      Directive: ({ name }) => {
        when(name.value === 'skip', 'operation: @skip');
        when(name.value === 'include', 'operation: @include');
      },
      ObjectValue: () => when(true, 'operation: input object'),
      ListValue: () => when(true, 'operation: list as an argument'),
      VariableDefinition: ({ variable, defaultValue }) => {
        const isSent = Object.hasOwn(asked.variables, variable.name.value);
        when(!isSent && defaultValue !== undefined, 'operation: variable left out, with a default');
        when(!isSent && defaultValue === undefined, 'operation: variable left out, without a default');
        when(asked.variables[variable.name.value] === null, 'operation: variable that is null');
      },
    }),
  );
}

const isAbstract = (schema: GraphQLSchema, name: string | undefined): boolean =>
  name !== undefined && isAbstractType(schema.getType(name));
