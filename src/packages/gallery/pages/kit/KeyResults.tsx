import { useTranslation } from 'react-i18next'
import { Card, Section } from '../../../../components/Card'
import { KeyResultRow } from '../../../../components/KeyResultRow'
import { ObjectiveCard } from '../../../../components/ObjectiveCard'
import { sampleMarks } from './samples'

const nothing = () => undefined

/** Key results in lists and in details, objectives in lists. */
export function KeyResults() {
  const { t } = useTranslation('gallery')
  const common = { pace: 0.59, confidence: t('confidence'), onOpen: nothing }
  const falling = { title: t('firstValue'), value: '14', unit: t('days'), span: t('fall') }
  return (
    <>
      <Section title={t('rows')} aside={t('quarter')}>
        <Card>
          <KeyResultRow
            {...common}
            {...falling}
            health="outdated"
            date={t('lastOn')}
            measure={{ kind: 'metric', achieved: 0.5 }}
            onUpdate={nothing}
          />
          <KeyResultRow
            {...common}
            title={t('leads')}
            value="38"
            health="on-track"
            pending="sending"
            measure={{ kind: 'metric', achieved: 0.59 }}
            onUpdate={nothing}
          />
          <KeyResultRow
            {...common}
            title={t('retention')}
            value="78"
            unit="%"
            health="caution"
            pending="conflicted"
            onResolve={nothing}
            measure={{ kind: 'metric', achieved: 0.62 }}
          />
          <KeyResultRow
            {...common}
            title={t('help')}
            health="not-started"
            measure={{ kind: 'milestone', done: false }}
            onUpdate={nothing}
          />
          <KeyResultRow
            {...common}
            title={t('response')}
            health="not-started"
            measure={{ kind: 'baseline', found: false }}
            onUpdate={nothing}
          />
        </Card>
        <Card>
          <KeyResultRow
            {...common}
            detail
            title={t('retention')}
            value="78"
            unit="%"
            health="on-track"
            date={t('on')}
            measure={{ kind: 'metric', achieved: 0.62, marks: sampleMarks(t, [70, 80, 85], 1) }}
            trend={{ shares: [0.05, 0.2, 0.32, 0.3, 0.5, 0.62], from: '62', to: '78' }}
          />
          <KeyResultRow
            {...common}
            {...falling}
            detail
            span={undefined}
            health="closed"
            date={t('on')}
            measure={{ kind: 'metric', achieved: 0.5, marks: sampleMarks(t, [16, 12, 9], 1) }}
            trend={{ shares: [0.05, 0.2, 0.3, 0.5, 0.4], from: '21', to: '14' }}
          />
        </Card>
      </Section>
      <Section title={t('objective')}>
        <ObjectiveCard
          title={t('lead')}
          owner={{ memberId: 'lin', name: t('people.lin') }}
          team={t('teams.new')}
          achieved={0.57}
          pace={0.59}
          counts={[
            { health: 'on-track', count: 1 },
            { health: 'caution', count: 1 },
            { health: 'outdated', count: 1 },
          ]}
          onOpen={nothing}
        />
        <ObjectiveCard
          title={t('transparent')}
          owner={{ memberId: 'shen', name: t('people.shen'), left: true }}
          team={t('teams.delivery')}
          achieved={0.34}
          pace={0.59}
          counts={[{ health: 'off-track', count: 1 }]}
          onOpen={nothing}
        />
        <ObjectiveCard
          title={t('knowledge')}
          owner={{ memberId: 'gu', name: t('people.gu') }}
          team={t('teams.support')}
          achieved={undefined}
          counts={[]}
          tag={t('draft')}
          onOpen={nothing}
        />
      </Section>
    </>
  )
}
