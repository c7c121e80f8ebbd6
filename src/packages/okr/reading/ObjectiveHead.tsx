import type { AlignedView, ObjectiveView } from '@domain/okr/api'
import { cycleById } from '@domain/okr/cycle'
import type { PersonView } from '@domain/people/api'
import { Text, View } from '@tarojs/components'
import { useTranslation } from 'react-i18next'
import { Avatar } from '../../../components/Avatar'
import { Bar } from '../../../components/Bar'
import { Tag } from '../../../components/Card'
import { HealthCounts } from '../../../components/Health'
import { Icon } from '../../../components/Icon'
import { cycleTitle, presentObjective, type Setting, useWords } from '../../../features/okr/present'
import { formatPercent } from '../../../i18n/format'
import { openObjective, openPerson } from '../../../ways'

export interface ObjectiveHeadProps {
  objective: ObjectiveView
  people: ReadonlyMap<string, PersonView>
  alignedTo: readonly AlignedView[]
  setting: Setting
}

/** What the objective is, whose, what it supports, and its mean progress, which is never called a score. */
export function ObjectiveHead({ objective, people, alignedTo, setting }: ObjectiveHeadProps) {
  const { t } = useTranslation(['objective', 'okr'])
  const words = useWords()
  const owner = people.get(objective.ownerId)
  const cycle = cycleById(objective.cycleId)
  const card = presentObjective(objective, people, setting)
  const closed = objective.state === 'closed'
  return (
    <>
      <View className="row row--wrap g2">
        {cycle && <Tag brand text={cycleTitle(words, cycle, setting.fiscalStartMonth)} />}
        <Tag
          text={
            owner
              ? t('departmentLevel', { level: t(`okr:level.${objective.level}`), department: owner.departmentName })
              : t(`okr:level.${objective.level}`)
          }
        />
      </View>
      <View className="reading-title" ariaRole="heading" ariaLevel={2}>
        <Text userSelect>{objective.title}</Text>
      </View>
      {owner && (
        <View
          className="row g2 reading-owner"
          ariaRole="link"
          ariaLabel={`${owner.name}, ${t('owner')}`}
          onClick={() => openPerson(owner.id)}
        >
          <Avatar name={owner.name} memberId={owner.id} size={24} left={owner.left} />
          <Text className="t-sub">{owner.name}</Text>
          <Text className="t-cap c3">{t('owner')}</Text>
        </View>
      )}
      {objective.why !== '' && (
        <View className="reading-why t-sub c2">
          <Text userSelect>{objective.why}</Text>
        </View>
      )}
      {alignedTo.map((aligned) => (
        <AlignedRow key={`${aligned.objectiveId}:${aligned.keyResult?.id ?? ''}`} aligned={aligned} />
      ))}
      <View className="card pad reading-mean">
        <View className="row between g2 row--baseline">
          <View className="row row--baseline g2">
            {card.achieved !== undefined && (
              <View className="reading-percent num">
                <Text>{formatPercent(card.achieved).replace('%', '')}</Text>
                <Text className="reading-percent__sign">%</Text>
              </View>
            )}
            <Text className="t-sub c2">{t('mean')}</Text>
          </View>
          {card.pace !== undefined && !closed && (
            <Text className="t-sub c2 num">{t('expected', { percent: formatPercent(card.pace) })}</Text>
          )}
        </View>
        <Bar
          measure={{ kind: 'objective', achieved: card.achieved }}
          health={closed ? 'closed' : 'on-track'}
          pace={card.pace}
        />
        <View className="row between row--wrap g2">
          <HealthCounts counts={card.counts} />
          <Text className="t-cap c3">{t('meanNotScore')}</Text>
        </View>
      </View>
    </>
  )
}

/** One thing that the objective supports. */
export function AlignedRow({ aligned }: { aligned: AlignedView }) {
  const { t } = useTranslation(['objective', 'okr'])
  const text = aligned.keyResult
    ? t('supportsKeyResult', { title: aligned.keyResult.title })
    : t('supports', { level: t(`okr:level.${aligned.level}`), title: aligned.title })
  return (
    <View
      className="row g2 reading-aligned"
      hoverClass="reading-aligned--pressed"
      hoverStayTime={60}
      ariaRole="link"
      ariaLabel={text}
      onClick={() => openObjective(aligned.objectiveId)}
    >
      <View className="cb">
        <Icon name="align" size={20} />
      </View>
      <Text className="t-sub c2 grow">{text}</Text>
      <View className="c3">
        <Icon name="next" size={18} />
      </View>
    </View>
  )
}
