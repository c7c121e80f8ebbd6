import '../../words'
import './welcome.scss'
import Taro, { useRouter } from '@tarojs/taro'
import { useEffect, useRef, useState } from 'react'
import type { MyRequest } from '@domain/people/api'
import { useTranslation } from 'react-i18next'
import { FailedState } from '../../../../components/EmptyState'
import { PageFrame } from '../../../../components/PageFrame'
import { Skeleton } from '../../../../components/Skeleton'
import { useSession } from '../../../../session'
import { restartAtToday } from '../../../../ways'
import { restartAtWhy } from '../../ways'
import { Agreed } from '../../notice/Agreed'
import { CreateCompany } from './CreateCompany'
import { inviteTokenIn } from './inviteToken'
import { OpenInvite } from './OpenInvite'
import { Start } from './Start'

const none: readonly MyRequest[] = []

type Step = 'start' | 'invite' | 'create'

/**
 * The first run: for who belongs nowhere, for who follows an invite (`?invite=<token>`), and for a member who joins or
 * founds another company.
 */
export default function WelcomePage() {
  const { t } = useTranslation('welcome')
  const session = useSession()
  const { invite, scene } = useRouter().params
  // A link says `invite`; of a mini program code WeChat hands on the `scene`, encoded.
  const given = inviteTokenIn(invite ?? decodeURIComponent(scene ?? ''))
  const [step, setStep] = useState<Step>(given === undefined ? 'start' : 'invite')
  const signedOut = session.state === 'signedOut'

  // Whoever had no place when the page opened and has one now came in by the local sign-in.
  const hadNoPlace = useRef(false)
  if (signedOut || session.state === 'nowhere') hadNoPlace.current = true
  const cameIn = session.state === 'member' && hadNoPlace.current && step === 'start'
  // Whoever waited to be let in is new there; whoever signed in is at home.
  const hasWaited = useRef(false)
  if (session.state === 'nowhere' && session.requests.length > 0) hasWaited.current = true
  useEffect(() => {
    if (cameIn) void (hasWaited.current ? restartAtWhy() : restartAtToday())
  }, [cameIn])

  const isFirst = Taro.getCurrentPages().length < 2
  const leave =
    step === 'start'
      ? isFirst && session.state !== 'member'
        ? {}
        : { leave: 'close' as const }
      : { leave: 'back' as const, onLeave: () => setStep('start') }
  const title = step === 'start' ? t('page') : step === 'invite' ? t('invite.title') : t('create')
  return (
    <PageFrame title={title} {...leave}>
      {session.state === 'failed' ? (
        <FailedState onRetry={session.retry} />
      ) : session.state === 'reading' || cameIn ? (
        <Skeleton cards={2} />
      ) : step === 'start' || signedOut ? (
        <Start
          signedOut={signedOut}
          nowhere={session.state === 'nowhere'}
          requests={session.state === 'nowhere' || session.state === 'member' ? session.requests : none}
          onInvite={() => setStep('invite')}
          onCreate={() => setStep('create')}
        />
      ) : step === 'invite' ? (
        <Agreed onNotNow={() => setStep('start')}>
          <OpenInvite token={given} onAsked={() => setStep('start')} />
        </Agreed>
      ) : (
        <Agreed onNotNow={() => setStep('start')}>
          <CreateCompany />
        </Agreed>
      )}
    </PageFrame>
  )
}
