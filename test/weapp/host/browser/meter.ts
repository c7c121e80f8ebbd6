import type { Loose } from '../package-format'

/** What one page has sent from JavaScript to the screen since it was opened. */
export interface PageTraffic {
  calls: number
  /** UTF-8 bytes of the payloads as JSON, which is how they cross on a phone. */
  bytes: number
  /** Bytes of each call, oldest first. */
  each: number[]
}

export class Meter {
  pages: Record<string, PageTraffic> = {}

  /** @param page route of the page that is on screen, or of the one that is being opened */
  count(page: string, payload: Loose): void {
    const bytes = new TextEncoder().encode(JSON.stringify(payload)).length
    const traffic = (this.pages[page] ??= { calls: 0, bytes: 0, each: [] })
    traffic.calls += 1
    traffic.bytes += bytes
    traffic.each.push(bytes)
  }

  reset(): void {
    this.pages = {}
  }
}
