/** Managers have at most this many direct reports, below Graph's limit of 20 expanded objects. */
const span = 8;

const departments = [
  'Sales',
  'Engineering',
  'Finance',
  'Human Resources',
  'Marketing',
  'Legal',
  'Operations',
  'Research & Development',
] as const;

const titles: Readonly<Record<string, readonly string[]>> = {
  Sales: ['Account Executive', 'Sales Representative', 'Sales Engineer'],
  Engineering: ['Software Engineer', 'Test Engineer', 'Site Reliability Engineer'],
  Finance: ['Accountant', 'Financial Analyst', 'Controller'],
  'Human Resources': ['Recruiter', 'HR Business Partner'],
  Marketing: ['Content Designer', 'Campaign Specialist', 'Brand Strategist'],
  Legal: ['Paralegal', 'Contracts Counsel'],
  Operations: ['Logistics Coordinator', 'Plant Technician', 'Buyer'],
  'Research & Development': ['Research Scientist', 'Lab Technician', 'Data Scientist'],
};

/** The ordinal of somebody's manager; the first ordinal of the directory has none. */
export function managerOrdinal(ordinal: number): number | undefined {
  return ordinal === 0 ? undefined : Math.floor((ordinal - 1) / span);
}

export function reportOrdinals(ordinal: number, userCount: number): number[] {
  const first = ordinal * span + 1;
  const count = Math.max(0, Math.min(span, userCount - first));
  return Array.from({ length: count }, (_, index) => first + index);
}

export function departmentOf(ordinal: number): string {
  let head = ordinal;
  for (let above = managerOrdinal(head); above !== undefined && above > 0; above = managerOrdinal(head))
    head = above;
  return head === 0 ? 'Executive' : (departments[(head - 1) % span] as string);
}

export function jobTitleOf(ordinal: number, userCount: number): string {
  if (ordinal === 0) return 'Chief Executive Officer';
  const department = departmentOf(ordinal);
  if (ordinal <= span) return `Vice President, ${department}`;
  if (reportOrdinals(ordinal, userCount).length > 0) return `${department} Manager`;
  const choices = titles[department] ?? [];
  return choices[ordinal % choices.length]!;
}
