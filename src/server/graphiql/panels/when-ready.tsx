import { useGraphiQL } from '@graphiql/react';
import { useEffect } from 'react';

/** Says when the editors are there: until then GraphiQL shows a Run button that does nothing. */
export function WhenReady({ onReady }: { onReady: () => void }) {
  const { queryEditor, areThere } = useGraphiQL(({ queryEditor, variableEditor, responseEditor }) => ({
    queryEditor,
    areThere: Boolean(queryEditor && variableEditor && responseEditor),
  }));
  useEffect(() => {
    // The comments above the examples are longer than the editor is wide.
    queryEditor?.updateOptions({ wordWrap: 'on' });
    if (areThere) onReady();
  }, [queryEditor, areThere, onReady]);
  return null;
}
