import enAnnualTalk from '@locales/en/annualTalk.json'
import enReview from '@locales/en/review.json'
import zhAnnualTalk from '@locales/zh-CN/annualTalk.json'
import zhReview from '@locales/zh-CN/review.json'
import { addWords } from '../../i18n'

addWords('review', { 'zh-CN': zhReview, en: enReview })
addWords('annualTalk', { 'zh-CN': zhAnnualTalk, en: enAnnualTalk })
