import { annexB } from './annexB.testdata.ts'
import { guidelines012021 } from './guidelines012021.testdata.ts'
import { guidelines092022 } from './guidelines092022.testdata.ts'
import type { OfficialCase } from './officialCase.testdata.ts'

export type { OfficialCase }

/** Every published case of the EDPB with its facts and its official outcome. */
export const officialCases: readonly OfficialCase[] = [...guidelines012021, ...guidelines092022, ...annexB]
