/** Where an item may stand in an answer. A search never has links to download. */
export type ItemSource = 'item' | 'children' | 'expanded' | 'delta' | 'search';

/**
 * What people publicly report of the real Graph, each to be switched on and off while the emulator runs. Failures of
 * single requests are `Faults`.
 */
export class Misbehaviour {
  /**
   * What `$select=@microsoft.graph.downloadUrl` does: `ignored` leaves the annotation out, `refused` is a 400, `honoured`
   * sends it. https://github.com/microsoftgraph/microsoft-graph-docs-contrib/issues/20212
   */
  selectedAnnotation: 'ignored' | 'refused' | 'honoured' = 'ignored';

  /** Whether items come without `parentReference`. https://github.com/OneDrive/onedrive-api-docs/issues/907 */
  omitsParentReference = false;

  /** Where links to download are left out, whatever is selected. */
  omitsDownloadUrlIn: readonly Exclude<ItemSource, 'search'>[] = [];

  /**
   * Directory objects, by their id, that come under another `@odata.type` than their own; undefined for none. Newer types
   * appear, such as `#microsoft.graph.agentUser`, which inherits from a user.
   * https://learn.microsoft.com/graph/api/resources/agentuser
   */
  objectTypes: ReadonlyMap<string, string | undefined> = new Map();

  /** Behaves as documented again. */
  reset(): void {
    Object.assign(this, new Misbehaviour());
  }
}
