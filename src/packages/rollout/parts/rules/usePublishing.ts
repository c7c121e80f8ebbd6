import { peopleApi } from '@domain/people/api'
import { type RulesDraftView, rulesApi } from '@domain/rollout/rulesApi'
import Taro from '@tarojs/taro'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { CloudFailure, refresh, sentenceFor, useSend } from '../../../../cloud'
import { showToast } from '../../../../components/Toast'
import type { SavedWords } from '../../../../features/saving/useSaving'
import type { Member } from '../../../../session'
import type { Settling } from './Parameters'

interface Options {
  member: Member
  page: RulesDraftView
  saved: SavedWords<Settling>
  reload: () => Promise<RulesDraftView | undefined>
}

/** Publishing: first everything is in the cloud and its changes are looked at, then it is done, once. */
export function usePublishing({ member: { company }, page, saved, reload }: Options) {
  const { t } = useTranslation('rules')
  const publish = useSend(rulesApi.publishRules)
  const [isOpen, setOpen] = useState(false)
  const [isLooking, setLooking] = useState(false)
  const [isStale, setStale] = useState(false)
  const [error, setError] = useState<string>()

  const look = async () => {
    setLooking(true)
    const isSaved = await saved.flush()
    setLooking(false)
    if (!isSaved) return showToast({ text: t('unsaved') })
    setError(undefined)
    setStale(false)
    setOpen(true)
  }

  /** What somebody else did meanwhile is shown before anything is published. */
  const explain = async (failure: unknown) => {
    if (!(failure instanceof CloudFailure) || failure.code !== 'staleVersion') return setError(sentenceFor(failure))
    if (failure.field === 'edition') {
      await reload()
      return setStale(true)
    }
    // The copy in the cloud is another one: saving this one again brings both up to choose from.
    setOpen(false)
    saved.change({ ...saved.words })
    await saved.flush()
    showToast({ text: t('change.older') })
  }

  const onPublish = async () => {
    setError(undefined)
    try {
      await publish.send({
        companyId: company.id,
        version: saved.version(),
        edition: page.inForce?.number ?? 0,
      })
    } catch (failure) {
      return explain(failure)
    }
    await Promise.all([refresh(peopleApi.session), refresh(rulesApi.rules)])
    showToast({ text: t('change.done') })
    Taro.redirectTo({ url: '/packages/rollout/pages/rules/index' })
  }

  return {
    look,
    isLooking,
    sheet: {
      open: isOpen,
      isStale,
      error,
      isSending: publish.isSending,
      onPublish: () => void onPublish(),
      onClose: () => setOpen(false),
    },
  }
}
