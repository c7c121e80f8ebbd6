import enPicture from '@locales/en/picture.json'
import zhPicture from '@locales/zh-CN/picture.json'
import { addWords } from '../../i18n'

addWords('picture', { 'zh-CN': zhPicture, en: enPicture })
