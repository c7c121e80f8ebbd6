import { isAllowed } from '@domain/people/permissions'
import { mostSponsors } from '@domain/rollout/roles'
import type { NamedPerson, StartPage } from '@domain/rollout/startApi'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Avatar } from '../../../../components/Avatar'
import { Card, Section } from '../../../../components/Card'
import { Cell } from '../../../../components/Cell'
import { Dialog } from '../../../../components/Dialog'
import type { Person } from '../../../../components/PeoplePicker'
import { PeopleSheet } from '../../../../features/people/PeopleSheet'
import type { Member } from '../../../../session'
import { openChampions } from '../../ways'
import { useNaming } from './useNaming'

const nobody: readonly Person[] = []

/** Who leads the rollout. The section stands in the page, its sheets over it. */
export function useRoles({ member, page }: { member: Member; page: StartPage }) {
  const { t } = useTranslation('start')
  const { company, me } = member
  const { sponsors, coordinator, staffing } = page
  const naming = useNaming(company.id)
  const [choosing, setChoosing] = useState(false)
  const [ending, setEnding] = useState<NamedPerson>()
  const [last, setLast] = useState<NamedPerson>()
  if (ending && ending !== last) setLast(ending)
  const mayName = isAllowed('nameSponsor', me.roles)

  const section = (lacking: number) => (
    <Section title={t('start.roles')}>
      <Card>
        {sponsors.map((person) => (
          <Cell
            key={person.id}
            height={72}
            before={<Avatar name={person.name} memberId={person.id} />}
            title={person.name}
            text={[t('start.sponsor'), person.title].filter(Boolean).join(' · ')}
            {...(mayName ? { onPress: () => setEnding(person) } : {})}
          />
        ))}
        {sponsors.length === 0 && !mayName && (
          <Cell icon="flag" title={t('start.noSponsor')} text={t('start.askAdministrator')} />
        )}
        {mayName && sponsors.length < mostSponsors && (
          <Cell
            icon="plus"
            title={t('start.nameSponsor')}
            text={sponsors.length === 0 ? t('start.mostSponsors') : undefined}
            onPress={() => setChoosing(true)}
          />
        )}
        {coordinator ? (
          <Cell
            height={72}
            before={<Avatar name={coordinator.name} memberId={coordinator.id} />}
            title={coordinator.name}
            text={[t('start.coordinator'), coordinator.title].filter(Boolean).join(' · ')}
            onPress={openChampions}
          />
        ) : (
          <Cell
            icon="plus"
            title={t('start.noCoordinator')}
            text={t('start.coordinatorText')}
            onPress={openChampions}
          />
        )}
        <Cell
          icon="coach"
          title={t('start.champions')}
          text={lacking > 0 ? t('start.lacking', { count: lacking }) : t('start.enough')}
          value={t('start.championCount', { count: staffing.champions })}
          onPress={openChampions}
        />
      </Card>
    </Section>
  )
  const sheets = (
    <>
      <PeopleSheet
        open={choosing}
        companyId={company.id}
        title={t('start.chooseSponsor')}
        subtitle={t('start.mostSponsors')}
        chosen={nobody}
        loading={naming.isSending}
        onChoose={([person]) => {
          setChoosing(false)
          if (person) void naming.name(person, 'sponsor')
        }}
        onClose={() => setChoosing(false)}
      />
      <Dialog
        open={ending !== undefined}
        title={t('start.endSponsor', { name: last?.name ?? '' })}
        text={t('start.endText')}
        act={t('start.end')}
        safe={t('start.keep')}
        loading={naming.isSending}
        onAct={() => {
          if (ending) void naming.end(ending.id, 'sponsor').then(() => setEnding(undefined))
        }}
        onSafe={() => setEnding(undefined)}
      />
    </>
  )
  return { section, sheets }
}
