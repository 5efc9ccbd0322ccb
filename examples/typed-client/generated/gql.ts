/* eslint-disable */
import * as types from './graphql.ts';



/**
 * Map of all GraphQL operations in the project.
 *
 * This map has several performance disadvantages:
 * 1. It is not tree-shakeable, so it will include all operations in the project.
 * 2. It is not minifiable, so the string of a GraphQL query will be multiple times inside the bundle.
 * 3. It does not support dead code elimination, so it will add unused operations.
 *
 * Therefore it is highly recommended to use the babel or swc plugin for production.
 * Learn more about it here: https://the-guild.dev/graphql/codegen/plugins/presets/preset-client#reducing-bundle-size
 */
type Documents = {
    "\n  mutation GenerateEmbed($input: GenerateSecureEmbedPathInput!) {\n    generateSecureEmbedPath(input: $input) {\n      created\n      jwtBaseUrl\n      embed {\n        embedId\n        path\n      }\n      userErrors {\n        code\n        message\n        remedy\n      }\n    }\n  }\n": typeof types.GenerateEmbedDocument,
    "\n  query Picker($after: String) {\n    workbooks(first: 20, after: $after) {\n      nodes {\n        embeddableContent {\n          workbook {\n            workbookId\n            path\n          }\n          embed {\n            path\n          }\n          pages {\n            isEmbeddable\n            embed {\n              path\n            }\n            page {\n              pageId\n              name\n            }\n            elements {\n              embed {\n                path\n              }\n              element {\n                elementId\n                name\n                kind\n              }\n            }\n          }\n        }\n      }\n      pageInfo {\n        endCursor\n        hasNextPage\n      }\n    }\n  }\n": typeof types.PickerDocument,
};
const documents: Documents = {
    "\n  mutation GenerateEmbed($input: GenerateSecureEmbedPathInput!) {\n    generateSecureEmbedPath(input: $input) {\n      created\n      jwtBaseUrl\n      embed {\n        embedId\n        path\n      }\n      userErrors {\n        code\n        message\n        remedy\n      }\n    }\n  }\n": types.GenerateEmbedDocument,
    "\n  query Picker($after: String) {\n    workbooks(first: 20, after: $after) {\n      nodes {\n        embeddableContent {\n          workbook {\n            workbookId\n            path\n          }\n          embed {\n            path\n          }\n          pages {\n            isEmbeddable\n            embed {\n              path\n            }\n            page {\n              pageId\n              name\n            }\n            elements {\n              embed {\n                path\n              }\n              element {\n                elementId\n                name\n                kind\n              }\n            }\n          }\n        }\n      }\n      pageInfo {\n        endCursor\n        hasNextPage\n      }\n    }\n  }\n": types.PickerDocument,
};

/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation GenerateEmbed($input: GenerateSecureEmbedPathInput!) {\n    generateSecureEmbedPath(input: $input) {\n      created\n      jwtBaseUrl\n      embed {\n        embedId\n        path\n      }\n      userErrors {\n        code\n        message\n        remedy\n      }\n    }\n  }\n"): typeof import('./graphql.ts').GenerateEmbedDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query Picker($after: String) {\n    workbooks(first: 20, after: $after) {\n      nodes {\n        embeddableContent {\n          workbook {\n            workbookId\n            path\n          }\n          embed {\n            path\n          }\n          pages {\n            isEmbeddable\n            embed {\n              path\n            }\n            page {\n              pageId\n              name\n            }\n            elements {\n              embed {\n                path\n              }\n              element {\n                elementId\n                name\n                kind\n              }\n            }\n          }\n        }\n      }\n      pageInfo {\n        endCursor\n        hasNextPage\n      }\n    }\n  }\n"): typeof import('./graphql.ts').PickerDocument;


export function graphql(source: string) {
  return (documents as any)[source] ?? {};
}
