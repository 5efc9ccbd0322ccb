export const themes = ['Light', 'Dark', 'Surface'] as const;
export type Theme = (typeof themes)[number];

export const menuPositions = ['top', 'bottom', 'none'] as const;
export type MenuPosition = (typeof menuPositions)[number];

/** How an embed looks: the parameters of a URL that guard nothing (J5, J6). Null where the URL says nothing. */
export interface InterfaceParameters {
  readonly theme: Theme | null;
  /** A language tag, e.g. `fr` (BCP 47). */
  readonly lng: string | null;
  readonly menuPosition: MenuPosition | null;
  readonly hideMenu: boolean;
  readonly hideTitle: boolean;
  readonly hideTooltip: boolean;
  readonly hideFolderNavigation: boolean;
  readonly hidePageControls: boolean;
  readonly hideReloadButton: boolean;
  readonly hideViewSelect: boolean;
  readonly disableAutoRefresh: boolean;
  readonly disableMobileView: boolean;
  readonly responsiveHeight: boolean;
  readonly bookmark: string | null;
  readonly explore: string | null;
  readonly viewId: string | null;
}
