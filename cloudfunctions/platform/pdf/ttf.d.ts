/** A font that the build puts beside the code: its path from there. */
declare module '*.ttf' {
  const path: string
  export default path
}
