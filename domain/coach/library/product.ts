import en from '@locales/en/libraryProduct.json'
import zh from '@locales/zh-CN/libraryProduct.json'
import { baseline, type Example, example, metric } from './example'
import { companies } from './units'

export const product: readonly Example[] = [
  example('earlyPayoff', 'company', { 'zh-CN': zh.earlyPayoff, en: en.earlyPayoff }, [
    metric(14, 10.5, 5.5, 2, 'days'),
    metric(48, 56, 67, 75, 'percent'),
    metric(4, 7, 11, 14, 'percent'),
  ]),
  example('productSells', 'company', { 'zh-CN': zh.productSells, en: en.productSells }, [
    metric(15, 23, 33, 40, 'percent'),
    metric(11, 14.5, 19.5, 23, 'percent'),
    metric(8, 14, 22, 28, 'percent'),
  ]),
  example('parentsGeneration', 'department', { 'zh-CN': zh.parentsGeneration, en: en.parentsGeneration }, [
    metric(34, 45, 59, 70, 'percent'),
    metric(85, 67, 43, 25, 'times'),
    metric(52, 44, 33, 25, 'percent'),
  ]),
  example('knownForWhom', 'department', { 'zh-CN': zh.knownForWhom, en: en.knownForWhom }, [
    metric(48, 57, 70, 82, 'percent'),
    metric(25, 38, 56, 70, 'percent'),
    metric(18, 14, 8.5, 4, 'percent'),
  ]),
  example('noHesitation', 'department', { 'zh-CN': zh.noHesitation, en: en.noHesitation }, [
    metric(71, 75.5, 81.5, 86, 'percent'),
    metric(38, 47, 59, 68, 'percent'),
    metric(9, 7.2, 4.8, 3, 'percent'),
  ]),
  example('tellUsFirst', 'department', { 'zh-CN': zh.tellUsFirst, en: en.tellUsFirst }, [
    metric(18, 30, 46, 58, 'percent'),
    metric(22, 29, 38, 45, 'percent'),
    baseline('percent'),
  ]),
  example('sayItFindIt', 'team', { 'zh-CN': zh.sayItFindIt, en: en.sayItFindIt }, [
    metric(54, 60, 69, 75, 'percent'),
    metric(16, 12.5, 7.5, 4, 'percent'),
    metric(33, 27.5, 20.5, 15, 'percent'),
  ]),
  example('eagerTesters', 'team', { 'zh-CN': zh.eagerTesters, en: en.eagerTesters }, [
    metric(12, 23, 39, 50, companies),
    metric(25, 37, 53, 65, 'percent'),
    metric(46, 36, 22, 12, 'items'),
  ]),
  example('closerToUsers', 'person', { 'zh-CN': zh.closerToUsers, en: en.closerToUsers }, [
    metric(35, 44, 56, 65, 'percent'),
    metric(55, 64, 76, 85, 'percent'),
    metric(4, 9, 17, 22, 'times'),
  ]),
  example('noManual', 'person', { 'zh-CN': zh.noManual, en: en.noManual }, [
    metric(52, 63, 77, 88, 'percent'),
    metric(24, 19, 12, 6, 'items'),
    metric(130, 102, 64, 35, 'times'),
  ]),
  example('decideOnTheSpot', 'person', { 'zh-CN': zh.decideOnTheSpot, en: en.decideOnTheSpot }, [
    metric(30, 43, 61, 75, 'percent'),
    metric(14, 11, 7, 3, 'times'),
    metric(3, 7, 12, 15, 'items'),
  ]),
]
