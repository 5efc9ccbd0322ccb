import { createServer, type IncomingMessage, type Server } from 'node:http';
import { text } from 'node:stream/consumers';
import { z } from 'zod';
import { type ApiOptions, createApi } from './api.ts';
import { generateEmbed } from './generate-embed.ts';
import { readPicker } from './picker.ts';

interface Answer {
  readonly status: number;
  readonly body: unknown;
}

/** What the picker sends when someone has chosen: a workbook, or one page or element of it. */
const choiceForm = z.strictObject({
  workbookId: z.uuid(),
  pageId: z.string().optional(),
  elementId: z.string().optional(),
});

function toSource({ pageId, elementId }: z.infer<typeof choiceForm>) {
  if (pageId !== undefined) return { pageId };
  return elementId === undefined ? null : { elementId };
}

/** JSON of a page of this application: other sites cannot send this content type without asking. */
async function readChoice(request: IncomingMessage): Promise<z.infer<typeof choiceForm> | undefined> {
  const isJson = request.headers['content-type'] === 'application/json';
  const isSmall = Number(request.headers['content-length'] ?? Number.NaN) <= 1024;
  if (!isJson || !isSmall) return undefined;
  try {
    return choiceForm.safeParse(JSON.parse(await text(request))).data;
  } catch {
    return undefined;
  }
}

/** The back end of a host application: `GET /picker` lists what can be embedded, `POST /embeds` generates a path. */
export function createPortal(options: ApiOptions, log: (message: string) => void): Server {
  const api = createApi(options);

  async function answer(request: IncomingMessage): Promise<Answer> {
    const [path, query] = (request.url ?? '').split('?');
    if (request.method === 'GET' && path === '/picker') {
      return { status: 200, body: await readPicker(api, new URLSearchParams(query).get('after')) };
    }
    if (request.method === 'POST' && path === '/embeds') {
      const choice = await readChoice(request);
      if (!choice) return { status: 400, body: { error: 'Send JSON: { workbookId, pageId?, elementId? }.' } };
      const embed = await generateEmbed(api, { workbookId: choice.workbookId, source: toSource(choice) });
      if ('errors' in embed) return { status: 422, body: embed };
      return { status: embed.created ? 201 : 200, body: embed };
    }
    return { status: 404, body: { error: 'There is GET /picker and POST /embeds.' } };
  }

  return createServer(async (request, response) => {
    const { status, body } = await answer(request).catch((error: unknown): Answer => {
      log(error instanceof Error ? error.message : String(error));
      return { status: 502, body: { error: 'The embedpath server did not answer as it should.' } };
    });
    response.writeHead(status, { 'content-type': 'application/json' }).end(`${JSON.stringify(body, null, 2)}\n`);
  });
}
