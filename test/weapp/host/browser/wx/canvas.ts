import type { component } from 'glass-easel-miniprogram-adapter'
import type { Loose } from '../../package-format'
import { type Callbacks, fail, succeed } from './answer'
import type { Files } from './files'

/** The screen's density: three of its own pixels for one of the page's. */
export const pixelRatio = 3

/** What a mini program gets of a `<canvas type="2d">`: its size in pixels of its own, and what draws on it. */
class CanvasNode {
  readonly #element: HTMLCanvasElement

  constructor(element: HTMLCanvasElement) {
    this.#element = element
  }

  static elementOf(node: unknown): HTMLCanvasElement | undefined {
    return node instanceof CanvasNode ? node.#element : undefined
  }

  get width(): number {
    return this.#element.width
  }

  set width(pixels: number) {
    this.#element.width = pixels
  }

  get height(): number {
    return this.#element.height
  }

  set height(pixels: number) {
    this.#element.height = pixels
  }

  getContext(type: string): unknown {
    return type === '2d' ? this.#element.getContext('2d') : null
  }
}

type Query = ReturnType<component.GeneralComponent['createSelectorQuery']>
type Done = (found: Loose | null) => void

/**
 * `wx.createSelectorQuery()` of the page in front. WeChat's open framework knows no canvas, so `fields({ node: true })`
 * is answered here; as on a phone, only what stands in the page itself is found, and nothing inside of its components.
 */
export function selectorQuery(page: component.GeneralComponent | undefined): Query | undefined {
  const query = page?.createSelectorQuery()
  if (!page || !query) return undefined
  const select = query.select.bind(query)
  query.select = (selector) => {
    const ref = select(selector)
    const fields: (wanted: Loose, done?: Done) => Query = ref.fields.bind(ref)
    const withNode = (wanted: Loose, done?: Done): Query =>
      fields(wanted, (found) =>
        done?.(found && wanted.node === true ? { ...found, node: nodeIn(page, selector) } : found),
      )
    return Object.assign(ref, { fields: withNode })
  }
  return query
}

function nodeIn(page: component.GeneralComponent, selector: string): CanvasNode | null {
  const found = page._$.getShadowRoot()?.querySelector(selector)
  const holder: unknown = found?.getBackendElement()
  const canvas = holder instanceof HTMLElement ? holder.querySelector('canvas') : null
  return canvas ? new CanvasNode(canvas) : null
}

interface ExportOptions extends Callbacks {
  canvas?: unknown
  /** A part of the canvas, in the page's pixels; all of it where they are left out. */
  x?: number
  y?: number
  width?: number
  height?: number
  /** Pixels of the picture; those of the screen for what the canvas takes up on it, where they are left out. */
  destWidth?: number
  destHeight?: number
  fileType?: 'png' | 'jpg'
}

/** `wx.canvasToTempFilePath`, of a canvas of type 2d: a real picture of what was drawn. */
export function canvasApi(files: Files): Loose {
  return {
    canvasToTempFilePath: async (options: ExportOptions): Promise<Loose> => {
      const name = 'canvasToTempFilePath'
      const element = CanvasNode.elementOf(options.canvas)
      if (!element) return fail(options, name, 'invalid viewId')
      const laidOut = element.getBoundingClientRect()
      if (laidOut.width === 0 || laidOut.height === 0) return fail(options, name, 'canvas is empty')
      const path = files.temporaryPath(options.fileType ?? 'png')
      const picture = await pictureOf(element, laidOut, options)
      return files.write(path, picture)
        ? succeed(options, name, { tempFilePath: path })
        : fail(options, name, 'the maximum size of the file storage limit is exceeded')
    },
  }
}

async function pictureOf(element: HTMLCanvasElement, laidOut: DOMRect, options: ExportOptions): Promise<Uint8Array> {
  const { x = 0, y = 0, width = laidOut.width - x, height = laidOut.height - y, fileType = 'png' } = options
  const { destWidth = width * pixelRatio, destHeight = height * pixelRatio } = options
  const [across, down] = [element.width / laidOut.width, element.height / laidOut.height]
  const copy = new OffscreenCanvas(destWidth, destHeight)
  copy
    .getContext('2d')
    ?.drawImage(element, x * across, y * down, width * across, height * down, 0, 0, destWidth, destHeight)
  const blob = await copy.convertToBlob({ type: fileType === 'jpg' ? 'image/jpeg' : 'image/png' })
  return new Uint8Array(await blob.arrayBuffer())
}
