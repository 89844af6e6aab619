import { useSyncExternalStore } from 'react'
import { singleKeysOn, watchSingleKeys } from './keyboard.ts'

/** Whether single letters act for this person, also after somebody switches it elsewhere on the screen. */
export const useSingleKeys = (): boolean => useSyncExternalStore(watchSingleKeys, singleKeysOn, () => true)
