import '../../startWords'
import '../../start.scss'
import { civilDateAt } from '@domain/calendar/civilDate'
import { championsFor } from '@domain/rollout/growth'
import { startApi, type StartPage } from '@domain/rollout/startApi'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { sentenceFor, useSend } from '../../../../cloud'
import { Card, Section } from '../../../../components/Card'
import { Cell } from '../../../../components/Cell'
import { PageFrame } from '../../../../components/PageFrame'
import { showToast } from '../../../../components/Toast'
import { ChoiceSheet } from '../../../../features/choice/ChoiceSheet'
import { MemberPage } from '../../../../features/page/MemberPage'
import { formatNumber } from '../../../../i18n/format'
import { type Member, useDepartments } from '../../../../session'
import { refreshStart } from '../../parts/start/refreshing'
import { useRoles } from '../../parts/start/useRoles'
import { Timeline } from '../../parts/start/Timeline'
import { WithStart } from '../../parts/start/WithStart'
import { stagesIn, useStartWords } from '../../parts/start/words'
import { openDepartmentUse, openGrowth, openStage, openWhy } from '../../ways'

/** Roles, the pilot with its waves, and growth: what who leads the rollout decides at its start. */
export default function StartOfRollout() {
  const { t } = useTranslation('start')
  return (
    <MemberPage leave="back" title={t('start.title')}>
      {(member) => (
        <WithStart member={member} title={t('start.title')}>
          {(page) => <Start member={member} page={page} />}
        </WithStart>
      )}
    </MemberPage>
  )
}

function Start({ member, page }: { member: Member; page: StartPage }) {
  const { t } = useTranslation('start')
  const words = useStartWords(page.today)
  const departments = useDepartments(member)
  const roles = useRoles({ member, page })
  const board = useBoard({ member, page })
  const { why, pilot, growth, staffing } = page
  const stages = stagesIn(page)
  const last = growth.at(-1)
  const lacking = championsFor(staffing.people, staffing.departments) - staffing.champions
  const people = t(staffing.atLeast ? 'start.nowAtLeast' : 'start.now', { people: formatNumber(staffing.people) })
  return (
    <PageFrame
      title={t('start.title')}
      leave="back"
      overlays={
        <>
          {roles.sheets}
          {board.sheet}
        </>
      }
    >
      <Card>
        <Cell
          icon="ask"
          title={t('why.title')}
          text={
            why ? t('start.whyAt', { edition: why.edition, day: words.day(civilDateAt(why.at)) }) : t('start.whyNone')
          }
          onPress={openWhy}
        />
      </Card>
      {roles.section(lacking)}
      <Section title={t('start.stages')}>
        <Card>
          {stages.length > 0 && <Timeline stages={stages} departments={departments} today={page.today} />}
          {!pilot && (
            <Cell
              icon="plus"
              title={t('start.addPilot')}
              text={stages.length === 0 ? t('start.stagesNone') : undefined}
              onPress={() => openStage('pilot')}
            />
          )}
          {stages.length > 0 && <Cell icon="plus" title={t('start.addWave')} onPress={() => openStage()} />}
          <Cell icon="people" title={t('start.use')} text={t('start.useText')} onPress={openDepartmentUse} />
        </Card>
      </Section>
      <Section title={t('start.growth')}>
        <Card>
          <Cell
            icon="flag"
            title={
              last ? t('start.growthTo', { month: words.month(last.month), people: formatNumber(last.people) }) : people
            }
            text={last ? people : t('start.growthNone')}
            onPress={openGrowth}
          />
        </Card>
      </Section>
      {board.section}
    </PageFrame>
  )
}

/** Whether heads of departments see other departments' boards. */
function useBoard({ member, page }: { member: Member; page: StartPage }) {
  const { t } = useTranslation('start')
  const [choosing, setChoosing] = useState(false)
  const save = useSend(startApi.saveBoardOpen)
  const choose = async (value: 'open' | 'closed') => {
    try {
      await save.send({ companyId: member.company.id, version: page.version, boardOpen: value === 'open' })
      showToast({ text: t('start.saved') })
    } catch (error) {
      showToast({ text: sentenceFor(error) })
    }
    await refreshStart()
  }
  const value = page.boardOpen ? 'open' : 'closed'
  const section = (
    <Section title={t('start.board')}>
      <Card>
        <Cell title={t('start.boardOpen')} value={t(`start.${value}`)} onPress={() => setChoosing(true)} />
      </Card>
    </Section>
  )
  const sheet = (
    <ChoiceSheet
      open={choosing}
      title={t('start.boardOpen')}
      items={[
        { value: 'closed' as const, text: t('start.closed'), hint: t('start.closedHint') },
        { value: 'open' as const, text: t('start.open'), hint: t('start.openHint') },
      ]}
      value={value}
      onChoose={(chosen) => void choose(chosen)}
      onClose={() => setChoosing(false)}
    />
  )
  return { section, sheet }
}
