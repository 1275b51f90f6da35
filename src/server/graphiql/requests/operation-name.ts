import { Kind, parse } from 'graphql';

/**
 * The operation to run: the named one, or the first when the text has none of that name. GraphiQL learns the name
 * a moment after the text, and until then it still has that of the tab before. Undefined when the text cannot be
 * read, which the gateway says better.
 */
export function operationToRun(query: string, name: string | null | undefined): string | undefined {
  const names = operationNames(query);
  return name != null && names.includes(name) ? name : names[0];
}

function operationNames(query: string): string[] {
  try {
    return parse(query, { noLocation: true }).definitions.flatMap((definition) =>
      definition.kind === Kind.OPERATION_DEFINITION && definition.name ? definition.name.value : [],
    );
  } catch {
    return [];
  }
}
