import { departmentOf } from './organisation-chart.js';

/** Which kind of group it is: Microsoft 365, security, or a mere distribution list. */
type GroupKind = 'unified' | 'security' | 'distribution';

/** Who is in a group, told without looking at anybody else. */
export interface GroupPlan {
  readonly displayName: string;
  readonly description: string | null;
  readonly kind: GroupKind;
  readonly hasMember: (ordinal: number) => boolean;
  readonly owners: readonly number[];
  /** Groups that are members, by their names. */
  readonly nested?: readonly string[];
  /** Every optional property is null. */
  readonly isBare?: true;
  readonly isTeam?: true;
}

const departments = [
  'Sales',
  'Engineering',
  'Finance',
  'Human Resources',
  'Marketing',
  'Legal',
  'Operations',
  'Research & Development',
];

const general: readonly GroupPlan[] = [
  {
    displayName: 'All Company',
    description: 'Everybody who works here.',
    kind: 'unified',
    hasMember: () => true,
    owners: [0],
    isTeam: true,
  },
  {
    displayName: 'Security Operations',
    description: 'Watches over sign-ins and devices.',
    kind: 'security',
    hasMember: (ordinal) => ordinal % 7 === 1 && ordinal < 140,
    owners: [1],
    nested: ['Security Operations On Call'],
  },
  {
    displayName: 'Security Operations On Call',
    description: 'Whoever is on duty.',
    kind: 'security',
    hasMember: (ordinal) => ordinal % 11 === 2 && ordinal < 110,
    owners: [1],
    nested: ['Break Glass'],
  },
  {
    displayName: 'Break Glass',
    description: null,
    kind: 'security',
    hasMember: (ordinal) => ordinal === 0,
    owners: [],
    isBare: true,
  },
  {
    displayName: 'Announcements',
    description: 'News for everybody who wants them.',
    kind: 'distribution',
    hasMember: (ordinal) => ordinal % 5 === 0 && ordinal < 100,
    owners: [2],
  },
];

const kinds: readonly GroupKind[] = ['unified', 'security', 'unified', 'distribution'];
const smallestCompany = 50;
const mostProjects = 60;

/** The groups of a directory of so many users: some that are everywhere, then departments and projects. */
export function groupPlans(userCount: number): readonly GroupPlan[] {
  if (userCount < smallestCompany) return general;
  const teams = departments.map((department, index): GroupPlan => ({
    displayName: `${department} Team`,
    description: `Everybody in ${department}.`,
    kind: 'unified',
    hasMember: (ordinal) => departmentOf(ordinal) === department,
    owners: [index + 1],
    isTeam: true,
  }));
  const projects = Array.from(
    { length: Math.min(mostProjects, Math.floor(userCount / 20)) },
    (_, index): GroupPlan => ({
      displayName: `Project ${index + 1}`,
      description: `Works on project ${index + 1}.`,
      kind: kinds[index % kinds.length]!,
      hasMember: (ordinal) => (ordinal * 31 + index * 17) % 97 < 3,
      owners: [index % userCount],
    }),
  );
  return [...general, ...teams, ...projects];
}
