/** What a search is for: a phrase in quotes, or else the text itself. SharePoint matches without regard to case. */
export function phraseOf(text: string): string {
  const [, phrase] = /^\s*"([^"]*)"\s*$/.exec(text) ?? [];
  return (phrase ?? text).trim().toLowerCase();
}
