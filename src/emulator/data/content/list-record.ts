import { guid } from '../hash.js';
import { dayMs, newestMs, timestamp } from '../moments.js';
import { Random } from '../random.js';

/** https://learn.microsoft.com/graph/api/resources/columndefinition, with one of its facets. */
export interface ColumnRecord {
  readonly name: string;
  readonly displayName: string;
  readonly description?: string;
  readonly facet: Readonly<Record<string, object>>;
  readonly required?: true;
  readonly hidden?: true;
  readonly indexed?: true;
  readonly readOnly?: true;
  readonly isBuiltIn?: true;
}

export interface ListItemRecord {
  /** SharePoint's own number, from 1. */
  readonly number: number;
  readonly uniqueId: string;
  readonly createdAtMs: number;
  readonly modifiedAtMs: number;
  /** Places in the directory. */
  readonly createdBy: number;
  readonly modifiedBy: number;
  /** By column; a field that is not set is absent. */
  readonly fields: Readonly<Record<string, unknown>>;
}

/** A list of a site that is no document library. */
export interface ListRecord {
  readonly id: string;
  readonly kind: 'issues' | 'suppliers' | 'events';
  readonly displayName: string;
  readonly description: string;
  readonly columns: readonly ColumnRecord[];
  readonly items: readonly ListItemRecord[];
}

const title: ColumnRecord = {
  name: 'Title',
  displayName: 'Title',
  facet: { text: { allowMultipleLines: false, maxLength: 255, textType: 'plain' } },
  required: true,
  indexed: true,
};

const builtIn: readonly ColumnRecord[] = [
  title,
  { name: 'Created', displayName: 'Created', facet: { dateTime: { format: 'dateTime' } }, readOnly: true },
  { name: 'Modified', displayName: 'Modified', facet: { dateTime: { format: 'dateTime' } }, readOnly: true },
  {
    name: 'Author',
    displayName: 'Created By',
    facet: { personOrGroup: { allowMultipleSelection: false, chooseFromType: 'peopleAndGroups' } },
    readOnly: true,
  },
  { name: '_UIVersionString', displayName: 'Version', facet: { text: {} }, readOnly: true, hidden: true },
];

/** What every list has, libraries included. */
export const commonColumns: readonly ColumnRecord[] = builtIn.map((column) => ({
  ...column,
  isBuiltIn: true,
}));

const choice = (...choices: string[]): Readonly<Record<string, object>> => ({
  choice: { allowTextEntry: false, choices, displayAs: 'dropDownMenu' },
});

interface Kind {
  readonly displayName: string;
  readonly description: string;
  readonly length: number;
  /** What people see instead of "Title". */
  readonly titleName?: string;
  readonly columns: readonly ColumnRecord[];
  readonly fields: (random: Random, number: number) => Readonly<Record<string, unknown>>;
}

const kinds: Readonly<Record<ListRecord['kind'], Kind>> = {
  issues: {
    displayName: 'Issues #1',
    description: 'What has to be done.',
    length: 260,
    columns: [
      { name: 'Status', displayName: 'Status', facet: choice('New', 'Active', 'Done'), indexed: true },
      {
        name: 'Effort_x0020_in_x0020_days',
        displayName: 'Effort in days',
        facet: { number: { decimalPlaces: 'one', displayAs: 'number', minimum: 0, maximum: 100 } },
      },
      { name: 'Blocked', displayName: 'Blocked', facet: { boolean: {} } },
      {
        name: 'DueDate',
        displayName: 'Due',
        facet: { dateTime: { displayAs: 'default', format: 'dateOnly' } },
      },
    ],
    fields: (random, number) => ({
      Title: `Issue ${number}: ${random.pick(['crash', 'typo', 'slow "search"', 'missing ü'])}`,
      Status: random.pick(['New', 'Active', 'Done']),
      Effort_x0020_in_x0020_days: random.between(0, 60) / 2,
      Blocked: random.chance(0.2),
      // One in three has no date, and is left without the field.
      ...(number % 3 !== 0 && { DueDate: timestamp(newestMs + random.between(1, 90) * dayMs) }),
    }),
  },
  suppliers: {
    displayName: 'Suppliers',
    description: 'Whom we buy from.',
    length: 12,
    titleName: 'Supplier',
    columns: [
      { name: 'Volume', displayName: 'Volume', facet: { currency: { locale: 'en-us' } } },
      {
        name: 'Web',
        displayName: 'Web',
        facet: { hyperlinkOrPicture: { isPicture: false } },
        description: 'Home page',
      },
      {
        name: 'Related',
        displayName: 'Related',
        facet: { lookup: { allowMultipleValues: true, columnName: 'Title', listId: '' } },
      },
    ],
    fields: (random, number) => ({
      Title: `Supplier ${number}`,
      Volume: random.between(100, 90_000),
      Web: { Description: 'Home', Url: `https://supplier${number}.example/` },
      Related: number > 1 ? [{ LookupId: number - 1, LookupValue: `Supplier ${number - 1}` }] : [],
    }),
  },
  events: {
    displayName: 'Events',
    description: '',
    length: 0,
    columns: [
      { name: 'Location', displayName: 'Location', facet: { geolocation: {} } },
      {
        name: 'Quarter',
        displayName: 'Quarter',
        facet: { calculated: { format: 'dateOnly', formula: '=MONTH([Created])/3', outputType: 'number' } },
        readOnly: true,
      },
    ],
    fields: () => ({}),
  },
};

/** Generates a list; the same site always gets the same one. */
export function createListRecord(seed: string, kind: ListRecord['kind'], userCount: number): ListRecord {
  const random = new Random(`${seed}|list|${kind}`);
  const { displayName, description, length, titleName, columns, fields } = kinds[kind];
  // People rename this column, which keeps its name and its id.
  const common = commonColumns.map((column) =>
    column.name === 'Title' && titleName !== undefined ? { ...column, displayName: titleName } : column,
  );
  return {
    id: guid(`${seed}|list|${kind}`),
    kind,
    displayName,
    description,
    columns: [...common, ...columns],
    items: Array.from({ length }, (_, index) => {
      const createdAtMs = newestMs - random.between(1, 900) * dayMs;
      const number = index + 1;
      return {
        number,
        uniqueId: guid(`${seed}|list|${kind}|${number}`),
        createdAtMs,
        modifiedAtMs: Math.min(newestMs, createdAtMs + random.between(0, 30) * dayMs),
        createdBy: random.between(0, userCount - 1),
        modifiedBy: random.between(0, userCount - 1),
        fields: fields(random, number),
      };
    }),
  };
}
