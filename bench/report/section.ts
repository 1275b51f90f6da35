/** The result of a workload, ready to be read. */
export interface Section {
  readonly title: string;
  readonly text: string;
  readonly tables: readonly Table[];
  /** Comparisons and remarks, a line each. */
  readonly notes: readonly string[];
}

export interface Table {
  readonly columns: readonly string[];
  readonly rows: readonly (readonly string[])[];
}
