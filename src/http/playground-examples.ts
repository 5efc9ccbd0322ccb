/** The first tab of the playground. Its values are those of src/repository/demo, where each operation runs as it is. */
export const exampleOperations = `# Put a token into the headers below,
# then choose an operation with the run button.

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

# Whether content could be embedded, and all that is in the
# way. This page opens a modal.
query Readiness(
  $workbookId: UUID! = "a4000000-0000-4000-8000-000000000001"
  $pageId: String! = "page-orders"
) {
  embedReadiness(workbookId: $workbookId, source: { pageId: $pageId }) {
    ready
    checks { name status code message remedy }
    warnings { code message remedy }
  }
}

# What publishing the draft would break, without doing so.
mutation TryToPublish(
  $workbookId: UUID! = "a4000000-0000-4000-8000-000000000001"
) {
  publishWorkbook(input: { workbookId: $workbookId, dryRun: true }) {
    published
    totalBreaks
    totalChanges
    breaks { severity kind message remedy embed { path } }
    heals { message embed { path } }
    userErrors { code message remedy }
  }
}

# The secure embed path of a whole workbook. Asking again
# answers the same path.
mutation EmbedWorkbook(
  $workbookId: UUID! = "a4000000-0000-4000-8000-000000000001"
) {
  generateSecureEmbedPath(input: { workbookId: $workbookId }) {
    created
    embed { embedId path status }
    jwtBaseUrl
    deprecation { since removal message }
    userErrors { code message remedy }
  }
}

# The same for one page of it.
mutation EmbedPage(
  $workbookId: UUID! = "a4000000-0000-4000-8000-000000000001"
  $pageId: String! = "page-overview"
) {
  generateSecureEmbedPath(
    input: {
      workbookId: $workbookId
      source: { pageId: $pageId }
    }
  ) {
    created
    embed { path source { sourceType name } }
    userErrors { code message field remedy }
  }
}

# A URL that opens once, for one user, for an hour. Paste
# it into the address bar. The client id is the one that the
# start printed.
mutation SignEmbedUrl(
  $clientId: String = "a7000000000040008000000000000001"
  $workbookId: UUID = "a4000000-0000-4000-8000-000000000001"
) {
  signEmbedUrl(
    input: {
      clientId: $clientId
      workbookId: $workbookId
      user: { email: "ben@host.example", teams: ["Embed Customers"] }
      parameters: { theme: Dark }
    }
  ) {
    url
    expiresAt
    warnings { code message }
    userErrors { code message field remedy }
  }
}

# Who opens what, and why others do not: by day, or by: HOUR.
query Usage {
  organization {
    usage { opens users refused refusals { code count } series { startsAt opens users } }
  }
  embeds(first: 5) {
    nodes { path lastOpenedAt usage { opens users refusals { code count } } }
  }
  clientCredentials(first: 5) {
    nodes { name signerClock { offsetSeconds samples warning } }
  }
}

# Why a URL would open or not. Paste one that was signed,
# whatever its host; it is not used up by this.
query DiagnoseEmbedUrl(
  $url: String! = "/embed/1-x?:client_id=a7000000000040008000000000000001"
) {
  diagnoseEmbedUrl(url: $url) {
    verdict
    code
    summary
    clockOffsetSeconds
    checks { name subject status refuses expected found remedy }
    nearMisses { kind message detail }
    ruledOut
    signedText
  }
}

# Openings that were refused, newest first, and why. The
# reference number is what the viewer was shown.
query RefusedOpenings($first: Int = 10) {
  auditEvents(
    first: $first
    filter: { actions: [EMBED_OPEN], outcome: REFUSED }
  ) {
    totalCount
    nodes {
      time
      code
      message
      email
      credential { name }
      workbook { name }
      origin
      clockOffsetSeconds
      referenceNumber
    }
    pageInfo { hasNextPage endCursor }
  }
}

# What there is to do to sign JWTs in place of URLs with
# client credentials, in the whole organization.
query PlanJwtMigration($days: Int = 30) {
  planJwtMigration(days: $days) {
    organization {
      embedsRemaining
      credentialsRemaining
      canSwitchOff
      blockers { code message }
      embeds(first: 20) {
        nodes {
          embed { path jwtBaseUrl }
          isRemaining
          clientCredentials { uses lastUsedAt }
          jwt { uses lastUsedAt }
          parametersSeen { name place jwtName advice }
        }
      }
    }
    userErrors { code message remedy }
  }
}

# The same for one URL, as a host signs it.
query PlanJwtUrl(
  $url: String! = "/embed/1-a500000000000000000001?:email=ben@host.example&:external_user_team=Embed%20Customers&:theme=Dark&Warehouse=Rotterdam"
) {
  planJwtMigration(url: $url) {
    url {
      urlTemplate
      header
      claims
      parameters { name place jwtName advice }
      warnings { code message }
    }
    userErrors { code message remedy }
  }
}

# An address of yours is told of what happens. The secret, which
# is shown here alone, signs what is sent: docs/webhooks.md.
mutation CreateWebhook(
  $url: URL! = "https://hooks.example.com/embedpath"
) {
  createWebhook(
    input: { url: $url, events: [EMBED_REFUSED, EMBED_SOURCE_MISSING] }
  ) {
    webhook { webhookId events isEnabled }
    secret
    userErrors { code message remedy }
  }
}

# Which webhooks there are, and what they never took.
query Webhooks {
  webhooks(first: 20) {
    nodes {
      url
      isEnabled
      disabledBy
      lastDelivery { event status lastStatus lastFailure payload }
      deliveries(first: 5, filter: { status: DEAD }) {
        totalCount
        nodes { deliveryId event lastFailure }
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

/** GraphiQL reads comments in its JSON. With a token that is none it could not even read the schema, so none is sent. */
export const exampleHeaders = `{
  // Put a token here and remove the slashes.
  // "Authorization": "Bearer <token>"
}`;
