import { Text, View } from '@tarojs/components'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { forgetToken, signInAs } from '../../../../cloud/account.h5'
import { newId } from '../../../../cloud/newId'
import { Avatar } from '../../../../components/Avatar'
import { Button } from '../../../../components/Button'
import { Card, Section } from '../../../../components/Card'
import { Cell } from '../../../../components/Cell'
import { FailedState } from '../../../../components/EmptyState'
import { SearchField } from '../../../../components/SearchField'
import { Skeleton } from '../../../../components/Skeleton'
import { languageOf } from '../../../../i18n/languageOf'
import { type LocalPerson, localPeople, matching, placeOf } from './localPeople.h5'

/** So many rows at once; the rest is found by searching. */
const rows = 20

/** The local stand-in for WeChat's sign-in: be somebody of the demo company, or somebody new. */
export function LocalSignIn() {
  const { t } = useTranslation('welcome')
  const [text, setText] = useState('')
  const [more, setMore] = useState(false)
  const { data, error, refetch, isFetching } = useQuery({ queryKey: ['local people'], queryFn: localPeople })
  const found = data ? matching(data, text) : []
  const suggested = text.trim() === '' ? found.filter((person) => person.suggested) : []
  const others = found.filter((person) => !suggested.includes(person))
  const shown = more ? others : others.slice(0, rows)
  return (
    <View>
      <Section title={t('local.title')} />
      <Text className="t-cap c3 welcome__aside">{t('local.text')}</Text>
      <Card>
        <SearchField plain hint={t('local.search')} value={text} onChange={setText} />
      </Card>
      {error && <FailedState title={t('local.failed')} onRetry={() => void refetch()} loading={isFetching} />}
      {!data && !error && <Skeleton />}
      {suggested.length > 0 && <People title={t('local.suggested')} people={suggested} />}
      {shown.length > 0 && <People title={t('local.everyone')} people={shown} />}
      {data && found.length === 0 && <Text className="t-sub c2 welcome__aside">{t('local.none')}</Text>}
      {others.length > shown.length && (
        <Button
          kind="text"
          wide
          label={t('local.more', { count: others.length - shown.length })}
          onPress={() => setMore(true)}
        />
      )}
      <View className="welcome__stranger">
        <Card>
          <Cell
            icon="me"
            title={t('local.stranger')}
            text={t('local.strangerText')}
            onPress={() => void signInAs(`new-${newId()}`)}
          />
        </Card>
      </View>
    </View>
  )
}

function People({ title, people }: { title: string; people: readonly LocalPerson[] }) {
  const { i18n } = useTranslation()
  const language = languageOf(i18n.language)
  return (
    <Section title={title}>
      <Card>
        {people.map((person) => (
          <Cell
            key={person.openid}
            before={<Avatar name={person.names[language]} memberId={person.openid} size={36} />}
            title={person.names[language]}
            text={placeOf(person, language)}
            onPress={() => void signInAs(person.openid)}
          />
        ))}
      </Card>
    </Section>
  )
}

/** Back to choosing a person; on Me and on the first run, in the browser only. */
export function LocalSignOut() {
  const { t } = useTranslation('welcome')
  return <Button kind="text" wide label={t('local.leave')} onPress={forgetToken} />
}
