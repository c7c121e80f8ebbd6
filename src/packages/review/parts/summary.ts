import type { FinalResult } from '@domain/okr/model'
import { isReached, reachedBy } from '@domain/review/ending'
import type { SummaryItem } from '@domain/review/closingApi'
import type { TFunction } from 'i18next'
import type { PictureWords } from '../../../features/picture/layout'

/** A lesson with what it was learned on. */
export interface Lesson {
  keyResultId: string
  title: string
  learned: string
}

/** What a team's cycle comes to, by what a reader asks: what was reached, learned, goes on, and is open. */
export function sectionsOf(items: readonly SummaryItem[]) {
  const closed = items.filter(({ state }) => state !== 'open')
  return {
    reached: closed,
    learned: closed.flatMap(({ results }) => results.filter(({ learned }) => learned !== '')),
    goesOn: closed.filter(({ state }) => state === 'carried'),
    open: items.filter(({ state }) => state === 'open'),
  }
}

interface Words {
  t: TFunction<'closing'>
  /** 客户成功 · 2026 第三季度 */
  title: string
  resultText: (result: FinalResult) => string
  /** Whether there are objectives that are not even among the items yet. */
  unread: boolean
}

/** What the picture of a summary says of the first so many objectives. */
export function pictureWords(
  items: readonly SummaryItem[],
  shown: number,
  { t, title, resultText, unread }: Words,
): PictureWords {
  const { reached, learned, goesOn, open } = sectionsOf(items.slice(0, shown))
  const left = items.length - shown
  const rest = unread ? [t('summary.rest')] : left > 0 ? [t('summary.more', { count: left })] : []
  return {
    title,
    subtitle: t('summary.title'),
    sections: [
      {
        heading: t('summary.reached'),
        entries: reached.map((item) => ({
          text: item.title,
          strong: true,
          under: item.results.flatMap((result) => [
            { text: result.title, mark: 'none' as const },
            {
              text: resultText(result),
              mark: isReached(reachedBy(result.measure, result.value)) ? ('reached' as const) : ('not' as const),
            },
          ]),
        })),
      },
      {
        heading: t('summary.learned'),
        entries: learned.map((each) => ({
          text: each.learned,
          strong: false,
          under: [{ text: each.title, mark: 'none' as const }],
        })),
      },
      { heading: t('summary.goesOn'), entries: goesOn.map(plainEntry) },
      { heading: t('summary.open'), entries: open.map(plainEntry) },
    ],
    foot: [...rest, t('summary.sign')],
  }
}

const plainEntry = (item: SummaryItem) => ({ text: item.title, strong: false, under: [] })
