import 'graphiql/setup-workers/vite';
import 'graphiql/style.css';
import './page.css';
import { GraphiQL } from 'graphiql';
import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { createRoot } from 'react-dom/client';
import { type ApiKey, takeKeyFromAddress } from './api-key';
import { exampleTabs } from './examples';
import { createFetcher, type Detail } from './fetcher';
import { KeyBar } from './key-bar';
import { WhenReady } from './when-ready';

export function renderPage(initialKey: ApiKey | undefined): void {
  const root = document.getElementById('root');
  if (!root) throw new Error('The page has no #root');
  createRoot(root).render(<Page initialKey={initialKey} />);
}

function Page({ initialKey }: { initialKey: ApiKey | undefined }) {
  const [key, setKey] = useState(initialKey);
  const [refused, setRefused] = useState<ApiKey>();
  const [detail, setDetail] = useState<Detail>('cost');
  const currentDetail = useRef<Detail>(detail);
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
  const fetcher = useMemo(
    () =>
      createFetcher({
        key,
        detail: () => currentDetail.current,
        onRefused: (refusedKey) => {
          setRefused(refusedKey);
          setKey((current) => (current === refusedKey ? undefined : current));
        },
      }),
    [key],
  );

  return (
    <>
      <KeyBar
        apiKey={key}
        refused={refused}
        detail={detail}
        onEnter={enter}
        onForget={() => setKey(undefined)}
        onDetail={(chosen) => {
          currentDetail.current = chosen;
          setDetail(chosen);
        }}
      />
      {/* Nothing in here can be pressed before it would do something. */}
      <main inert={!isReady} aria-busy={!isReady}>
        {/* GraphiQL writes the headers of its own editor into its history, so that editor is off. */}
        <GraphiQL
          fetcher={fetcher}
          defaultTabs={exampleTabs}
          isHeadersEditorEnabled={false}
          showPersistHeadersSettings={false}
          // null: no schema, and no introspection, until there is a key to ask for it with.
          {...(key ? {} : { schema: null })}
        >
          <GraphiQL.Logo>{null}</GraphiQL.Logo>
          <WhenReady onReady={becomeReady} />
        </GraphiQL>
      </main>
    </>
  );
}
