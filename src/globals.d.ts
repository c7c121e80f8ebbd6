/** What every host of the app has beyond ECMAScript; the browser's own globals are only for `*.h5.ts` files. */
declare function setTimeout(run: () => void, milliseconds?: number): number
declare function clearTimeout(timer: number | undefined): void

/** Put in at build time (config/index.ts): there is no `process` at run time. */
declare const process: {
  readonly env: {
    readonly NODE_ENV: 'development' | 'production'
    readonly TARO_ENV: 'weapp' | 'h5'
    readonly TONGPIN_GALLERY: string
    /** The cloud environment's id; empty for the account's first. */
    readonly TONGPIN_CLOUD_ENV: string
  }
}
