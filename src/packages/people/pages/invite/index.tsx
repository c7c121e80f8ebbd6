import { peopleApi } from '@domain/people/api'
import { Text, View } from '@tarojs/components'
import { useShareAppMessage } from '@tarojs/taro'
import { type ReactNode, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { sentenceFor, useSend } from '../../../../cloud'
import { Banner } from '../../../../components/Banner'
import { Button, OpenButton } from '../../../../components/Button'
import { Card } from '../../../../components/Card'
import { Cell } from '../../../../components/Cell'
import { PageFrame } from '../../../../components/PageFrame'
import { showToast } from '../../../../components/Toast'
import { DepartmentSheet } from '../../../../features/departments/DepartmentSheet'
import { MemberPage } from '../../../../features/page/MemberPage'
import { copied } from '../../../../features/privacy'
import { type Member, useDepartments } from '../../../../session'

/** Makes a link that lets colleagues join. */
export default function InvitePage() {
  const { t } = useTranslation('me')
  return (
    <MemberPage leave="back" title={t('invite.title')} cards={1}>
      {(member) => <Invite member={member} />}
    </MemberPage>
  )
}

const pathOf = (token: string) => `/packages/people/pages/welcome/index?invite=${token}`

function Invite({ member }: { member: Member }) {
  const { t } = useTranslation(['me', 'common'])
  const { company, me } = member
  const departments = useDepartments(member)
  const [departmentId, setDepartmentId] = useState(me.departmentId)
  const [choosing, setChoosing] = useState(false)
  const [token, setToken] = useState<string>()
  const make = useSend(peopleApi.createInvite)
  // The title gives nothing away: whoever sees the card in a chat learns no company's name.
  useShareAppMessage(() => ({ title: t('common:product'), path: pathOf(token ?? '') }))

  const onMake = async () => {
    try {
      setToken((await make.send({ companyId: company.id, departmentId })).token)
    } catch {
      // The banner shows `make.error`.
      setToken(undefined)
    }
  }
  const onCopy = async () => {
    if (await copied(token ?? '')) showToast({ text: t('invite.copied') })
  }

  return (
    <Frame
      overlays={
        <DepartmentSheet
          open={choosing}
          title={t('invite.department')}
          departments={departments}
          value={departmentId}
          onChoose={(id) => {
            setDepartmentId(id)
            setToken(undefined)
          }}
          onClose={() => setChoosing(false)}
        />
      }
    >
      <View className="t-sub c2">
        <Text>{t('invite.text')}</Text>
      </View>
      {make.error && <Banner boxed kind="error" text={sentenceFor(make.error)} />}
      <Card>
        <Cell
          title={t('invite.department')}
          value={departments.find(({ id }) => id === departmentId)?.name}
          onPress={() => setChoosing(true)}
        />
        {token !== undefined && <Cell title={t('invite.token')} text={token} />}
      </Card>
      {token === undefined ? (
        <Button wide label={t('invite.make')} loading={make.isSending} onPress={() => void onMake()} />
      ) : (
        <>
          {process.env.TARO_ENV === 'weapp' && <OpenButton wide opens="share" label={t('invite.title')} />}
          <Button wide kind="soft" label={t('invite.copy')} onPress={() => void onCopy()} />
        </>
      )}
    </Frame>
  )
}

function Frame({ children, overlays }: { children: ReactNode; overlays?: ReactNode }) {
  const { t } = useTranslation('me')
  return (
    <PageFrame title={t('invite.title')} leave="back" overlays={overlays}>
      <View className="stack g3">{children}</View>
    </PageFrame>
  )
}
