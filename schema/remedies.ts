/** What would be right, by the composer's code. Each takes the coordinate that the problem is about. */
export const remedies: Readonly<Record<string, (coordinate: string) => string>> = {
  NO_QUERIES: () => 'Give at least one subgraph a type Query with a field.',
  INVALID_GRAPHQL: (it) =>
    `Correct ${it} in this subgraph’s schema: every type and directive must be defined once, and every name it uses must be defined.`,
  INVALID_SUBGRAPH_NAME: () =>
    'Name the subgraph with letters, digits, "-" and "_", beginning with a letter, not with "__".',
  TYPE_KIND_MISMATCH: (it) =>
    `Define ${it} as the same kind (object, interface, enum, input, scalar) in every subgraph, or give one of them another name.`,
  FIELD_TYPE_MISMATCH: (it) => `Give ${it} the same type in every subgraph that defines it.`,
  FIELD_ARGUMENT_TYPE_MISMATCH: (it) => `Give the argument ${it} the same type in every subgraph.`,
  FIELD_ARGUMENT_DEFAULT_MISMATCH: (it) =>
    `Give the argument ${it} the same default value in every subgraph.`,
  INPUT_FIELD_DEFAULT_MISMATCH: (it) => `Give ${it} the same default value in every subgraph.`,
  ENUM_VALUE_MISMATCH: (it) =>
    `List the same values of ${it} in every subgraph: an enum that is also an input must be identical everywhere. Use the one of the shared vocabulary.`,
  EMPTY_MERGED_ENUM_TYPE: (it) => `Give ${it} at least one value that every subgraph has.`,
  EMPTY_MERGED_INPUT_TYPE: (it) => `Give ${it} at least one field that every subgraph has.`,
  INVALID_FIELD_SHARING: (it) =>
    `Let one subgraph resolve ${it} and remove it from the others; only a value type may be marked @shareable, in all of them.`,
  INVALID_SHAREABLE_USAGE: (it) => `Remove @shareable from ${it}; only fields of object types can have it.`,
  REQUIRED_ARGUMENT_MISSING_IN_SOME_SUBGRAPH: (it) =>
    `Add ${it} to every subgraph that has the field, or make it nullable or give it a default value.`,
  REQUIRED_INPUT_FIELD_MISSING_IN_SOME_SUBGRAPH: (it) =>
    `Add ${it} to every subgraph that has the input type, or make it nullable or give it a default value.`,
  EXTERNAL_MISSING_ON_BASE: (it) => `Let one subgraph define ${it} without @external.`,
  EXTERNAL_TYPE_MISMATCH: (it) =>
    `Write ${it} where it is @external with the very type of the subgraph that resolves it.`,
  EXTERNAL_ARGUMENT_MISSING: (it) => `Repeat the arguments of ${it} where it is marked @external.`,
  EXTERNAL_UNUSED: (it) =>
    `Remove ${it} from this subgraph, or use it in @requires or @provides: a stub carries only its key.`,
  MERGED_DIRECTIVE_APPLICATION_ON_EXTERNAL: (it) =>
    `Remove that directive from ${it} here; it belongs where the field is resolved.`,
  EXTENSION_WITH_NO_BASE: (it) => `Define ${it} in one subgraph, or write "type" instead of "extend type".`,
  SATISFIABILITY_ERROR: (it) =>
    `Let the subgraph that resolves ${it} have a @key that the other subgraph can supply, with a reference resolver behind it.`,
  KEY_INVALID_FIELDS: (it) => `Name in @key only fields that ${it} has in this subgraph.`,
  KEY_INVALID_FIELDS_TYPE: (it) => `Write the fields of the @key of ${it} as one string, for example "id".`,
  KEY_FIELDS_HAS_ARGS: (it) => `Take fields with arguments out of the @key of ${it}.`,
  KEY_FIELDS_SELECT_INVALID_TYPE: (it) => `Take interface, union and list fields out of the @key of ${it}.`,
  KEY_DIRECTIVE_IN_FIELDS_ARG: (it) => `Write the @key of ${it} without directives inside.`,
  KEY_UNSUPPORTED_ON_INTERFACE: (it) => `Put the @key on the object types that implement ${it}.`,
  INTERFACE_KEY_NOT_ON_IMPLEMENTATION: (it) => `Repeat the @key of ${it} on every type that implements it.`,
  INTERFACE_KEY_MISSING_IMPLEMENTATION_TYPE: (it) =>
    `Define all types that implement ${it} in the subgraph that gives it a @key.`,
  INTERFACE_FIELD_NO_IMPLEM: (it) =>
    `Add ${it} to every type that implements the interface in any subgraph, or remove it from the interface.`,
  INTERFACE_OBJECT_USAGE_ERROR: (it) =>
    `Use @interfaceObject on ${it} only where another subgraph defines it as an interface with the same @key.`,
  REQUIRES_INVALID_FIELDS: (it) => `Name in the @requires of ${it} only fields that this subgraph declares.`,
  REQUIRES_INVALID_FIELDS_TYPE: (it) => `Write the fields of the @requires of ${it} as one string.`,
  REQUIRES_FIELDS_MISSING_EXTERNAL: (it) => `Mark the fields that ${it} requires as @external.`,
  REQUIRES_DIRECTIVE_IN_FIELDS_ARG: (it) => `Write the @requires of ${it} without directives inside.`,
  REQUIRES_UNSUPPORTED_ON_INTERFACE: (it) => `Move the @requires from ${it} to the object types.`,
  PROVIDES_INVALID_FIELDS: (it) => `Name in the @provides of ${it} only fields of the type it returns.`,
  PROVIDES_INVALID_FIELDS_TYPE: (it) => `Write the fields of the @provides of ${it} as one string.`,
  PROVIDES_FIELDS_MISSING_EXTERNAL: (it) => `Mark the fields that ${it} provides as @external.`,
  PROVIDES_FIELDS_HAS_ARGS: (it) => `Take fields with arguments out of the @provides of ${it}.`,
  PROVIDES_DIRECTIVE_IN_FIELDS_ARG: (it) => `Write the @provides of ${it} without directives inside.`,
  PROVIDES_ON_NON_OBJECT_FIELD: (it) => `Remove @provides from ${it}: it returns no object.`,
  PROVIDES_UNSUPPORTED_ON_INTERFACE: (it) => `Move the @provides from ${it} to the object types.`,
  OVERRIDE_FROM_SELF_ERROR: (it) =>
    `Name in the @override of ${it} the other subgraph, from which it moves here.`,
  OVERRIDE_SOURCE_HAS_OVERRIDE: (it) => `Keep @override on ${it} in one subgraph only.`,
  OVERRIDE_COLLISION_WITH_ANOTHER_DIRECTIVE: (it) =>
    `Remove either @override or the other directive from ${it}.`,
  OVERRIDE_ON_INTERFACE: (it) => `Move the @override from ${it} to the object types.`,
  OVERRIDE_LABEL_INVALID: (it) =>
    `Write the label of the @override of ${it} as "percent(50)" or as a plain name.`,
  DIRECTIVE_COMPOSITION_ERROR: (it) =>
    `Link the specification of ${it} with the same URL, major version and name in every subgraph, and define the directive there.`,
  DIRECTIVE_DEFINITION_INVALID: (it) =>
    `Define ${it} as the federation specification does, or leave its definition out.`,
  TYPE_DEFINITION_INVALID: (it) =>
    `Define ${it} as the federation specification does, or leave its definition out.`,
  LINK_IMPORT_NAME_MISMATCH: () => 'Import the directive under the same name in every subgraph.',
  INVALID_LINK_DIRECTIVE_USAGE: () => 'Link each specification once, and import only names that it has.',
  INVALID_LINK_IDENTIFIER: () =>
    'Write the specification’s URL with its version at the end, for example https://specs.apollo.dev/federation/v2.9.',
  UNKNOWN_FEDERATION_LINK_VERSION: () =>
    'Link https://specs.apollo.dev/federation/v2.9; newer versions are not composed here.',
  UNKNOWN_LINK_VERSION: () => 'Link a version of that specification that the composer knows.',
  UNSUPPORTED_FEATURE: (it) => `Do without that feature on ${it}.`,
  ONLY_INACCESSIBLE_CHILDREN: (it) =>
    `Leave at least one part of ${it} accessible, or mark all of it @inaccessible.`,
  REFERENCED_INACCESSIBLE: (it) => `Mark ${it} @inaccessible too, or what it refers to accessible.`,
  REQUIRED_INACCESSIBLE: (it) => `Make ${it} nullable or accessible: nobody could ever supply it.`,
  IMPLEMENTED_BY_INACCESSIBLE: (it) =>
    `Make ${it} accessible, or the interface field it implements inaccessible.`,
  DEFAULT_VALUE_USES_INACCESSIBLE: (it) => `Give ${it} a default value that is accessible.`,
  QUERY_ROOT_TYPE_INACCESSIBLE: () => 'Remove @inaccessible from the query root type.',
};
