/** An answer in the mini program's own terms: what `wx.cloud.callFunction` rejects with. */
export class CallError extends Error {
  /** @param errCode WeChat's number, see {@link callErrors} @param detail what happened, in the platform's words */
  constructor(
    readonly errCode: number,
    readonly detail: string,
  ) {
    super(detail)
  }
}

/**
 * The numbers `wx.cloud.callFunction` rejects with. Sources: the table inside wx-server-sdk 4.0.2
 * (`src/config/error.config.ts`), and for those that it lacks what phones report:
 * -501000 "FunctionName parameter could not be found.", -501023 "Unauthenticated access is denied", -504003 "Invoking
 * task timed out after 3 seconds", and no number at all, hence the general -1, for "data exceed max size".
 */
export const callErrors = {
  unknown: -1,
  functionNotFound: -501000,
  systemError: -501001,
  invalidParameter: -501007,
  invalidSource: -501008,
  noSuchResource: -501009,
  unauthenticated: -501023,
  executeFail: -504002,
  timedOut: -504003,
  resultTooLarge: -604001,
} as const

/** How the platform words each number before the detail. */
const names: Record<number, string> = {
  [callErrors.systemError]: 'resource system error',
  [callErrors.invalidParameter]: 'invalid parameters',
  [callErrors.executeFail]: 'functions execute fail',
  [callErrors.resultTooLarge]: 'cloudfunction result size exceed limit (1MB)',
}

/** The `errMsg` a phone sees, in the form mini programs meet: `cloud.callFunction:fail Error: errCode: … | errMsg: …`. */
export function callErrorMessage(error: CallError): string {
  if (error.errCode === callErrors.unknown) return `cloud.callFunction:fail Error: ${error.detail}`
  const name = names[error.errCode]
  return `cloud.callFunction:fail Error: errCode: ${error.errCode} ${name ? `${name} ` : ''}| errMsg: ${error.detail}`
}

/** An answer in the SDKs' own terms: `{ code, message }`, as the `/admin` end of the real cloud sends it. */
export class AdminError extends Error {
  /** @param code for example `INVALID_PARAM`, `FUNCTIONS_EXECUTE_FAIL`, `STORAGE_FILE_NONEXIST` */
  constructor(
    readonly code: string,
    message: string,
  ) {
    super(message)
  }
}

/** The words for refusals at the level of HTTP, with the number that mini programs know each by. */
const refusals = {
  INVALID_PARAM: callErrors.invalidParameter,
  METHOD_NOT_ALLOWED: callErrors.invalidParameter,
  NOT_FOUND: callErrors.noSuchResource,
  INVALID_HOST: callErrors.invalidSource,
  INVALID_ORIGIN: callErrors.invalidSource,
  UNAUTHENTICATED: callErrors.unauthenticated,
  EXCEED_MAX_PAYLOAD_SIZE: callErrors.unknown,
  SYS_ERR: callErrors.systemError,
} as const

/** A refusal at the level of HTTP: wrong address, method, origin, or a body that is not what it should be. */
export class HttpError extends Error {
  /** WeChat's number for it. */
  readonly errCode: number

  constructor(
    readonly status: number,
    readonly code: keyof typeof refusals,
    message: string,
  ) {
    super(message)
    this.errCode = refusals[code]
  }
}

/** The message of anything that was thrown. */
export function messageOf(thrown: unknown): string {
  return thrown instanceof Error ? thrown.message : String(thrown)
}
