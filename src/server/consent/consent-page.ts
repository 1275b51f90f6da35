/** What became of a consent, for the administrator in front of the browser. */
export interface ConsentPage {
  readonly status: number;
  readonly title: string;
  readonly text: string;
  /** Application permissions, one a line. */
  readonly list?: readonly string[];
}

/** The one answer to a state that is forged, foreign, used or too old: a probe learns nothing from it. */
export const unknownState: ConsentPage = {
  status: 400,
  title: 'This consent link is not valid',
  text:
    'It was not made by this gateway, has been used, or is older than ten minutes. Nothing was checked. A consent ' +
    'that was just given to Microsoft counts all the same. Ask the operator of this gateway for a new link.',
};

export const contentSecurityPolicy =
  "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

/** The page as HTML. Nothing of the request is in it. */
export function renderConsentPage({ title, text, list = [] }: ConsentPage): string {
  const items = list.map((item) => `<li><code>${escape(item)}</code></li>`).join('');
  return [
    '<!doctype html>',
    '<html lang="en"><head><meta charset="utf-8">',
    '<meta name="viewport" content="width=device-width"><title>OrgGraph</title></head><body>',
    `<h1>${escape(title)}</h1>`,
    `<p>${escape(text)}</p>`,
    ...(items === '' ? [] : [`<ul>${items}</ul>`]),
    '</body></html>',
    '',
  ].join('\n');
}

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

function escape(text: string): string {
  return text.replace(/[&<>"]/g, (character) => entities[character] ?? '');
}
