import type { Check, Examination } from './doctor-checks.js';

/** Whether nothing failed; a warning is no failure. */
export function isHealthy(examinations: readonly Examination[]): boolean {
  return examinations.every(({ checks }) => !checks.some(({ outcome }) => outcome === 'failed'));
}

/** The report for a person: a line for each check, and what to do under those that need it. */
export function asText(examinations: readonly Examination[], warnings: readonly string[] = []): string {
  const ill = examinations.filter((examination) => !isHealthy([examination])).length;
  const all = `${examinations.length} ${examinations.length === 1 ? 'tenant' : 'tenants'}`;
  const summary = ill === 0 ? `${all}, all fine.` : `${all}, ${ill} with failures.`;
  const aboutFile =
    warnings.length === 0 ? [] : ['configuration', ...warnings.map((text) => `  warning  ${text}`), ''];
  return [...examinations.flatMap(describe), ...aboutFile, summary, ''].join('\n');
}

function describe({ tenant, access, checks }: Examination): string[] {
  return [
    `${tenant.name} (${tenant.tenantId}, ${tenant.cloud.name}): ${access.status}`,
    ...checks.flatMap(lines),
    '',
  ];
}

function lines({ outcome, name, detail, fix }: Check): string[] {
  const line = `  ${outcome.padEnd(8)} ${name.padEnd(13)} ${detail}`;
  return fix === undefined ? [line] : [line, `${' '.repeat(25)}-> ${fix}`];
}

/** The report for a script. */
export function asJson(examinations: readonly Examination[], warnings: readonly string[] = []): string {
  const tenants = examinations.map(({ tenant, access, checks }) => ({
    name: tenant.name,
    tenantId: tenant.tenantId,
    cloud: tenant.cloud.name,
    status: access.status,
    grantedPermissions: access.grantedPermissions,
    missingPermissions: access.missingPermissions,
    missingOptionalPermissions: access.missingOptionalPermissions,
    adminConsentUrl: access.adminConsentUrl,
    credentialExpiresAt:
      access.credentialExpiresAtMs === undefined
        ? null
        : new Date(access.credentialExpiresAtMs).toISOString(),
    checks,
  }));
  return `${JSON.stringify({ ok: isHealthy(examinations), tenants, warnings }, null, 2)}\n`;
}
