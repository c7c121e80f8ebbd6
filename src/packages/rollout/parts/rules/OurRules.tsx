import { civilDateAt } from '@domain/calendar/civilDate'
import type { Language } from '@domain/people/model'
import { isAllowed } from '@domain/people/permissions'
import { lengthAhead } from '@domain/rollout/cycleLength'
import { type EditionLine, type EditionView, rulesApi } from '@domain/rollout/rulesApi'
import { Text, View } from '@tarojs/components'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { CloudFailure, useCallPages } from '../../../../cloud'
import { Button } from '../../../../components/Button'
import { Card, Section } from '../../../../components/Card'
import { Cell } from '../../../../components/Cell'
import { EmptyState } from '../../../../components/EmptyState'
import { PageFrame } from '../../../../components/PageFrame'
import { useWords } from '../../../../features/okr/present'
import { Waiting } from '../../../../features/page/MemberPage'
import { i18next } from '../../../../i18n'
import { formatDate } from '../../../../i18n/format'
import type { Member } from '../../../../session'
import { openEdition, openParameters, openRules } from '../../ways'
import { useReaderLanguage } from './language'
import { ReadIn } from './ReadIn'
import { RuleSentences } from './RuleSentences'
import { shortAnswer } from './sentences'

interface Props {
  member: Member
  /** `null` for the rules in force. */
  number: number | null
}

/** The company's rules as sentences, in either language, with their history. */
export function OurRules({ member, number }: Props) {
  const { t } = useTranslation('rules')
  const { company, me } = member
  const mayRead = isAllowed('readRollout', me.roles)
  const list = useCallPages(rulesApi.rules, mayRead ? (after) => ({ companyId: company.id, number, after }) : null, {
    edition: company.okrRules?.edition ?? 0,
  })
  const [page] = list.pages
  if (!mayRead) return <Frame>{<EmptyState title={t('page.notYours')} />}</Frame>
  if (list.error instanceof CloudFailure && list.error.code === 'notFound') {
    return (
      <Frame>
        <EmptyState title={t('page.notFound')} text={t('page.notFoundText')} />
      </Frame>
    )
  }
  if (!page) return <Waiting leave="back" title={t('page.title')} error={list.error} onRetry={list.refresh} />
  return page.edition ? (
    <Edition
      member={member}
      edition={page.edition}
      isEarlier={number !== null && number !== company.okrRules?.edition}
      names={new Map(list.pages.flatMap(({ people }) => people).map(({ id, name }) => [id, name]))}
      history={list.items}
      more={list.hasMore ? { isLoading: list.isLoadingMore, onMore: list.more } : undefined}
    />
  ) : (
    <None member={member} />
  )
}

const Frame = ({ children, footer }: { children: React.ReactNode; footer?: React.ReactNode }) => {
  const { t } = useTranslation('rules')
  return (
    <PageFrame title={t('page.title')} leave="back" footer={footer}>
      {children}
    </PageFrame>
  )
}

function None({ member }: { member: Member }) {
  const { t } = useTranslation('rules')
  return (
    <Frame>
      <EmptyState
        title={t('page.none')}
        text={t('page.noneText')}
        action={isAllowed('setRules', member.me.roles) ? { text: t('page.set'), onPress: openParameters } : undefined}
      />
    </Frame>
  )
}

interface EditionProps {
  member: Member
  edition: EditionView
  isEarlier: boolean
  names: ReadonlyMap<string, string>
  history: readonly EditionLine[]
  more: { isLoading: boolean; onMore: () => void } | undefined
}

function Edition({ member, edition, isEarlier, names, history, more }: EditionProps) {
  const { t } = useTranslation(['rules', 'common'])
  const { company, me, today } = member
  const own = useReaderLanguage()
  const [language, setLanguage] = useState<Language>(own)
  const about = {
    number: edition.number,
    day: formatDate(useWords(), civilDateAt(edition.at), today),
    name: names.get(edition.byId) ?? t('page.somebody'),
  }
  return (
    <Frame
      footer={
        isEarlier ? (
          <Button wide kind="soft" label={t('page.current')} onPress={openRules} />
        ) : isAllowed('setRules', me.roles) ? (
          <Button wide kind="soft" label={t('page.change')} onPress={openParameters} />
        ) : undefined
      }
    >
      <View className="stack g3">
        <Text className="t-sub c2">{isEarlier ? t('page.earlier', about) : t('page.edition', about)}</Text>
        <ReadIn language={language} onChange={setLanguage} />
        <RuleSentences
          t={i18next.getFixedT(language)}
          language={language}
          rules={edition}
          today={today}
          lengthFrom={isEarlier ? undefined : lengthAhead(today, company)}
        />
      </View>
      {!isEarlier && (
        <Section title={t('history.title')}>
          <Card list>
            {history.map((line) => (
              <Line key={line.number} line={line} today={today} name={names.get(line.byId) ?? t('page.somebody')} />
            ))}
          </Card>
          {more && <Button kind="text" wide label={t('common:more')} loading={more.isLoading} onPress={more.onMore} />}
        </Section>
      )}
    </Frame>
  )
}

/** An edition in the history: when, by whom, and what it changed. */
function Line({ line, name, today }: { line: EditionLine; name: string; today: string }) {
  const { t } = useTranslation('rules')
  const words = useWords()
  const day = formatDate(words, civilDateAt(line.at), today)
  return (
    <View className="rule" ariaRole="listitem">
      <View className="grow">
        <Cell
          height={52}
          title={t('history.line', { number: line.number })}
          text={[day, name].join(t('listJoin'))}
          label={t('history.read', { number: line.number })}
          onPress={() => openEdition(line.number)}
        />
        {changesOf(line, words).map((change) => (
          <View key={change} className="effect__text">
            <Text>{change}</Text>
          </View>
        ))}
      </View>
    </View>
  )
}

/** What an edition changed, parameter by parameter; the first one is all ten. */
function changesOf(line: EditionLine, t: ReturnType<typeof useWords>): string[] {
  if (line.number === 1) return [t('rules:history.first')]
  return line.changed.map((id) => {
    const question = t(`rules:parameter.${id}.question`)
    const before = shortAnswer(t, id, line.before)
    const after = shortAnswer(t, id, line.answers) ?? ''
    if (before === after) return t('rules:history.note', { question })
    return before === undefined
      ? t('rules:history.settled', { question, after })
      : t('rules:history.changed', { question, before, after })
  })
}
