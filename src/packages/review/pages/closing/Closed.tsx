import { type CivilDate, civilDateAt } from '@domain/calendar/civilDate'
import type { ObjectivePage, ObjectiveView } from '@domain/okr/api'
import { okrApi } from '@domain/okr/api'
import { resultsOf } from '@domain/review/ending'
import { closingApi } from '@domain/review/closingApi'
import { Text, View } from '@tarojs/components'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { newId, putObjective, refresh, sentenceFor, useSend } from '../../../../cloud'
import { Banner } from '../../../../components/Banner'
import { Button } from '../../../../components/Button'
import { Card } from '../../../../components/Card'
import { Cell } from '../../../../components/Cell'
import { PageFrame } from '../../../../components/PageFrame'
import { showToast } from '../../../../components/Toast'
import { peopleById, useWords } from '../../../../features/okr/present'
import { formatDate } from '../../../../i18n/format'
import type { Member } from '../../../../session'
import { openEditor, openObjective } from '../../../../ways'
import { Results } from '../../parts/Results'
import { UnsaidInClosing } from '../../parts/Unsaid'

interface Props {
  member: Member
  page: Extract<ObjectivePage, { kind: 'public' }>
  objective: Extract<ObjectiveView, { state: 'closed' }>
  today: CivilDate
  reload: () => Promise<unknown>
}

/** What an objective ended with; its owner can still carry it on. */
export function Closed({ member, page, objective, today, reload }: Props) {
  const { t } = useTranslation('closing')
  const words = useWords()
  const { company, me } = member
  // Kept while the page is open: a second tap after a lost answer makes no second draft.
  const [draftId] = useState(newId)
  const [trouble, setTrouble] = useState<string>()
  const carrying = useSend(closingApi.carryOn, (output) => putObjective(output.objective))
  const { _id: objectiveId, version, ownerId, carriedTo, closing, closedAt } = objective
  const isMine = ownerId === me.id
  const { to } = page.carried
  const onCarryOn = async () => {
    setTrouble(undefined)
    try {
      await carrying.send({ companyId: company.id, objectiveId, version, draftId })
      await refresh(okrApi.today, { companyId: company.id })
      showToast({ text: t('goneOn') })
    } catch (error) {
      setTrouble(sentenceFor(error))
      await reload()
    }
  }
  const by = peopleById(page.people).get(closing?.byId ?? ownerId)?.name ?? ''
  return (
    <PageFrame
      title={t('title')}
      leave="back"
      banner={trouble === undefined ? undefined : <Banner kind="error" text={trouble} />}
      footer={
        isMine && !carriedTo ? (
          <Button wide label={t('goOn')} loading={carrying.isSending} onPress={() => void onCarryOn()} />
        ) : isMine && to ? (
          <Button wide label={t('write')} onPress={() => openEditor(to.objectiveId)} />
        ) : undefined
      }
    >
      <View className="stack g3">
        <Text className="t-heading" ariaRole="heading" ariaLevel={2}>
          {objective.title}
        </Text>
        <Results results={resultsOf(objective)} />
        <UnsaidInClosing
          companyId={company.id}
          objectiveId={objectiveId}
          said={resultsOf(objective).map(({ learned }) => learned)}
        />
        <Card>
          <Cell icon="okr" title={t('open')} onPress={() => openObjective(objectiveId)} />
        </Card>
        <Text className="t-cap c2">{t('by', { name: by, day: formatDate(words, civilDateAt(closedAt), today) })}</Text>
      </View>
    </PageFrame>
  )
}
