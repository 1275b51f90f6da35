import type { GraphiQLPlugin } from '@graphiql/react';
import { useGraphiQL } from '@graphiql/react';
import { useEffect, useState } from 'react';
import { Failures } from './failures';
import { permissionsOfQuery } from '../requests/query-permissions';
import { askForTenants, statusTexts, type TenantEntry, type TenantsAnswer } from '../examples/tenant-entries';
import { useWorkbench } from '../workbench';

export const accessPlugin: GraphiQLPlugin = {
  title: 'Access',
  icon: () => (
    <svg viewBox="0 0 20 20" fill="none" stroke="currentColor" strokeWidth="1.8" aria-hidden="true">
      <circle cx="6.5" cy="13.5" r="4" />
      <path d="m9.5 10.5 8-8M14 6l3 3" strokeLinecap="round" />
    </svg>
  ),
  content: Access,
};

function Access() {
  const { ask, hasKey } = useWorkbench();
  const [known, setKnown] = useState<TenantsAnswer>();

  useEffect(() => {
    let isCurrent = true;
    setKnown(undefined);
    if (!hasKey) return;
    void askForTenants(ask).then((result) => {
      if (isCurrent) setKnown(result);
    });
    return () => {
      isCurrent = false;
    };
  }, [ask, hasKey]);

  const tenants = known?.tenants;
  return (
    <section className="panel" aria-label="Access">
      <h2>Access</h2>
      {!hasKey && <p>Enter an API key above to see its tenants.</p>}
      {hasKey && !known && <p>Asking how the tenants stand…</p>}
      {tenants && <NeededByQuery tenants={tenants} />}
      {tenants && <h3>Tenants this key may see</h3>}
      {tenants?.length === 0 && <p>None: its caller has no grants.</p>}
      {tenants?.map((tenant) => (
        <TenantCard key={tenant.id} tenant={tenant} />
      ))}
      {known && <Failures answer={known.answer} />}
    </section>
  );
}

function NeededByQuery({ tenants }: { tenants: TenantEntry[] }) {
  const { schema, documentAST } = useGraphiQL(({ schema, documentAST }) => ({ schema, documentAST }));
  if (!schema) return null;
  const needed = documentAST ? permissionsOfQuery(schema, documentAST) : [];
  return (
    <>
      <h3>Permissions this query needs</h3>
      {needed.length === 0 && <p className="note">None of Microsoft Graph.</p>}
      <ul className="needed">
        {needed.map(({ name, fields }) => {
          const without = tenants.filter(
            ({ details }) =>
              details !== undefined &&
              (details.missingPermissions.includes(name) ||
                details.missingOptionalPermissions.some(({ permission }) => permission === name)),
          );
          return (
            <li key={name}>
              <code>{name}</code> for {fields.join(', ')}
              {without.length > 0 && (
                <p className="bad">Missing in {without.map((tenant) => tenant.name).join(', ')}</p>
              )}
            </li>
          );
        })}
      </ul>
    </>
  );
}

function TenantCard({ tenant }: { tenant: TenantEntry }) {
  const { name, domains, capabilities, isFiltered, access, details } = tenant;
  const { status, lastError } = access;
  return (
    <article className="tenant">
      <h4>
        {name}{' '}
        <span className={status === 'READY' ? 'status' : 'status bad'}>{statusTexts[status] ?? status}</span>
      </h4>
      <p className="note">{domains.join(', ')}</p>
      <Permissions title="This key" names={capabilities} />
      {isFiltered && <p className="note">Some of it for single users, groups, sites or drives only.</p>}
      {details && <Permissions title="Granted to the app" names={details.grantedPermissions} />}
      {details && <Permissions title="Missing" names={details.missingPermissions} />}
      {details?.missingOptionalPermissions.map(({ permission, fields }) => (
        <p key={permission}>
          Missing, optional: <code>{permission}</code> for {fields.join(', ')}
        </p>
      ))}
      {lastError && (
        <p className="bad">
          {lastError.code}: {lastError.hint}
        </p>
      )}
      {details ? (
        <a href={details.adminConsentUrl} target="_blank" rel="noreferrer noopener">
          {details.missingPermissions.length > 0
            ? 'Have an administrator consent'
            : 'Consent page for administrators'}
        </a>
      ) : (
        <p className="note">
          The capability <code>explain</code> shows the permissions of the app and where an administrator
          consents.
        </p>
      )}
    </article>
  );
}

function Permissions({ title, names }: { title: string; names: string[] }) {
  if (names.length === 0) return null;
  return (
    <p>
      {title}:{' '}
      {names.map((name) => (
        <code key={name}>{name}</code>
      ))}
    </p>
  );
}
