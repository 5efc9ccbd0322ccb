/** Who opens what, and why others do not. */
export const refusalExamples = `# Who opens what, and why others do not: by day, or by: HOUR.
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
`;
