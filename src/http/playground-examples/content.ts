/** Who asks, what there is, and how it comes in. */
export const contentExamples = `# Who am I, and what may I do?
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
    nodes {
      workbookId
      path
      latestVersion
      tags { name version { number } }
    }
  }
}

# What a workbook shows: its pages, and what lies on them.
query ContentTree($path: String = "Sales/Sales Overview") {
  workbook(by: { path: $path }) {
    name
    url
    version {
      number
      publishedAt
      counts { pages modals elements unplaced }
    }
    pages {
      pageId
      name
      hidden
      opensModal
      elements {
        elementId
        name
        kind
        category
        parent { elementId }
        placement { columnStart columnEnd rowStart rowEnd }
      }
    }
    modals { pageId name }
  }
}

# What a host application can embed, with the paths that
# exist already. For admins and credential holders.
query Picker($path: String = "Sales/Sales Overview") {
  workbook(by: { path: $path }) {
    embeddableContent {
      workbook { workbookId name }
      embed { path }
      pages {
        page { pageId name }
        isEmbeddable
        embed { path }
        elements {
          element { elementId name kind }
          embed { path }
        }
      }
    }
  }
}

# A workbook comes in as code, in JSON or YAML. Pass what is
# longer than this as a variable.
mutation ImportWorkbook(
  $document: String! = """
  name: First Steps
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
        <Element elementId="revenue"/>
        <Element elementId="orders"/>
      </Page>
  """
) {
  importWorkbook(
    input: {
      document: $document
      path: "Playground/"
      publish: true
    }
  ) {
    created
    changed
    workbook { workbookId path latestVersion }
    counts { pages modals elements unplaced }
    warnings { code message path }
    userErrors { code message field remedy }
  }
}
`;
