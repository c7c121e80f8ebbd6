import en from '@locales/en/libraryEngineering.json'
import zh from '@locales/zh-CN/libraryEngineering.json'
import { baseline, type Example, example, maintain, metric, milestone } from './example'
import { companies, minutes, seconds } from './units'

export const engineering: readonly Example[] = [
  example('criticalDays', 'company', { 'zh-CN': zh.criticalDays, en: en.criticalDays }, [
    metric(180, 125, 55, 20, minutes),
    metric(45, 58, 76, 90, 'percent'),
    metric(60, 75, 95, 110, companies),
  ]),
  example('technologyWins', 'company', { 'zh-CN': zh.technologyWins, en: en.technologyWins }, [
    metric(18, 26, 37, 45, 'percent'),
    metric(2, 4, 8, 10, 'items'),
    metric(30, 40, 54, 65, 'percent'),
  ]),
  example('lightReleases', 'department', { 'zh-CN': zh.lightReleases, en: en.lightReleases }, [
    metric(9, 6.5, 3, 1, 'days'),
    metric(80, 56, 25, 5, 'percent'),
    metric(12, 9, 5, 2, 'percent'),
  ]),
  example('answersAtHand', 'department', { 'zh-CN': zh.answersAtHand, en: en.answersAtHand }, [
    metric(22, 33, 48, 60, 'percent'),
    metric(12, 9.5, 6, 4, 'days'),
    metric(55, 43, 27, 15, 'percent'),
  ]),
  example('dataConfidence', 'department', { 'zh-CN': zh.dataConfidence, en: en.dataConfidence }, [
    metric(35, 50, 70, 85, 'percent'),
    metric(21, 15.5, 8, 3, 'days'),
    milestone,
  ]),
  example('worthTheCloud', 'department', { 'zh-CN': zh.worthTheCloud, en: en.worthTheCloud }, [
    metric(40, 57, 80, 95, 'percent'),
    metric(26, 22.5, 17.5, 14, 'yuan'),
    maintain(99.9, 100, 'percent'),
  ]),
  example('calmOnCall', 'team', { 'zh-CN': zh.calmOnCall, en: en.calmOnCall }, [
    metric(15, 11, 6, 2, 'times'),
    metric(8, 6, 3, 1, 'times'),
    metric(40, 55, 75, 90, 'percent'),
  ]),
  example('oldPhones', 'team', { 'zh-CN': zh.oldPhones, en: en.oldPhones }, [
    metric(4.8, 3.9, 2.7, 2, seconds),
    metric(1.6, 1.2, 0.7, 0.3, 'percent'),
    metric(31, 35, 41, 46, 'percent'),
  ]),
  example('everyoneGetsThrough', 'team', { 'zh-CN': zh.everyoneGetsThrough, en: en.everyoneGetsThrough }, [
    metric(30, 49, 75, 95, 'percent'),
    metric(60, 45, 25, 10, 'times'),
    baseline('percent'),
  ]),
  example('trustedSettlement', 'person', { 'zh-CN': zh.trustedSettlement, en: en.trustedSettlement }, [
    metric(140, 105, 55, 20, 'items'),
    metric(4, 3.4, 2.5, 2, 'days'),
    metric(3.1, 3.5, 4.1, 4.6, 'points'),
  ]),
  example('fromWritingToTeaching', 'person', { 'zh-CN': zh.fromWritingToTeaching, en: en.fromWritingToTeaching }, [
    metric(20, 35, 55, 70, 'percent'),
    metric(1, 4, 7, 9, 'items'),
    metric(18, 14, 9, 5, 'items'),
  ]),
]
