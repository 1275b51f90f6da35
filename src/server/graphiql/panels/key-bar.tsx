import { type Ref, type SubmitEvent, useState } from 'react';
import { type ApiKey, parseApiKey } from '../requests/api-key';
import type { Viewer } from '../requests/viewer';

interface KeyBarProps {
  apiKey: ApiKey | undefined;
  refused: ApiKey | undefined;
  viewer: Viewer | undefined;
  onEnter: (key: ApiKey) => void;
  onForget: () => void;
  /** Where the examples are offered. */
  examplesRef: Ref<HTMLSpanElement>;
}

export function KeyBar({ apiKey, refused, viewer, onEnter, onForget, examplesRef }: KeyBarProps) {
  return (
    <header className="key-bar">
      <strong>OrgGraph</strong>
      {apiKey ? (
        <>
          <span>
            key <b>{apiKey.id}</b>
          </span>
          <button type="button" onClick={onForget}>
            Forget
          </button>
          {viewer && !viewer.capabilities.has('schema.introspect') && (
            <p className="hint">
              No schema here: this key was not granted <code>schema.introspect</code>. Queries run all the
              same.
            </p>
          )}
        </>
      ) : (
        <KeyForm refused={refused} onEnter={onEnter} />
      )}
      <span className="examples-slot" ref={examplesRef} />
    </header>
  );
}

function KeyForm({ refused, onEnter }: Pick<KeyBarProps, 'refused' | 'onEnter'>) {
  const [malformed, setMalformed] = useState(false);

  const submit = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    const key = parseApiKey(new FormData(event.currentTarget).get('key') as string);
    setMalformed(!key);
    if (key) onEnter(key);
  };

  return (
    <>
      <form onSubmit={submit}>
        <label htmlFor="key">API key</label>
        <input
          id="key"
          name="key"
          type="password"
          placeholder="ggw_…"
          autoComplete="off"
          required
          autoFocus
        />
        <button type="submit">Use</button>
      </form>
      {malformed ? (
        <p role="alert">This is not an API key: they look like ggw_name_secret.</p>
      ) : refused ? (
        <p role="alert">
          Key {refused.id} was refused. It may have expired or been revoked, and <code>orggraph demo</code>{' '}
          makes a new one at each start. Enter a current key.
        </p>
      ) : (
        <p className="hint">
          <code>orggraph demo</code> prints a key when it starts; For other gateways, ask the operator.
        </p>
      )}
    </>
  );
}
