import { peopleApi } from '@domain/people/api'
import { myDataApi, type MyPlace } from '@domain/people/myDataApi'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { CloudFailure, refresh, sentenceFor, useSend } from '../../../cloud'
import { Dialog } from '../../../components/Dialog'
import { showToast } from '../../../components/Toast'

/** Asks once more, with the company's name to be typed, before what a company holds of the reader is deleted. */
export function useDeleting(onGone: (place: MyPlace) => Promise<unknown>) {
  const { t } = useTranslation('myData')
  const [place, setPlace] = useState<MyPlace>()
  const [isOpen, setOpen] = useState(false)
  const { send, isSending, error } = useSend(myDataApi.deleteMyData)

  const finish = async (gone: MyPlace, text: string) => {
    setOpen(false)
    showToast({ text })
    await Promise.all([refresh(myDataApi.myData), refresh(peopleApi.session)])
    await onGone(gone)
  }
  const act = async (chosen: MyPlace, confirmation: string) => {
    try {
      const { state } = await send({ companyId: chosen.companyId, confirmation })
      await finish(chosen, t(state === 'gone' ? 'delete.done' : 'delete.going'))
    } catch (failure) {
      // The answer to the first try was lost on its way, and nobody is a member any more.
      if (failure instanceof CloudFailure && failure.code === 'notMember') await finish(chosen, t('delete.done'))
      else setOpen(false)
    }
  }
  const name = place?.companyName ?? ''
  const dialog = (
    <Dialog
      open={isOpen}
      danger
      title={t('delete.ask', { company: name })}
      text={t('delete.what')}
      act={t('delete.act')}
      safe={t('delete.keep')}
      reason={{ label: t('delete.type', { company: name }), hint: name, max: 60, exact: name }}
      loading={isSending}
      onAct={(confirmation) => place && void act(place, confirmation)}
      onSafe={() => setOpen(false)}
    />
  )
  const ask = (chosen: MyPlace) => {
    setPlace(chosen)
    setOpen(true)
  }
  return { ask, dialog, refused: error && !isOpen ? sentenceFor(error) : undefined }
}
