import { type SubmitEvent, useState } from 'react';
import { type ApiKey, parseApiKey } from './api-key';
import type { Detail } from './fetcher';

interface KeyBarProps {
  apiKey: ApiKey | undefined;
  refused: ApiKey | undefined;
  detail: Detail;
  onEnter: (key: ApiKey) => void;
  onForget: () => void;
  onDetail: (detail: Detail) => void;
}

export function KeyBar({ apiKey, refused, detail, onEnter, onForget, onDetail }: KeyBarProps) {
  return (
    <header className="key-bar">
      <strong>OrgGraph</strong>
      {apiKey ? (
        <>
          <span>
            signed in with key <b>{apiKey.id}</b>
          </span>
          <button type="button" onClick={onForget}>
            Forget
          </button>
          <DetailChoice detail={detail} onDetail={onDetail} />
        </>
      ) : (
        <KeyForm refused={refused} onEnter={onEnter} />
      )}
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
        <p>
          <code>orggraph demo</code> prints a key when it starts; elsewhere, ask whoever runs this gateway.
        </p>
      )}
    </>
  );
}

function DetailChoice({ detail, onDetail }: Pick<KeyBarProps, 'detail' | 'onDetail'>) {
  return (
    <label className="detail">
      Answer{' '}
      <select value={detail} onChange={(event) => onDetail(event.target.value as Detail)}>
        <option value="cost">data and cost</option>
        <option value="trace">data, cost and each Graph request</option>
        <option value="explain">cost only, nothing is sent to Graph</option>
      </select>
    </label>
  );
}
