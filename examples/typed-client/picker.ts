import type { Api } from './api.ts';
import type { PickerQuery } from './generated/graphql.ts';
import { graphql } from './generated/index.ts';

const picker = graphql(`
  query Picker($after: String) {
    workbooks(first: 20, after: $after) {
      nodes {
        embeddableContent {
          workbook {
            workbookId
            path
          }
          embed {
            path
          }
          pages {
            isEmbeddable
            embed {
              path
            }
            page {
              pageId
              name
            }
            elements {
              embed {
                path
              }
              element {
                elementId
                name
                kind
              }
            }
          }
        }
      }
      pageInfo {
        endCursor
        hasNextPage
      }
    }
  }
`);

type Content = NonNullable<PickerQuery['workbooks']['nodes'][number]['embeddableContent']>;

function toChoice({ workbook, embed, pages }: Content) {
  return {
    ...workbook,
    embedPath: embed?.path ?? null,
    pages: pages.map(({ page, isEmbeddable, embed, elements }) => ({
      ...page,
      isEmbeddable,
      embedPath: embed?.path ?? null,
      elements: elements.map(({ element, embed }) => ({ ...element, embedPath: embed?.path ?? null })),
    })),
  };
}

/** What people can choose from, 20 workbooks at a time; `next` continues the list, null at its end. */
export async function readPicker(api: Api, after: string | null) {
  const { workbooks } = await api.request(picker, { after });
  const { endCursor, hasNextPage } = workbooks.pageInfo;
  const choices = workbooks.nodes.flatMap(({ embeddableContent }) => embeddableContent ?? []).map(toChoice);
  return { workbooks: choices, next: hasNextPage ? endCursor : null };
}
