/** A site as it is planned; what is in it is generated. */
export interface SitePlan {
  /** Below the host, as people read it; '' for the root site of the host. */
  readonly path: string;
  readonly displayName: string;
  readonly description: string;
  /** The display names of its document libraries; the first is its default one. */
  readonly libraries: readonly string[];
  readonly lists: readonly ('issues' | 'suppliers' | 'events')[];
}

const documents = ['Documents'] as const;

/** The sites every emulated tenant has besides those of its people. One is below another when its path is. */
export const sitePlans: readonly SitePlan[] = [
  {
    path: '',
    displayName: 'Communication site',
    description: 'News and events for everybody.',
    libraries: documents,
    lists: ['events'],
  },
  {
    path: 'sites/finance',
    displayName: 'Finance',
    description: 'Budgets, invoices and suppliers.',
    libraries: ['Documents', 'Invoices'],
    lists: ['suppliers'],
  },
  {
    path: 'sites/finance/audit',
    displayName: 'Audit 100%',
    description: '',
    libraries: documents,
    lists: [],
  },
  {
    path: 'sites/projects',
    displayName: 'Projects',
    description: 'All that is under way.',
    libraries: documents,
    lists: ['issues'],
  },
  {
    path: 'sites/projects/apollo',
    displayName: 'Apollo',
    description: 'The next release.',
    libraries: documents,
    lists: ['issues'],
  },
  {
    path: 'sites/projects/borealis',
    displayName: 'Borealis',
    description: '',
    libraries: documents,
    lists: [],
  },
  {
    path: 'sites/研究 & Labs',
    displayName: '研究 & Labs',
    description: 'R&D + experiments.',
    libraries: documents,
    lists: ['events', 'suppliers'],
  },
];
