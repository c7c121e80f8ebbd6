import { View } from '@tarojs/components'
import { useTranslation } from 'react-i18next'
import { Banner } from '../../../../components/Banner'
import { Bar } from '../../../../components/Bar'
import { Button } from '../../../../components/Button'
import { Card, Section, Tag } from '../../../../components/Card'
import { Health, HealthCounts } from '../../../../components/Health'
import { Ring } from '../../../../components/Ring'
import { showToast } from '../../../../components/Toast'
import { healthStates, sampleMarks } from './samples'

/** Buttons, health, bars, banners. */
export function Signs({ onDialog }: { onDialog: () => void }) {
  const { t } = useTranslation('gallery')
  return (
    <>
      <Section title={t('buttons')}>
        <View className="row row--wrap g2">
          <Button label={t('save')} />
          <Button label={t('off')} disabled />
          <Button label={t('sending')} loading />
          <Button
            kind="soft"
            label={t('openToast')}
            onPress={() => showToast({ text: t('updated'), action: { onPress: () => undefined } })}
          />
          <Button kind="line" label={t('returned')} onPress={onDialog} />
          <Button kind="danger" label={t('deleteDraft')} />
          <Button kind="text" label={t('example')} />
          <Button kind="soft" small label={t('save')} />
        </View>
      </Section>
      <Section title={t('health')}>
        <View className="row row--wrap g2">
          {healthStates.map((state) => (
            <Health key={state} state={state} chip />
          ))}
        </View>
        <HealthCounts counts={healthStates.map((health, index) => ({ health, count: index + 1 }))} />
      </Section>
      <Section title={t('bars')}>
        <Card padded>
          <Bar
            health="on-track"
            pace={0.59}
            measure={{ kind: 'metric', achieved: 0.76, marks: sampleMarks(t, [70, 80, 85], 2) }}
          />
          <Bar
            health="on-track"
            pace={0.59}
            measure={{ kind: 'metric', achieved: 0.7, was: 0.5, marks: sampleMarks(t, [16, 12, 9], 2) }}
          />
          <Bar health="caution" pace={0.59} measure={{ kind: 'metric', achieved: 0.35 }} />
          <Bar health="off-track" pace={0.59} measure={{ kind: 'metric', achieved: 0.2 }} />
          <Bar
            health="outdated"
            pace={0.59}
            measure={{ kind: 'metric', achieved: 0.5, marks: sampleMarks(t, [16, 12, 9], 1) }}
          />
          <Bar
            health="not-started"
            pace={0.59}
            measure={{ kind: 'metric', achieved: undefined, marks: sampleMarks(t, [20, 45, 60], 0) }}
          />
          <Bar health="closed" pace={0.59} measure={{ kind: 'metric', achieved: 0.9 }} />
          <Bar health="on-track" pace={0.59} measure={{ kind: 'objective', achieved: 0.57 }} />
          <Bar health="not-started" measure={{ kind: 'baseline', found: false }} />
          <Bar health="caution" measure={{ kind: 'milestone', done: false }} />
          <Bar health="on-track" measure={{ kind: 'milestone', done: true }} />
          <Bar
            health="on-track"
            measure={{
              kind: 'maintain',
              band: { from: { at: 0.25, value: '20' }, to: { at: 0.75, value: '40' }, at: 0.5, inside: true },
            }}
          />
          <Bar
            health="off-track"
            measure={{
              kind: 'maintain',
              band: { from: { at: 0.25, value: '20' }, to: { at: 0.75, value: '40' }, at: 0.9, inside: false },
            }}
          />
          <View className="row g4">
            {healthStates.map((health, index) => (
              <Ring key={health} achieved={index * 0.19} health={health} pace={0.59} />
            ))}
            <Ring achieved={0.57} health="on-track" kind="objective" size={64} pace={0.7} />
          </View>
        </Card>
      </Section>
      <Section title={t('banners')} aside={<Tag text={t('quarter')} brand />}>
        <View className="stack g2">
          <Banner boxed kind="offline" text={t('offline')} />
          <Banner boxed kind="queued" text={t('queued')} />
          <Banner boxed kind="error" text={t('refused')} action={{ text: t('rewrite'), onPress: () => undefined }} />
          <Banner boxed kind="caution" text={t('cautionText')} />
        </View>
      </Section>
    </>
  )
}
