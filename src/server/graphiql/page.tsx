import 'graphiql/setup-workers/vite';
import 'graphiql/style.css';
import './page.css';
import './panels/panels.css';
import { GraphiQL, HISTORY_PLUGIN } from 'graphiql';
import { useCallback, useEffect, useMemo, useState } from 'react';
import { createPortal } from 'react-dom';
import { createRoot } from 'react-dom/client';
import { accessPlugin } from './panels/access-panel';
import type { ApiKey } from './requests/api-key';
import { takeKeyFromAddress } from './requests/key-in-address';
import { ExamplePicker } from './panels/example-picker';
import { examples as examplesOfDemo } from './examples/examples';
import { createFetcher, type Run } from './requests/fetcher';
import { createAsk } from './requests/gateway';
import { graphCallsPlugin } from './panels/graph-calls-panel';
import { KeyBar } from './panels/key-bar';
import { useExamples } from './examples/use-examples';
import { readViewer, type Viewer } from './requests/viewer';
import { WhenReady } from './panels/when-ready';
import { WorkbenchContext } from './workbench';

const plugins = [graphCallsPlugin, accessPlugin, HISTORY_PLUGIN];
const firstTabs = examplesOfDemo.slice(0, 1).map(({ query, variables }) => ({ query, variables }));
/** There is room for a panel beside the editors. */
const isWide = window.matchMedia('(width >= 900px)').matches;

export function renderPage(initialKey: ApiKey | undefined): void {
  const root = document.getElementById('root');
  if (!root) throw new Error('The page has no #root');
  createRoot(root).render(<Page initialKey={initialKey} />);
}

function Page({ initialKey }: { initialKey: ApiKey | undefined }) {
  const [key, setKey] = useState(initialKey);
  const [refused, setRefused] = useState<ApiKey>();
  const [known, setKnown] = useState<{ by: unknown; viewer: Viewer | undefined }>();
  const [run, setRun] = useState<Run>();
  const [examplesSlot, setExamplesSlot] = useState<HTMLElement | null>(null);
  const [isReady, setReady] = useState(false);
  const becomeReady = useCallback(() => setReady(true), []);

  const enter = (entered: ApiKey) => {
    setRefused(undefined);
    setKey(entered);
  };

  useEffect(() => {
    // A link with another key, opened while the page is already there, reloads nothing.
    const onHashChange = () => {
      const linked = takeKeyFromAddress();
      if (linked) enter(linked);
    };
    window.addEventListener('hashchange', onHashChange);
    return () => window.removeEventListener('hashchange', onHashChange);
  }, []);

  // GraphiQL introspects again whenever its fetcher changes, which is right for a new key and for nothing else.
  const { ask, fetcher, viewerOfKey } = useMemo(() => {
    const ask = createAsk(key, (refusedKey) => {
      setRefused(refusedKey);
      setKey((current) => (current === refusedKey ? undefined : current));
    });
    const viewerOfKey = key ? readViewer(ask) : Promise.resolve(undefined);
    return { ask, viewerOfKey, fetcher: createFetcher({ ask, viewer: viewerOfKey, onRun: setRun }) };
  }, [key]);

  useEffect(() => {
    void viewerOfKey.then((found) => setKnown({ by: viewerOfKey, viewer: found }));
  }, [viewerOfKey]);
  // What is known of the key before says nothing of this one.
  const viewer = known?.by === viewerOfKey ? known.viewer : undefined;

  const mayIntrospect = viewer?.capabilities.has('schema.introspect') === true;
  const { isLoaded, examples } = useExamples(ask, key !== undefined);
  const workbench = useMemo(
    () => ({ ask, hasKey: key !== undefined, viewer, run, examples }),
    [ask, key, viewer, run, examples],
  );
  const isUsable = isReady && isLoaded;

  return (
    <WorkbenchContext value={workbench}>
      <KeyBar
        apiKey={key}
        refused={refused}
        viewer={viewer}
        onEnter={enter}
        onForget={() => setKey(undefined)}
        examplesRef={setExamplesSlot}
      />
      {/* Nothing in here can be pressed before it would do something. */}
      <main inert={!isUsable} aria-busy={!isUsable}>
        {/* GraphiQL writes the headers of its own editor into its history, so that editor is off. */}
        <GraphiQL
          fetcher={fetcher}
          defaultTabs={firstTabs}
          plugins={plugins}
          {...(isWide && { visiblePlugin: graphCallsPlugin })}
          isHeadersEditorEnabled={false}
          showPersistHeadersSettings={false}
          // null: no schema, and no introspection, unless there is a key that may ask for it.
          {...(mayIntrospect ? {} : { schema: null })}
        >
          <GraphiQL.Logo>{null}</GraphiQL.Logo>
          <WhenReady onReady={becomeReady} />
          {isUsable && examplesSlot && createPortal(<ExamplePicker />, examplesSlot)}
        </GraphiQL>
      </main>
    </WorkbenchContext>
  );
}
