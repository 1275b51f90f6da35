import firstQuery from '../../../examples/queries/first-query.graphql?raw';
import fullestOneDrives from '../../../examples/queries/fullest-onedrives.graphql?raw';
import pageThroughUsers from '../../../examples/queries/page-through-users.graphql?raw';

export const exampleTabs = [
  { query: firstQuery },
  { query: fullestOneDrives },
  { query: pageThroughUsers, variables: '{\n  "after": null\n}\n' },
];
