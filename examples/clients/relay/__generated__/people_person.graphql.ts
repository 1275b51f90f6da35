/**
 * @generated SignedSource<<b9159584444671628b1b4814551fceff>>
 * @lightSyntaxTransform
 */

/* tslint:disable */
/* eslint-disable */
// @ts-nocheck

import type { ReaderFragment } from 'relay-runtime';
import type { FragmentRefs } from "relay-runtime";
export type people_person$data = {
  readonly displayName: string | null | undefined;
  readonly id: string;
  readonly jobTitle: string | null | undefined;
  readonly nodeId: string;
  readonly " $fragmentType": "people_person";
};
export type people_person$key = {
  readonly " $data"?: people_person$data;
  readonly " $fragmentSpreads": FragmentRefs<"people_person">;
};

import peoplePersonQuery_graphql from './peoplePersonQuery.graphql';

const node: ReaderFragment = {
  "argumentDefinitions": [],
  "kind": "Fragment",
  "metadata": {
    "refetch": {
      "connection": null,
      "fragmentPathInResult": [
        "node"
      ],
      "operation": peoplePersonQuery_graphql,
      "identifierInfo": {
        "identifierField": "nodeId",
        "identifierQueryVariableName": "nodeId"
      }
    }
  },
  "name": "people_person",
  "selections": [
    {
      "alias": null,
      "args": null,
      "kind": "ScalarField",
      "name": "id",
      "storageKey": null
    },
    {
      "alias": null,
      "args": null,
      "kind": "ScalarField",
      "name": "displayName",
      "storageKey": null
    },
    {
      "alias": null,
      "args": null,
      "kind": "ScalarField",
      "name": "jobTitle",
      "storageKey": null
    },
    {
      "alias": null,
      "args": null,
      "kind": "ScalarField",
      "name": "nodeId",
      "storageKey": null
    }
  ],
  "type": "User",
  "abstractKey": null
};

(node as any).hash = "1af46f69b54dc89c43f006db732e3679";

export default node;
