/** Which fields of another template take the answer to a question. */
export type FormMapping = {
  readonly id: string
  /** First instant of filing for which it holds; null: described, not in use. */
  readonly validFrom: string | null
  readonly citation: string
  /** The pack whose questions are mapped. */
  readonly from: string
  readonly fields: Readonly<Record<string, readonly number[]>>
}

/** The EDPB's common template, version 1.0 of 8 June 2026: a draft after consultation, so it is not in use. */
export const edpb202606: FormMapping = {
  id: 'edpb-2026-06-draft',
  validFrom: null,
  citation: 'EDPB, common template for breach notification, version 1.0 (draft), 8 June 2026',
  from: 'ap-2022-08',
  fields: {
    '1.1': [3, 4],
    '1.1a': [6],
    '1.1b': [5],
    '1.3': [110, 111],
    '2.1.1': [113],
    '2.1.2': [115, 116, 117],
    '2.2.1': [118],
    '3.1.1a': [12],
    '3.1.1c': [13],
    '3.1.1d': [29, 30, 31],
    '3.1.1e': [10, 11],
    '3.1.2': [14, 15, 17],
    '3.2.1': [21, 22, 23],
    '3.2.2': [33, 34, 35, 36],
    '3.3': [38, 39, 40, 41],
    '4.1.1': [44, 46],
    '4.1.2': [47],
    '4.2': [48],
    '4.3': [50, 51],
    '4.5': [49],
    '5.1': [55, 56, 58, 59],
    '5.2': [60, 61],
    '5.3': [62, 63],
    '5.4': [125],
    '6.1': [70],
    '6.2': [70],
    '6.3.1': [72, 73],
    '7.1': [65],
    '7.2': [66],
    '7.3': [67, 68],
    '8.1': [57, 75],
    '8.1t': [76],
    '9.1': [79, 81, 83],
    '9.2': [85],
    '9.3': [87],
    '10.1.1': [97],
    '10.1.2': [98, 99],
    '10.1.3': [102],
    '10.1.4': [106],
    '10.1.5': [100],
    '10.1.6': [101, 103],
    '10.1.7': [104],
    '10.2': [92, 94],
  },
}
