import '../../adoptionWords'
import '../../adoption.scss'
import { isAllowed } from '@domain/people/permissions'
import type { AdoptionStep } from '@domain/rollout/adoption'
import { boardApi } from '@domain/rollout/boardApi'
import { useRouter } from '@tarojs/taro'
import { useTranslation } from 'react-i18next'
import { CloudFailure, useCallPages } from '../../../../cloud'
import { Button } from '../../../../components/Button'
import { EmptyState } from '../../../../components/EmptyState'
import { PageFrame } from '../../../../components/PageFrame'
import { MemberPage } from '../../../../features/page/MemberPage'
import { type Member, useDepartments } from '../../../../session'
import { People } from '../../parts/People'
import { isStep } from '../../parts/present'
import { openNudgeNotYet } from '../../ways'

/** Who in a department has not taken a step yet, for a friendly word. */
export default function NotYetPage() {
  const { t } = useTranslation('adoption')
  const { department = '', step } = useRouter().params
  return (
    <MemberPage leave="back" title={t('department.title')}>
      {(member) =>
        isStep(step) ? (
          <NotYet member={member} departmentId={department} step={step} />
        ) : (
          <PageFrame leave="back" title={t('department.title')}>
            <EmptyState title={t('department.gone')} />
          </PageFrame>
        )
      }
    </MemberPage>
  )
}

interface Props {
  member: Member
  departmentId: string
  step: AdoptionStep
}

function NotYet({ member, departmentId, step }: Props) {
  const { t } = useTranslation('adoption')
  const companyId = member.company.id
  const name = useDepartments(member).find(({ id }) => id === departmentId)?.name
  const list = useCallPages(boardApi.notYet, (after) => ({ companyId, departmentId, step, after }), { freshFor: 0 })
  const code = list.error instanceof CloudFailure ? list.error.code : undefined
  // Of a small group nothing is said, not even a name.
  const refusal = code === 'notAllowed' ? 'notYet.notYours' : code === 'tooFew' ? 'board.small' : undefined
  const mayNudge = isAllowed('nudge', member.me.roles) && list.items.length > 0
  return (
    <PageFrame
      watermarked
      leave="back"
      title={t(`notYet.title.${step}`)}
      footer={mayNudge && <Button wide label={t('notYet.say')} onPress={() => openNudgeNotYet(departmentId, step)} />}
    >
      {refusal ? (
        <EmptyState title={t(refusal)} />
      ) : (
        <People
          list={list}
          hint={[name, t('notYet.hint')].filter(Boolean).join(' · ')}
          empty={<EmptyState title={t('notYet.everybody')} text={t('notYet.everybodyHint')} />}
          lines={list.items.map((person) => ({ person }))}
        />
      )}
    </PageFrame>
  )
}
