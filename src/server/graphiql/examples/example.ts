import { Kind, parse } from 'graphql';

/** A query of `examples/queries/`: it begins with comments, of which the first is the question it answers. */
export interface Example {
  question: string;
  /** Such as "2 HTTP requests, 2 Graph requests, at most 3 resource units". */
  cost: string;
  query: string;
  /** JSON with every variable of the query, null; empty when there is none. */
  variables: string;
}

/** @throws Error when the head of the file is not as it should be */
export function parseExample(text: string): Example {
  const question = /^# (.+\?)$/m.exec(text)?.[1];
  const cost = /^# Cost: (.+)\.$/m.exec(text)?.[1];
  if (question === undefined || cost === undefined) {
    throw new Error('An example begins with "# <question>?" and has a line "# Cost: ...".');
  }
  return { question, cost, query: text, variables: variablesOf(text) };
}

function variablesOf(text: string): string {
  const names = parse(text).definitions.flatMap((definition) =>
    definition.kind === Kind.OPERATION_DEFINITION
      ? (definition.variableDefinitions ?? []).map(({ variable }) => variable.name.value)
      : [],
  );
  if (names.length === 0) return '';
  return `${JSON.stringify(Object.fromEntries(names.map((name) => [name, null])), null, 2)}\n`;
}
