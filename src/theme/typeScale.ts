import type { AppearanceChoice } from './appearance'

/** WeChat's standard text size, px (`fontSizeSetting` when the reader never touched it). */
const standardSize = 16
const largest = 1.5

/** From this scale on rows with two ends wrap, cells grow, clipped lines unclip (look/tokens.md, "Large type"). */
export const largeTypeFrom = 1.3

/**
 * Factor by which text grows, 1 to 1.5; spacing and icons do not.
 *
 * @param choice the reader's own setting, which wins over the phone's
 * @param fontSizeSetting WeChat's text size in px, `undefined` where the host has none
 */
export function typeScale(choice: AppearanceChoice['textSize'], fontSizeSetting: number | undefined): number {
  if (choice === 'standard') return 1
  if (choice === 'large') return 1.2
  if (choice === 'largest') return 1.4
  const scale = (fontSizeSetting ?? standardSize) / standardSize
  return Math.round(Math.min(largest, Math.max(1, scale)) * 100) / 100
}
