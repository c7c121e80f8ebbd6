import type { Cycle } from '@domain/okr/cycle'
import type { Language } from '@domain/people/model'
import enReview from '@locales/en/review.json'
import enTalk from '@locales/en/annualTalk.json'
import zhReview from '@locales/zh-CN/review.json'
import zhTalk from '@locales/zh-CN/annualTalk.json'
import { fill } from '../../platform/fill'
import { printedCycle } from '../../platform/pdf/cycleName'

const all = {
  'zh-CN': { review: zhReview, talk: zhTalk },
  en: { review: enReview, talk: enTalk },
}

/** What a printed document says beside the member's own words. */
export function wordsOf(language: Language, fiscalStartMonth: number) {
  const { review, talk } = all[language]
  return {
    title: talk.title,
    why: talk.why,
    wish: talk.wish,
    asked: review.asked,
    noteTitle: talk.note,
    of: (name: string, company: string) => fill(talk.pdf.of, { name, company }),
    year: (year: number) => fill(fiscalStartMonth === 1 ? talk.year : talk.fiscalYear, { year: String(year) }),
    period: (from: string, until: string) => (from === until ? from : fill(talk.pdf.period, { from, until })),
    moved: (title: string) => (title === '' ? review.asked.moved : fill(review.asked.movedTitle, { title })),
    cycle: (cycle: Cycle) => printedCycle(cycle, fiscalStartMonth, language),
  }
}
