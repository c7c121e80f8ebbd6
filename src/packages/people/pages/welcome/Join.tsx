import { civilDateAt } from '@domain/calendar/civilDate'
import { peopleApi } from '@domain/people/api'
import { joiningApi, type OpenedInvite } from '@domain/people/joiningApi'
import { bounds } from '@domain/people/model'
import { longestNumber } from '@domain/people/roster'
import { Text, View } from '@tarojs/components'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { CloudFailure, refresh, sentenceFor, useKeptText, useSend } from '../../../../cloud'
import { Banner, LockLine } from '../../../../components/Banner'
import { Button } from '../../../../components/Button'
import { TextField } from '../../../../components/TextField'
import { showToast } from '../../../../components/Toast'
import { useWords } from '../../../../features/okr/present'
import { formatDate } from '../../../../i18n/format'
import { agreedToPrivacy } from '../../../../features/privacy'
import { askAnew } from '../../notice/useAgreeing'
import { enter } from './enter'

interface Props {
  token: string
  invite: OpenedInvite
  /** The wish to join is sent: somebody will answer it. */
  onAsked(): void
  onWorthless(): void
}

/** Who is inviting, and what they need: a name, and where they keep a list, the number that goes with it. */
export function Join({ token, invite, onAsked, onWorthless }: Props) {
  const { t } = useTranslation('welcome')
  const { companyName: company, by, entry } = invite
  const [name, setName, forgetName] = useKeptText('welcome:name')
  const [number, setNumber, forgetNumber] = useKeptText('welcome:number')
  const [unlisted, setUnlisted] = useState(false)
  const claims = by === 'line' && !unlisted
  // Who is on a list and cannot name their line waits, whatever the company chose for those who can.
  const isAtOnce = entry === 'atOnce' && (by === 'name' || claims)
  const { send, isSending, error, reset } = useSend(joiningApi.join, async (outcome) => {
    forgetName()
    forgetNumber()
    if (outcome.state === 'joined') return enter(outcome.companyId)
    await refresh(peopleApi.session)
    showToast({ text: t('request.asked') })
    onAsked()
  })
  const join = async () => {
    if (!(await agreedToPrivacy())) return
    try {
      await send({ token, name: name.trim(), employeeNumber: claims ? number.trim() : null })
    } catch (failure) {
      // What was typed stays; the banner says the rest.
      if (failure instanceof CloudFailure && failure.code === 'inviteWorthless') onWorthless()
      await askAnew(failure)
    }
  }
  const missing = name.trim() === '' || (claims && number.trim() === '')
  return (
    <View className="stack g4 welcome__form">
      <Inviting invite={invite} />
      {claims && <Text className="t-sub c2">{t('claim.text')}</Text>}
      {error && <Banner kind="error" boxed text={sentenceFor(error)} />}
      {claims && (
        <TextField
          label={t('claim.number')}
          hint={t('claim.numberHint')}
          value={number}
          max={longestNumber}
          onChange={setNumber}
        />
      )}
      <TextField
        nickname
        label={t('invite.name')}
        hint={t('invite.nameHint')}
        value={name}
        max={bounds.personName.max}
        onChange={setName}
      />
      {!isAtOnce && (
        <Text className="t-sub c2">{unlisted ? t('claim.unknownText') : t('joining.askText', { company })}</Text>
      )}
      <Button
        wide
        label={t(isAtOnce ? 'invite.join' : 'joining.ask', { company })}
        loading={isSending}
        disabled={missing}
        onPress={() => void join()}
      />
      {by === 'line' && (
        <Button
          wide
          kind="text"
          label={t(unlisted ? 'claim.known' : 'claim.unknown')}
          onPress={() => {
            reset()
            setUnlisted(!unlisted)
          }}
        />
      )}
      <LockLine text={t(claims ? 'claim.privacy' : 'privacy')} />
    </View>
  )
}

/** The company, the department, and what one will be there. */
export function Inviting({ invite: { companyName, departmentName, as } }: { invite: OpenedInvite }) {
  const { t } = useTranslation('welcome')
  const words = useWords()
  return (
    <View>
      <Text className="t-sub c2">{t('invite.found')}</Text>
      <Text className="t-headline welcome__company" ariaRole="heading" ariaLevel={2}>
        {companyName}
      </Text>
      <Text className="t-sub c2">
        {as.kind === 'coach'
          ? t('joining.coach', { day: formatDate(words, as.endsOn, civilDateAt(Date.now())) })
          : departmentName === null
            ? t('joining.whole')
            : t('invite.department', { department: departmentName })}
      </Text>
    </View>
  )
}
