import { useEffect, useState } from 'react';
import type { Example } from './example';
import { aboutPlaces, findPlaces, tenantOf, type Places } from './example-places';
import { examples as examplesOfDemo } from './examples';
import type { Ask } from './question';

const tenantsOfDemo = examplesOfDemo.map(({ query }) => tenantOf(query));

/** The examples, about what exists for a key. They are not settled while the gateway is being asked for that. */
export function useExamples(ask: Ask, hasKey: boolean): { isSettled: boolean; examples: readonly Example[] } {
  const [found, setFound] = useState<{ by: Ask; examples: readonly Example[] }>();

  useEffect(() => {
    if (!hasKey) return;
    const adapt = (places: Places) =>
      examplesOfDemo.map((example) => ({ ...example, query: aboutPlaces(example.query, places) }));
    void findPlaces(ask, tenantsOfDemo).then((places) => setFound({ by: ask, examples: adapt(places) }));
  }, [ask, hasKey]);

  // What exists for the key before may not exist for this one.
  const isFound = found?.by === ask;
  return { isSettled: !hasKey || isFound, examples: isFound ? found.examples : examplesOfDemo };
}
