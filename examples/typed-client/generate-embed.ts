import type { Api } from './api.ts';
import type { GenerateSecureEmbedPathInput } from './generated/graphql.ts';
import { graphql } from './generated/index.ts';

const generateSecureEmbedPath = graphql(`
  mutation GenerateEmbed($input: GenerateSecureEmbedPathInput!) {
    generateSecureEmbedPath(input: $input) {
      created
      jwtBaseUrl
      embed {
        embedId
        path
      }
      userErrors {
        code
        message
        remedy
      }
    }
  }
`);

/** The secure embed path of what was chosen, or why there is none. */
export async function generateEmbed(api: Api, input: GenerateSecureEmbedPathInput) {
  const { generateSecureEmbedPath: payload } = await api.request(generateSecureEmbedPath, { input });
  if (!payload?.embed) return { errors: payload?.userErrors ?? [] };
  const { embed, created, jwtBaseUrl } = payload;
  return { ...embed, created, jwtBaseUrl };
}
