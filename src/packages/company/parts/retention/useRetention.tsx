import { peopleApi } from '@domain/people/api'
import { myDataApi } from '@domain/people/myDataApi'
import { offeredRetention } from '@domain/people/retention'
import { Text, View } from '@tarojs/components'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { refresh, sentenceFor, useSend } from '../../../../cloud'
import { Card, Section } from '../../../../components/Card'
import { Cell } from '../../../../components/Cell'
import { Dialog } from '../../../../components/Dialog'
import { showToast } from '../../../../components/Toast'
import { ChoiceSheet } from '../../../../features/choice/ChoiceSheet'
import type { Member } from '../../../../session'

const untilAsked = 'untilAsked'

/** How long the data of who has left is kept: a row of the page, and what opens over it. */
export function useRetention({ company }: Pick<Member, 'company'>) {
  const { t } = useTranslation('company')
  const [isChoosing, setChoosing] = useState(false)
  /** Chosen, and still to be confirmed: whoever left before is deleted at once. */
  const [chosen, setChosen] = useState<number>()
  const { send, isSending } = useSend(myDataApi.setRetention)
  const months = company.retentionMonths ?? null

  const save = async (next: number | null) => {
    try {
      await send({ companyId: company.id, version: company.version, months: next })
      showToast({ text: t('keeping.saved') })
    } catch (error) {
      showToast({ text: sentenceFor(error) })
    }
    setChosen(undefined)
    await refresh(peopleApi.session)
  }
  const choose = (value: string) => {
    if (value === untilAsked) void save(null)
    else setChosen(Number(value))
  }
  const section = (
    <Section title={t('keeping.title')}>
      <Card>
        <Cell
          icon="clock"
          title={t('keeping.entry')}
          value={months === null ? t('keeping.until') : t('keeping.months', { count: months })}
          onPress={() => setChoosing(true)}
        />
      </Card>
      <View className="t-cap c3">
        <Text>{t('keeping.hint')}</Text>
      </View>
    </Section>
  )
  const layers = (
    <>
      <ChoiceSheet
        open={isChoosing}
        title={t('keeping.entry')}
        items={[
          { value: untilAsked, text: t('keeping.until') },
          ...offeredRetention.map((count) => ({ value: String(count), text: t('keeping.months', { count }) })),
        ]}
        value={months === null ? untilAsked : String(months)}
        onChoose={choose}
        onClose={() => setChoosing(false)}
      />
      <Dialog
        open={chosen !== undefined}
        danger
        title={t('keeping.ask', { count: chosen ?? months ?? 0 })}
        text={t('keeping.text')}
        act={t('keeping.act')}
        safe={t('keeping.keep')}
        loading={isSending}
        onAct={() => chosen !== undefined && void save(chosen)}
        onSafe={() => setChosen(undefined)}
      />
    </>
  )
  return { section, layers }
}
