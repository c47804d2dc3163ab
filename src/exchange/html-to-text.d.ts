declare module 'html-to-text' {
  interface Selector {
    readonly selector: string;
    readonly format?: string;
    readonly options?: Readonly<Record<string, unknown>>;
  }

  /** As much of the package as is used here; it brings no types of its own. */
  export function convert(
    html: string,
    options: {
      readonly wordwrap: false;
      readonly limits: { readonly maxDepth: number; readonly maxInputLength: number; readonly ellipsis: string };
      readonly selectors: readonly Selector[];
    },
  ): string;
}
