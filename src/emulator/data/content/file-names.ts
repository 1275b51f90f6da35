/** Folder names as people give them, with the characters that break careless URL building. */
export const folderNames = [
  'Documents',
  'Projects',
  'Contracts 2026',
  'Q3 #final',
  '100% done',
  'R&D + Plans',
  "It's complicated",
  'C++ & C#',
  'Émilie’s notes',
  '📊 Dashboards',
  'レポート',
  'عقود العملاء',
  'Meeting Notes (old)',
  'Invoices; paid, open',
  'Travel=2026',
  'a@b',
] as const;

/** Files by what their name ends in; the sizes are bytes. */
export interface FileType {
  readonly extension: string;
  readonly mimeType: string;
  readonly smallest: number;
  readonly largest: number;
  readonly stems: readonly string[];
  readonly thumbnails: boolean;
}

export const fileTypes: readonly FileType[] = [
  {
    extension: 'docx',
    mimeType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    smallest: 11_000,
    largest: 900_000,
    stems: ['Proposal', 'Statement of work', 'Minutes #12', 'Lettre à Zoë', '契約書', 'Draft (v2)'],
    thumbnails: true,
  },
  {
    extension: 'xlsx',
    mimeType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    smallest: 8_000,
    largest: 4_000_000,
    stems: ['Budget', '100%', 'Forecast + actuals', 'Q1&Q2', 'Price list €'],
    thumbnails: true,
  },
  {
    extension: 'pptx',
    mimeType: 'application/vnd.openxmlformats-officedocument.presentationml.presentation',
    smallest: 200_000,
    largest: 60_000_000,
    stems: ['Kick-off', 'Board deck', 'Customer pitch 🚀', 'تقرير'],
    thumbnails: true,
  },
  {
    extension: 'pdf',
    mimeType: 'application/pdf',
    smallest: 20_000,
    largest: 9_000_000,
    stems: ['Invoice 0815', 'Scan 2026-03-01', 'User manual', "Supplier's terms", 'a=b;c,d'],
    thumbnails: true,
  },
  {
    extension: 'jpg',
    mimeType: 'image/jpeg',
    smallest: 300_000,
    largest: 12_000_000,
    stems: ['IMG_2041', 'Offsite', 'whiteboard', 'Foto año nuevo'],
    thumbnails: true,
  },
  {
    extension: 'png',
    mimeType: 'image/png',
    smallest: 4_000,
    largest: 2_000_000,
    stems: ['logo', 'Screenshot @2x', 'diagram'],
    thumbnails: true,
  },
  {
    extension: 'txt',
    mimeType: 'text/plain',
    smallest: 0,
    largest: 9_000,
    stems: ['readme', 'notes', 'todo !'],
    thumbnails: false,
  },
  {
    extension: 'csv',
    mimeType: 'text/csv',
    smallest: 100,
    largest: 40_000_000,
    stems: ['export', 'contacts+leads', 'measurements'],
    thumbnails: false,
  },
  {
    extension: 'zip',
    mimeType: 'application/zip',
    smallest: 10_000,
    largest: 3_000_000_000,
    stems: ['backup', 'source~1', 'photos'],
    thumbnails: false,
  },
];

/** Nobody's OneDrive is filled with these; libraries of teams have one of each. */
const mediaTypes: readonly FileType[] = [
  {
    extension: 'mp3',
    mimeType: 'audio/mpeg',
    smallest: 1_000_000,
    largest: 9_000_000,
    stems: ['interview'],
    thumbnails: false,
  },
  {
    extension: 'mp4',
    mimeType: 'video/mp4',
    smallest: 5_000_000,
    largest: 900_000_000,
    stems: ['launch'],
    thumbnails: true,
  },
];

const types = new Map([...fileTypes, ...mediaTypes].map((type) => [type.extension, type]));

export function fileTypeOf(name: string): FileType | undefined {
  return types.get(name.slice(name.lastIndexOf('.') + 1).toLowerCase());
}

export function mimeTypeOf(name: string): string {
  return fileTypeOf(name)?.mimeType ?? 'application/octet-stream';
}
