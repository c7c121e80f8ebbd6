/**
 * `@tarojs/components` of the browser build (config/index.ts). Only names, nothing else may stand here: Taro's build
 * drops from this module every dependency that is not named like a component in use, imports of React among them.
 */
export { Block, Button, Image, Input, Label, ScrollView, Text, Textarea, View } from './elements.h5'
export { PullDownRefresh } from './pullDownRefresh.h5'
