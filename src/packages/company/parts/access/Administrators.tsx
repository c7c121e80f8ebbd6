import type { AccessPage } from '@domain/people/accessApi'
import { accessApi } from '@domain/people/accessApi'
import type { PersonView } from '@domain/people/api'
import { Text, View } from '@tarojs/components'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useSend } from '../../../../cloud'
import { Avatar } from '../../../../components/Avatar'
import { Card, Section } from '../../../../components/Card'
import { Cell } from '../../../../components/Cell'
import { Dialog } from '../../../../components/Dialog'
import type { Person } from '../../../../components/PeoplePicker'
import { PeopleSheet } from '../../../../features/people/PeopleSheet'
import { placeOf } from '../../../../features/people/PersonCell'
import type { Member } from '../../../../session'
import { useChanging } from './useChanging'

const nobody: readonly Person[] = []

/** Who administers the company: named and ended here. The section stands in the page, its sheets over it. */
export function useAdministrators({ company, me }: Member, { administrators }: AccessPage) {
  const { t } = useTranslation('access')
  const naming = useSend(accessApi.nameAdministrator)
  const ending = useSend(accessApi.endAdministrator)
  const changing = useChanging()
  const [choosing, setChoosing] = useState(false)
  const [leaving, setLeaving] = useState<PersonView>()
  const [last, setLast] = useState<PersonView>()
  if (leaving && leaving !== last) setLast(leaving)
  const companyId = company.id

  const section = (
    <Section title={t('administrators')}>
      <View className="access__hint t-cap c2">
        <Text>{t('administratorsText')}</Text>
      </View>
      <Card>
        {administrators.map((person) => (
          <Cell
            key={person.id}
            height={72}
            before={<Avatar name={person.name} memberId={person.id} />}
            title={person.name}
            text={placeOf(person)}
            onPress={() => setLeaving(person)}
          />
        ))}
        <Cell icon="plus" title={t('nameAdministrator')} onPress={() => setChoosing(true)} />
      </Card>
    </Section>
  )
  const sheets = (
    <>
      <PeopleSheet
        open={choosing}
        companyId={companyId}
        title={t('chooseAdministrator')}
        chosen={nobody}
        staffOnly
        loading={naming.isSending}
        onChoose={([person]) => {
          setChoosing(false)
          if (!person) return
          const { memberId, name } = person
          void changing(naming.send({ companyId, memberId }), t('named', { name }))
        }}
        onClose={() => setChoosing(false)}
      />
      <Dialog
        open={leaving !== undefined}
        title={last?.id === me.id ? t('endMyself') : t('endAdministrator', { name: last?.name ?? '' })}
        text={t('endAdministratorText')}
        act={t('end')}
        safe={t('keep')}
        loading={ending.isSending}
        onAct={() => {
          if (!leaving) return
          void changing(ending.send({ companyId, memberId: leaving.id })).then(() => setLeaving(undefined))
        }}
        onSafe={() => setLeaving(undefined)}
      />
    </>
  )
  return { section, sheets }
}
