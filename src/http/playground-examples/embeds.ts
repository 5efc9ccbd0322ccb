/** From the question whether content can be embedded to a signed URL. */
export const embedExamples = `# Whether content could be embedded, and all that is in the
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
`;
