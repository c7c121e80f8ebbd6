import type { LeftWork } from '@domain/people/membersApi'
import { Text, View } from '@tarojs/components'
import { useTranslation } from 'react-i18next'
import { Card } from '../../../../components/Card'
import { Cell } from '../../../../components/Cell'
import { nothing, type Plan } from './handing'

interface Props {
  work: LeftWork
  plan: Plan | undefined
  /** Asks for somebody: for the whole objective, or for one key result. */
  onChoose: (keyResultId: string | null) => void
  onPlan: (plan: Plan) => void
}

/** One objective of a leaver, with who is to have it, or that it is archived. */
export function WorkCard({ work, plan = nothing, onChoose, onPlan }: Props) {
  const { t } = useTranslation('members')
  const isArchived = plan.kind === 'archive'
  const nameOf = (person: { name: string } | undefined) => person?.name ?? t('handing.choose')
  return (
    <Card>
      <View className="pad">
        <Text className="t-strong">{work.title}</Text>
      </View>
      {plan.kind === 'archive' ? (
        <Cell title={t('handing.archived')} />
      ) : (
        <>
          {work.isOwner && (
            <Cell title={t('handing.whole')} value={nameOf(plan.owner)} onPress={() => onChoose(null)} />
          )}
          {work.keyResults.map(({ id, title }) => (
            <Cell
              key={id}
              height={68}
              title={title}
              text={t('handing.keyResult')}
              value={nameOf(plan.keyResults[id])}
              onPress={() => onChoose(id)}
            />
          ))}
        </>
      )}
      {work.isOwner && (
        <Cell
          title={t(isArchived ? 'handing.keep' : 'handing.archive')}
          after={<View />}
          onPress={() => onPlan(isArchived ? nothing : { kind: 'archive' })}
        />
      )}
    </Card>
  )
}
