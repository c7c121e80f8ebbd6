import { type Cycle, cycleName } from '@domain/okr/cycle'
import type { Language } from '@domain/people/model'
import enOkr from '@locales/en/okr.json'
import enReview from '@locales/en/review.json'
import enTalk from '@locales/en/annualTalk.json'
import zhOkr from '@locales/zh-CN/okr.json'
import zhReview from '@locales/zh-CN/review.json'
import zhTalk from '@locales/zh-CN/annualTalk.json'

const all = {
  'zh-CN': { okr: zhOkr, review: zhReview, talk: zhTalk },
  en: { okr: enOkr, review: enReview, talk: enTalk },
}

/** What a printed document says beside the member's own words. */
export function wordsOf(language: Language, fiscalStartMonth: number) {
  const { okr, review, talk } = all[language]
  return {
    title: talk.title,
    why: talk.why,
    wish: talk.wish,
    asked: review.asked,
    noteTitle: talk.note,
    of: (name: string, company: string) => fill(talk.pdf.of, { name, company }),
    year: (year: number) => fill(fiscalStartMonth === 1 ? talk.year : talk.fiscalYear, { year }),
    period: (from: string, until: string) => (from === until ? from : fill(talk.pdf.period, { from, until })),
    moved: (title: string) => (title === '' ? review.asked.moved : fill(review.asked.movedTitle, { title })),
    cycle(cycle: Cycle) {
      const { fiscalYear: year, ordinal } = cycleName(cycle, fiscalStartMonth)
      const { quarter, fiscalQuarter, third, fiscalThird } = okr.cycle
      const calendarYear = fiscalStartMonth === 1
      const names = cycle.length === 3 ? (calendarYear ? quarter : fiscalQuarter) : calendarYear ? third : fiscalThird
      return fill(Object.values(names)[ordinal - 1] ?? '', { year })
    },
  }
}

const fill = (sentence: string, values: Record<string, string | number>): string =>
  sentence.replace(/\{\{(\w+)\}\}/g, (_whole, name: string) => String(values[name] ?? ''))
