import enSetUp from '@locales/en/setUp.json'
import zhSetUp from '@locales/zh-CN/setUp.json'
import { addWords } from '../../i18n'

addWords('setUp', { 'zh-CN': zhSetUp, en: enSetUp })
