import enAdoption from '@locales/en/adoption.json'
import zhAdoption from '@locales/zh-CN/adoption.json'
import { addWords } from '../../i18n'

addWords('adoption', { 'zh-CN': zhAdoption, en: enAdoption })
