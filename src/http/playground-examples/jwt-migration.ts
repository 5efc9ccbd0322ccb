/** From client credentials to JWT. */
export const jwtMigrationExamples = `# What there is to do to sign JWTs in place of URLs with
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
`;
