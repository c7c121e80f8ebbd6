/** Taro keeps the types of this file in another place than the file. */
declare module '@tarojs/plugin-platform-weapp/dist/runtime-utils' {
  export { hostConfig } from '@tarojs/plugin-platform-weapp/dist/types/runtime-utils'
}
