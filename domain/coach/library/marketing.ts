import en from '@locales/en/libraryMarketing.json'
import zh from '@locales/zh-CN/libraryMarketing.json'
import { baseline, type Example, example, metric } from './example'
import { companies } from './units'

export const marketing: readonly Example[] = [
  example('safeMeansUs', 'company', { 'zh-CN': zh.safeMeansUs, en: en.safeMeansUs }, [
    metric(11, 15, 21, 26, 'percent'),
    metric(7.1, 7.6, 8.3, 8.8, 'points'),
    metric(17, 23, 31, 38, 'percent'),
  ]),
  example('knownAbroad', 'company', { 'zh-CN': zh.knownAbroad, en: en.knownAbroad }, [
    metric(15, 42, 80, 110, 'times'),
    metric(6, 10, 15, 19, 'percent'),
    metric(1, 5, 10, 14, 'times'),
  ]),
  example('believedBeforehand', 'department', { 'zh-CN': zh.believedBeforehand, en: en.believedBeforehand }, [
    metric(12, 22, 35, 45, 'percent'),
    metric(64, 54, 40, 30, 'days'),
    metric(20, 32, 48, 60, 'percent'),
  ]),
  example('worthwhileFairs', 'department', { 'zh-CN': zh.worthwhileFairs, en: en.worthwhileFairs }, [
    metric(4, 8, 13, 16, companies),
    metric(860, 715, 525, 380, 'yuan'),
    metric(14, 22, 34, 42, 'percent'),
  ]),
  example('nobodyLeaves', 'department', { 'zh-CN': zh.nobodyLeaves, en: en.nobodyLeaves }, [
    metric(6, 11, 17, 22, 'percent'),
    metric(18, 31, 49, 62, 'percent'),
    metric(28, 34, 42, 48, 'percent'),
  ]),
  example('awaitedArrival', 'department', { 'zh-CN': zh.awaitedArrival, en: en.awaitedArrival }, [
    metric(1200, 3200, 6000, 8000, 'people'),
    metric(18, 25, 35, 42, 'percent'),
    metric(3, 6, 10, 13, 'percent'),
  ]),
  example('strengthAtTheTable', 'department', { 'zh-CN': zh.strengthAtTheTable, en: en.strengthAtTheTable }, [
    metric(26, 36, 50, 60, 'percent'),
    metric(15, 21, 30, 36, 'percent'),
    metric(4, 8, 13, 17, 'times'),
  ]),
  example('ownWords', 'team', { 'zh-CN': zh.ownWords, en: en.ownWords }, [
    metric(23, 34, 49, 60, 'percent'),
    metric(8, 14, 22, 28, 'percent'),
  ]),
  example('happyAfterwards', 'team', { 'zh-CN': zh.happyAfterwards, en: en.happyAfterwards }, [
    metric(27, 22, 15.5, 11, 'percent'),
    metric(13, 18, 25, 30, 'percent'),
    metric(86, 89.5, 94, 97, 'percent'),
  ]),
  example('passedOn', 'person', { 'zh-CN': zh.passedOn, en: en.passedOn }, [
    metric(35, 72, 122, 160, 'times'),
    metric(38, 46, 56, 64, 'percent'),
    metric(10, 25, 45, 60, 'items'),
  ]),
  example('everyYuan', 'person', { 'zh-CN': zh.everyYuan, en: en.everyYuan }, [
    metric(45, 59, 78, 92, 'percent'),
    metric(128, 114, 94, 80, 'yuan'),
    baseline('percent'),
  ]),
]
