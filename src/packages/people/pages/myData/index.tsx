import '../../myDataWords'
import { civilDateAt } from '@domain/calendar/civilDate'
import { peopleApi } from '@domain/people/api'
import { notice } from '@domain/people/notice'
import { type MyData, myDataApi, type MyPlace } from '@domain/people/myDataApi'
import { View } from '@tarojs/components'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { refresh, sentenceFor, useCall, useSend } from '../../../../cloud'
import { Banner } from '../../../../components/Banner'
import { Card, Section } from '../../../../components/Card'
import { Cell } from '../../../../components/Cell'
import { Dialog } from '../../../../components/Dialog'
import { EmptyState, FailedState } from '../../../../components/EmptyState'
import { PageFrame } from '../../../../components/PageFrame'
import { Skeleton } from '../../../../components/Skeleton'
import { showToast } from '../../../../components/Toast'
import { useWords } from '../../../../features/okr/present'
import { formatFullDate } from '../../../../i18n/format'
import { useSession } from '../../../../session'
import { openNotice, restartAtToday, restartAtWelcome } from '../../../../ways'
import { useDeleting } from '../../data/useDeleting'
import { useExport } from '../../data/useExport'

/** What is held of the reader, by company: to take along, and to delete; also of a company that they have left. */
export default function MyDataPage() {
  const { t } = useTranslation('myData')
  const session = useSession()
  const companyId = session.state === 'member' ? session.company.id : null
  const { data, error, refetch, isFetching } = useCall(myDataApi.myData, { companyId }, { freshFor: 0 })
  const isElsewhere = (gone: MyPlace) =>
    data?.places.some((place) => place.leftOn === null && place.companyId !== gone.companyId) ?? false
  const { ask, dialog, refused } = useDeleting(async (gone) => {
    // Whoever had left it before goes on where they are.
    if (gone.leftOn === null) await (isElsewhere(gone) ? restartAtToday() : restartAtWelcome())
  })
  const withdrawing = useWithdrawing()
  return (
    <PageFrame
      title={t('title')}
      leave="back"
      banner={refused === undefined ? undefined : <Banner kind="error" text={refused} />}
      overlays={
        <>
          {dialog}
          {withdrawing.dialog}
        </>
      }
    >
      {data ? (
        <Held data={data} onDelete={ask} onWithdraw={withdrawing.ask} />
      ) : error ? (
        <FailedState onRetry={() => void refetch()} loading={isFetching} />
      ) : (
        <Skeleton cards={2} />
      )}
    </PageFrame>
  )
}

interface HeldProps {
  data: MyData
  onDelete(place: MyPlace): void
  onWithdraw(): void
}

function Held({ data: { consent, places }, onDelete, onWithdraw }: HeldProps) {
  const { t } = useTranslation(['myData', 'notice'])
  const words = useWords()
  const { make, making } = useExport()
  const isNowhere = places.length === 0
  return (
    <View>
      {isNowhere && <EmptyState title={t('places.nothing')} text={t('places.nothingText')} />}
      {places.map((place) => (
        <Section
          key={place.companyId}
          title={place.companyName}
          {...(place.leftOn === null ? {} : { aside: t('places.left', { day: formatFullDate(words, place.leftOn) }) })}
        >
          <Card>
            <Cell
              icon="doc"
              height={68}
              title={t('export.title')}
              text={making === place.companyId ? t('export.making') : t('export.text')}
              disabled={making !== null}
              onPress={() => void make(place)}
            />
            <Cell
              icon="close"
              height={68}
              title={t('delete.title')}
              text={t('delete.text')}
              onPress={() => onDelete(place)}
            />
          </Card>
        </Section>
      ))}
      <Section title={t('notice:title')}>
        <Card>
          <Cell
            icon="lock"
            height={68}
            title={t('asking.read')}
            text={
              consent
                ? t('notice.agreed', { version: consent.version, day: formatFullDate(words, civilDateAt(consent.at)) })
                : t('notice.none')
            }
            onPress={openNotice}
          />
          {consent && (
            <Cell
              icon="undo"
              height={68}
              title={t('withdraw.title')}
              text={t(isNowhere ? 'withdraw.text' : 'withdraw.first')}
              disabled={!isNowhere}
              onPress={onWithdraw}
            />
          )}
        </Card>
      </Section>
    </View>
  )
}

/** Takes the consent back, of who is in no company. */
function useWithdrawing() {
  const { t } = useTranslation('myData')
  const [isOpen, setOpen] = useState(false)
  const { send, isSending } = useSend(myDataApi.withdrawConsent)
  const act = async () => {
    try {
      await send({ version: notice.version })
      showToast({ text: t('withdraw.done') })
    } catch (error) {
      showToast({ text: sentenceFor(error) })
    }
    setOpen(false)
    await Promise.all([refresh(myDataApi.myData), refresh(peopleApi.session)])
  }
  const dialog = (
    <Dialog
      open={isOpen}
      danger
      title={t('withdraw.ask')}
      text={t('withdraw.text')}
      act={t('withdraw.act')}
      safe={t('delete.keep')}
      loading={isSending}
      onAct={() => void act()}
      onSafe={() => setOpen(false)}
    />
  )
  return { ask: () => setOpen(true), dialog }
}
