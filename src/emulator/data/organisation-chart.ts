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

/** The place of somebody's manager; the first place of the directory has none. */
export function managerPlace(place: number): number | undefined {
  return place === 0 ? undefined : Math.floor((place - 1) / span);
}

export function reportPlaces(place: number, userCount: number): number[] {
  const first = place * span + 1;
  const count = Math.max(0, Math.min(span, userCount - first));
  return Array.from({ length: count }, (_, index) => first + index);
}

export function departmentOf(place: number): string {
  let head = place;
  for (let above = managerPlace(head); above !== undefined && above > 0; above = managerPlace(head))
    head = above;
  return head === 0 ? 'Executive' : (departments[(head - 1) % span] as string);
}

export function jobTitleOf(place: number, userCount: number): string {
  if (place === 0) return 'Chief Executive Officer';
  const department = departmentOf(place);
  if (place <= span) return `Vice President, ${department}`;
  if (reportPlaces(place, userCount).length > 0) return `${department} Manager`;
  const choices = titles[department] ?? [];
  return choices[place % choices.length]!;
}
