import '../reportWords'
import '../report.scss'
import { calendarOf } from '@domain/calendar/company'
import type { CompanyView } from '@domain/people/api'
import type { Board } from '@domain/rollout/boardApi'
import { type DigestSpan, digestOf, digestSpans, type News } from '@domain/rollout/digest'
import { Text, View } from '@tarojs/components'
import type { TFunction } from 'i18next'
import { useTranslation } from 'react-i18next'
import { Card, Section } from '../../../components/Card'
import { useWords, type Words } from '../../../features/okr/words'
import { formatDate } from '../../../i18n/format'

/** What a digest opened the board for, by the address's `digest`. */
export const digestSpanOf = (digest: string | undefined): DigestSpan | undefined =>
  digestSpans.find((span) => span === digest)

interface Props {
  board: Board
  span: DigestSpan
  company: CompanyView
}

/** What is new since a week or a month, and what is near; at the top of the board that a digest opens. */
export function Digest({ board, span, company }: Props) {
  const { t } = useTranslation('rolloutReport')
  const words = useWords()
  const { since, news } = digestOf(board, span, calendarOf(company))
  return (
    <Section title={t(`digest.${span}`)} aside={t('digest.since', { on: formatDate(words, since, board.today) })}>
      <Card padded list>
        {news.length === 0 ? (
          <Text className="t-sub c2">{t('digest.nothing')}</Text>
        ) : (
          news.map((each) => (
            <View key={'step' in each ? each.step : each.kind} className="report__line" ariaRole="listitem">
              <Text className="t-sub">{newsText(t, words, each, board)}</Text>
            </View>
          ))
        )}
      </Card>
    </Section>
  )
}

function newsText(t: TFunction<'rolloutReport'>, words: Words, news: News, { today }: Board): string {
  const day = (date: string) => formatDate(words, date, today)
  switch (news.kind) {
    case 'step':
      return t(`digest.step.${news.step}`, { count: news.more })
    case 'checkedIn':
      return t('digest.checkedIn', { on: day(news.monday), of: news.count.of, done: news.count.done })
    case 'silent':
      return t('digest.silent', { names: news.names.join(t('pilot.join')) })
    case 'midQuarterOpens':
      return t('digest.midQuarterOpens', { on: day(news.on) })
    case 'midQuarterOpen':
      return t('digest.midQuarterOpen', { until: day(news.until) })
    case 'cycleEnds':
      return t('digest.cycleEnds', { on: day(news.on) })
  }
}
