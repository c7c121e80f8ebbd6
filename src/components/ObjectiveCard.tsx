import { Text, View } from '@tarojs/components'
import { useTranslation } from 'react-i18next'
import { formatPercent } from '../i18n/format'
import { Avatar, type AvatarProps } from './Avatar'
import { Bar, barLabel } from './Bar'
import { HealthCounts, type HealthCountsProps } from './Health'
import { Tag } from './Card'

export interface ObjectiveCardProps {
  title: string
  owner: Pick<AvatarProps, 'name' | 'memberId' | 'picture' | 'left'>
  /** Team or department, beside the owner. */
  team?: string
  /** Mean progress of its key results, 0 to 1; `undefined` while it has none. */
  achieved: number | undefined
  pace?: number
  counts: HealthCountsProps['counts']
  /** Once closed there is no pace to keep. */
  closed?: boolean
  /** 草稿. */
  tag?: string
  onOpen: () => void
}

/** An objective in a list. It shows progress and is never ordered by it. */
export function ObjectiveCard({ title, owner, team, achieved, pace, counts, closed, tag, onOpen }: ObjectiveCardProps) {
  const { t } = useTranslation('components')
  const measure = { kind: 'objective', achieved } as const
  const health = closed ? 'closed' : 'on-track'
  const said = [
    t('objective.spoken', { title }),
    tag,
    t('objective.owner', { name: owner.name }),
    barLabel(t, { measure, health, pace: undefined }),
    ...counts.map((each) => t('health.counted', { count: each.count, health: t(`health.${each.health}`) })),
  ]
  return (
    <View
      className="card objective-card"
      hoverClass="objective-card--pressed"
      hoverStayTime={60}
      ariaRole="link"
      ariaLabel={said.filter(Boolean).join(t('join'))}
      onClick={onOpen}
    >
      <View className="row row--top between g2" ariaHidden>
        <View className="kr__title grow">{title}</View>
        {tag && <Tag text={tag} />}
      </View>
      <View className="row row--wrap g2 t-cap c2 objective-card__owner" ariaHidden>
        <Avatar {...owner} size={24} />
        <Text className="t-sub c1">{owner.name}</Text>
        {owner.left && <Text>{t('person.left')}</Text>}
        {team && <Text>{team}</Text>}
      </View>
      <Bar measure={measure} health={health} pace={pace} silent />
      <View className="row between row--wrap g2 objective-card__foot" ariaHidden>
        <HealthCounts counts={counts} />
        <Text className="t-cap c2 num">
          {achieved === undefined
            ? t('objective.noProgress')
            : t('objective.progress', { percent: formatPercent(achieved) })}
        </Text>
      </View>
    </View>
  )
}
