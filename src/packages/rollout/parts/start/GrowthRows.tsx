import type { CivilDate } from '@domain/calendar/civilDate'
import { type GrowthNeeds, nextStep, type SessionsDue } from '@domain/rollout/growth'
import { View } from '@tarojs/components'
import { useTranslation } from 'react-i18next'
import { Cell } from '../../../../components/Cell'
import { formatNumber } from '../../../../i18n/format'
import { openChampions, openTrainings } from '../../ways'
import { useStartWords } from './words'

interface Props {
  needs: GrowthNeeds
  /** Who use OKRs now. */
  people: number
  today: CivilDate
}

/** What each month takes, as rows: the first is now. */
export function GrowthRows({ needs: { now, months }, people, today }: Props) {
  const { t } = useTranslation(['start', 'common'])
  const words = useStartWords(today)
  const championDays = ({ sessions, by }: SessionsDue) =>
    sessions > 0 &&
    (by < today
      ? t('growth.championDaysSoon', { count: sessions })
      : t('growth.championDays', { count: sessions, day: words.day(by) }))
  const say = (champions: number, rest: (string | false)[]) => {
    const takes = rest.filter((each) => each !== false)
    const all = takes.length > 0 ? takes : [t('growth.nothingMore')]
    return [t('growth.champions', { count: champions }), ...all].join(t('common:clauseJoin'))
  }
  return (
    <>
      <View className="start-row" ariaRole="listitem">
        <Cell
          height={72}
          title={t('growth.rowTitle', { month: t('growth.nowRow'), people: formatNumber(people) })}
          text={say(now.champions, [
            now.toName > 0 && t('growth.toName', { count: now.toName }),
            now.championDays > 0 && t('growth.championDaysSoon', { count: now.championDays }),
          ])}
        />
      </View>
      {months.map((need) => (
        <View key={need.month} className="start-row" ariaRole="listitem">
          <Cell
            height={72}
            title={t('growth.rowTitle', { month: words.month(need.month), people: formatNumber(need.people) })}
            text={say(need.champions, [
              need.toName > 0 && t('growth.toName', { count: need.toName }),
              championDays(need.championDays),
              need.introductions.sessions > 0 &&
                t('growth.introductions', {
                  count: need.introductions.sessions,
                  day: words.day(need.introductions.by),
                }),
            ])}
          />
        </View>
      ))}
    </>
  )
}

/** The one thing to do next, and the way there. */
export function NextStepRow({ needs, today }: Pick<Props, 'needs' | 'today'>) {
  const { t } = useTranslation('start')
  const words = useStartWords(today)
  const step = nextStep(needs)
  switch (step.kind) {
    case 'name':
      return <Cell icon="people" title={t('growth.step.name', { count: step.count })} onPress={openChampions} />
    case 'championDay':
    case 'introduction': {
      const { sessions, by, kind } = step
      const isLate = kind === 'championDay' && by < today
      const title = isLate
        ? t('growth.step.championDaySoon', { count: sessions })
        : t(`growth.step.${kind}`, { count: sessions, day: words.day(by) })
      return <Cell icon="today" title={title} text={t('growth.toTrainings')} onPress={openTrainings} />
    }
    case 'plan':
      return <Cell icon="edit" title={t('growth.step.plan')} />
    case 'nothing':
      return <Cell icon="check" title={t('growth.step.nothing')} />
  }
}
