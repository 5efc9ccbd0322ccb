/** What the first tab of the playground shows: against the demo organization each operation can be run as it is. */
export const exampleOperations = `# Put a token into the headers below, then choose an operation with the run button.

# Who am I, and what may I do?
query WhoAmI {
  viewer {
    level
    permissions
    member { email firstName lastName teams { name } }
    tokenExpiresAt
  }
}

# The workbooks that I may read.
query Workbooks {
  workbooks(first: 20, orderBy: { field: PATH }) {
    totalCount
    nodes { workbookId path latestVersion isArchived tags { name version { number } } }
  }
}

# The published content of one workbook: pages, and what lies on them.
query ContentTree($path: String!) {
  workbook(by: { path: $path }) {
    name
    url
    version { number publishedAt counts { pages modals elements unplaced } }
    pages {
      pageId
      name
      hidden
      opensModal
      elements { elementId name kind category parent { elementId } placement { columnStart columnEnd rowStart rowEnd } }
    }
    modals { pageId name }
  }
}

# What a host application offers to embed, with the paths that exist already. For administrators and credential holders.
query Picker($path: String!) {
  workbook(by: { path: $path }) {
    embeddableContent {
      workbook { workbookId name }
      embed { path }
      pages {
        page { pageId name }
        isEmbeddable
        embed { path }
        elements { element { elementId name kind } embed { path } }
      }
    }
  }
}

# The secure embed path of a whole workbook; asking again answers the same.
mutation EmbedWorkbook($workbookId: UUID!) {
  generateSecureEmbedPath(input: { workbookId: $workbookId }) {
    created
    embed { embedId path status }
    jwtBaseUrl
    deprecation { since removal message }
    userErrors { code message remedy }
  }
}

# The same for one page, or one chart or table of it.
mutation EmbedPage($workbookId: UUID!, $pageId: String!) {
  generateSecureEmbedPath(input: { workbookId: $workbookId, source: { pageId: $pageId } }) {
    created
    embed { path source { sourceType name } }
    userErrors { code message field remedy }
  }
}

# A workbook comes in as code, in JSON or YAML, and is published at once.
mutation ImportWorkbook($document: String!) {
  importWorkbook(input: { document: $document, path: "Playground/", publish: true }) {
    created
    changed
    workbook { workbookId path latestVersion }
    counts { pages modals elements unplaced }
    warnings { code message path }
    userErrors { code message field remedy }
  }
}
`;

const exampleDocument = `name: First Steps
document:
  schemaVersion: 1
  kind: workbook
  pages:
    - { id: page-1, name: Start }
  elements:
    - { id: revenue, kind: kpi-chart, name: Revenue }
    - { id: orders, kind: table, name: Orders }
  layout: |
    <Page id="page-1">
      <Element elementId="revenue" gridColumn="1 / 7" gridRow="1 / 5"/>
      <Element elementId="orders" gridColumn="7 / 25" gridRow="1 / 13"/>
    </Page>
`;

/** Names of the demo organization: src/repository/demo. */
export const exampleVariables = JSON.stringify(
  {
    path: 'Sales/Sales Overview',
    workbookId: 'a4000000-0000-4000-8000-000000000001',
    pageId: 'page-overview',
    document: exampleDocument,
  },
  null,
  2,
);

/** GraphiQL reads comments in its JSON. With a token that is none, it could not even read the schema. */
export const exampleHeaders = `{
  // "Authorization": "Bearer <token>"
}`;
