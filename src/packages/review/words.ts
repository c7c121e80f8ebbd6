import enReview from '@locales/en/review.json'
import zhReview from '@locales/zh-CN/review.json'
import { addWords } from '../../i18n'

addWords('review', { 'zh-CN': zhReview, en: enReview })
