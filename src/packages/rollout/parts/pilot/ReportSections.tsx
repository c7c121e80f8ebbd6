import '../../factors.scss'
import type { Language } from '@domain/people/model'
import type { PilotReport } from '@domain/rollout/reportApi'
import { type SaidPilot, sayPilot } from '@domain/rollout/sayPilot'
import { Text, View } from '@tarojs/components'
import { Card, Section } from '../../../../components/Card'
import { Cell } from '../../../../components/Cell'
import { openLesson } from '../../../../ways'
import { StateGlyph } from '../factors/Factors'
import { wordsIn } from './words'

interface Props {
  report: PilotReport
  company: string
  language: Language
}

/** The report in a language of its own: what was tried, how factors and departments are, what comes of it. */
export function ReportSections({ report, company, language }: Props) {
  const t = wordsIn(language)
  const said = sayPilot(t, report, company)
  const { factors, adoption, lessons, changes, next } = said
  return (
    <>
      <Card padded>
        <Text className="t-strong">{said.of}</Text>
        <View className="t-sub c2 num">{said.period}</View>
        <Fact label={t('rolloutReport:pilot.departments')} text={said.departments} />
        <Fact label={t('rolloutReport:pilot.success')} text={said.success} />
      </Card>

      <Section title={t('rolloutReport:pilot.factors')}>
        <View className="t-cap c2 report__note">{[factors.summary, factors.note].filter(Boolean).join(' · ')}</View>
        <Card list>
          {factors.rows.map(({ id, name, state, word, line, spoken }) => (
            <View key={id} className="cell cell--end factor" ariaRole="listitem" ariaLabel={spoken}>
              <StateGlyph state={state} />
              <View className="grow" ariaHidden>
                <Text className="factor__name">{name}</Text>
                <Text className="cell__text">{line}</Text>
              </View>
              <Text className="t-cap c2 report__word" ariaHidden>
                {word}
              </Text>
            </View>
          ))}
        </Card>
      </Section>

      <Section title={t('rolloutReport:pilot.adoption')} aside={adoption?.on}>
        {adoption ? <Adopted adoption={adoption} /> : <Note text={t('rolloutReport:pilot.adoptionNone')} />}
      </Section>

      <Section title={t('rolloutReport:pilot.lessons')}>
        {lessons.length === 0 ? (
          <Note text={t('rolloutReport:pilot.lessonsNone')} />
        ) : (
          <Card>
            {lessons.map(({ id, title, by }) => (
              <Cell key={id} title={title} text={by} onPress={() => openLesson(id)} />
            ))}
          </Card>
        )}
      </Section>

      <Section title={t('rolloutReport:pilot.changes')}>
        {changes.length === 0 ? (
          <Note text={t('rolloutReport:pilot.changesNone')} />
        ) : (
          <Lines lines={changes.map(({ text, because }) => ({ text, about: because }))} />
        )}
      </Section>

      <Section title={t('rolloutReport:pilot.next')}>
        <Card padded>
          <Text className="t-sub c2">{next.intro}</Text>
          {next.rows.map(({ name, why }) => (
            <View key={name} className="report__line">
              <Text className="t-strong">{name}</Text>
              {why !== '' && <View className="t-cap c2">{why}</View>}
            </View>
          ))}
        </Card>
      </Section>
    </>
  )
}

function Fact({ label, text }: { label: string; text: string }) {
  return (
    <View className="report__facts">
      <Text className="t-cap c2">{label}</Text>
      <View>
        <Text userSelect>{text}</Text>
      </View>
    </View>
  )
}

function Note({ text }: { text: string }) {
  return (
    <Card padded>
      <Text className="t-sub c2">{text}</Text>
    </Card>
  )
}

function Lines({ lines }: { lines: readonly { text: string; about: string }[] }) {
  return (
    <Card padded list>
      {lines.map(({ text, about }) => (
        <View key={text} className="report__line" ariaRole="listitem">
          <Text>{text}</Text>
          <View className="t-cap c2">{about}</View>
        </View>
      ))}
    </Card>
  )
}

/** Each department with its six steps, a count over a bar that is its share. */
function Adopted({ adoption: { rows, heads, more, hidden } }: { adoption: NonNullable<SaidPilot['adoption']> }) {
  const notes = [more, hidden].filter(Boolean)
  return (
    <Card padded>
      {rows.map(({ name, people, steps }) => (
        <View key={name} className="report__line">
          <View className="row between g2">
            <Text className="t-strong">{name}</Text>
            <Text className="t-cap c2 num">{people}</Text>
          </View>
          <View className="report__steps">
            {steps.map(({ step, text, share }, place) => (
              <View key={step}>
                <Text className="t-cap c2">{heads[place]?.text}</Text>
                <View className="num">{text}</View>
                <View className="report__bar" ariaHidden>
                  <View className="report__fill" style={{ width: `${(share ?? 0) * 100}%` }} />
                </View>
              </View>
            ))}
          </View>
        </View>
      ))}
      {notes.map((note) => (
        <View key={note} className="t-cap c2">
          {note}
        </View>
      ))}
    </Card>
  )
}
