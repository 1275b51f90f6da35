import { useGraphiQL } from '@graphiql/react';
import { useEffect } from 'react';

/** Says when the editors are there: until then GraphiQL shows a Run button that does nothing. */
export function WhenReady({ onReady }: { onReady: () => void }) {
  const isReady = useGraphiQL(({ queryEditor, variableEditor, responseEditor }) =>
    Boolean(queryEditor && variableEditor && responseEditor),
  );
  useEffect(() => {
    if (isReady) onReady();
  }, [isReady, onReady]);
  return null;
}
