import type { PersonView } from '@domain/people/api'
import type { ObjectivePage } from '@domain/okr/api'
import { Text } from '@tarojs/components'
import { useTranslation } from 'react-i18next'
import { Card, Section } from '../../../components/Card'
import { Cell } from '../../../components/Cell'
import { openObjective } from '../../../ways'

interface SupportedByProps {
  page: Extract<ObjectivePage, { kind: 'public' }>
  people: ReadonlyMap<string, PersonView>
}

/** What aligns to the objective: whose it is, and which key result it supports. */
export function SupportedBy({ page: { alignedFrom, moreAlignedFrom }, people }: SupportedByProps) {
  const { t } = useTranslation('objective')
  if (alignedFrom.length === 0) return null
  return (
    <Section title={t('supportedBy')}>
      <Card>
        {alignedFrom.map(({ objectiveId, title, ownerId, keyResult }) => {
          const owner = people.get(ownerId)?.name ?? ''
          return (
            <Cell
              key={`${objectiveId}:${keyResult?.id ?? ''}`}
              icon="align"
              title={title}
              text={keyResult ? t('supporter', { owner, keyResult: keyResult.title }) : owner}
              onPress={() => openObjective(objectiveId)}
            />
          )
        })}
      </Card>
      {moreAlignedFrom && <Text className="t-cap c2">{t('newestSupport', { count: alignedFrom.length })}</Text>}
    </Section>
  )
}
