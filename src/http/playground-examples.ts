import { contentExamples } from './playground-examples/content.ts';
import { embedExamples } from './playground-examples/embeds.ts';
import { jwtMigrationExamples } from './playground-examples/jwt-migration.ts';
import { refusalExamples } from './playground-examples/refusals.ts';

const firstLines = `# Put a token into the headers below,
# then choose an operation with the run button.
`;

/** The first tab of the playground. Its values are those of src/repository/demo, where each operation runs as it is. */
export const exampleOperations = [
  firstLines,
  contentExamples,
  embedExamples,
  refusalExamples,
  jwtMigrationExamples,
].join('\n');

/** GraphiQL reads comments in its JSON. With a token that is none it could not even read the schema, so none is sent. */
export const exampleHeaders = `{
  // Put a token here and remove the slashes.
  // "Authorization": "Bearer <token>"
}`;
