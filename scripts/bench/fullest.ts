import type { KeyResultDraft, ObjectiveDraft } from '../../domain/okr/model'

const keyResult = (index: number): KeyResultDraft => ({
  id: `keyresult-${index}`,
  title: `在退货率不升的前提下，华东和华南门店 30 天复购率从 ${index + 10}% 提升到 ${index + 35}%，由 8 天缩短至 3 天`,
  measure: { type: 'metric', baseline: 10, commit: 20, target: 30, stretch: 40 },
  unit: 'percent',
  ownerId: 'member',
  origin: { kind: 'own' },
  weight: 1,
})

/** As full as an objective can be. */
export const fullest: ObjectiveDraft = {
  title: '持续提升产品力和服务体验，通过上线新版小程序让全国三百家门店的客户第一时间想到我们，营收做到 3.5 亿元',
  why: '',
  level: 'team',
  cycleId: '2026-10-01.3',
  alignments: [],
  keyResults: Array.from({ length: 8 }, (_, index) => keyResult(index)),
}
