import { useEffect, useState } from 'react';
import type { Example } from './example';
import { withExampleValues, findExampleValues, tenantOf, type ExampleValues } from './example-values';
import { examples as examplesOfDemo } from './examples';
import type { Ask } from '../requests/question';

const tenantsOfDemo = examplesOfDemo.map(({ query }) => tenantOf(query));

/** The examples, about what exists for a key. They are not settled while the gateway is being asked for that. */
export function useExamples(ask: Ask, hasKey: boolean): { isLoaded: boolean; examples: readonly Example[] } {
  const [found, setFound] = useState<{ by: Ask; examples: readonly Example[] }>();

  useEffect(() => {
    if (!hasKey) return;
    const adapt = (exampleValues: ExampleValues) =>
      examplesOfDemo.map((example) => ({
        ...example,
        query: withExampleValues(example.query, exampleValues),
      }));
    void findExampleValues(ask, tenantsOfDemo).then((exampleValues) =>
      setFound({ by: ask, examples: adapt(exampleValues) }),
    );
  }, [ask, hasKey]);

  // What exists for the key before may not exist for this one.
  const isFound = found?.by === ask;
  return { isLoaded: !hasKey || isFound, examples: isFound ? found.examples : examplesOfDemo };
}
