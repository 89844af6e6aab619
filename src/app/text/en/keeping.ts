import type { keeping as nl } from '../nl/keeping.ts'
import { countIn } from '../plural.ts'

const count = countIn('en')

export const keeping = {
  details: {
    title: 'For the register',
    intro: 'This stands in the register beside the facts. Write no names here.',
    department: 'Department',
    departmentHint: 'Where it happened. The figures can be counted per department.',
    processings: 'Processing activities',
    processingsHint: 'The numbers in the register of processing activities (article 30), with commas between.',
    summary: 'Summary',
    summaryHint: 'In a few sentences, for somebody who does not know the case.',
    nothing: 'Nothing recorded yet.',
    change: 'Change',
    changeAria: 'Change the details for the register',
    act: 'Record for the register',
    keep: 'Do not change',
    done: 'The details for the register are recorded.',
  },
  hold: {
    title: 'Legal hold',
    none: 'There is no legal hold. Set one when the case is needed for a claim or proceedings.',
    stands: (name: string, day: string) => `Legal hold, set by ${name} on ${day}. Nothing of the case may go.`,
    set: 'Set legal hold',
    lift: 'Lift legal hold',
    why: 'Why?',
    whyMissing: 'Write down why.',
    reasons: {
      set: [
        'Claim for damages.',
        'Proceedings or an objection are under way.',
        'An investigation of the AP is under way.',
      ],
      lift: ['The proceedings are over.', 'The claim was withdrawn.'],
    },
    cancel: 'Do not',
    isSet: 'The legal hold is set.',
    isLifted: 'The legal hold is lifted.',
  },
  destroy: {
    title: 'Destroy personal details',
    intro:
      'Names, contact details and people’s own words go. Facts, decisions and figures stay, with the proof that nothing else was changed.',
    notYet: (day: string) => `This can be done from the day after ${day}.`,
    due: 'The retention term is over.',
    look: 'See what would go',
    dialog: (reference: string) => `Destroy the personal details of ${reference}`,
    goes: 'This goes',
    stays: 'This stays',
    staying: [
      'the facts, times and numbers',
      'every decision with its reason',
      'the entry in the register and all figures',
    ],
    what: {
      reporters: 'who reported, what they wrote and what was said with them',
      notes: 'the notes',
      evidence: 'files, and names and descriptions of evidence',
      handovers: 'notes at a hand-over',
      filers: 'who notified the AP and whom the AP could call',
      addressees: 'whom letters were sent to',
    },
    entries: (n: number) => count(n, 'entry of the file loses its content', 'entries of the file lose their content'),
    entriesGone: (n: number) =>
      count(n, 'entry of the file lost its content', 'entries of the file lost their content'),
    nothing: 'There is nothing left to destroy.',
    warning: 'This cannot be undone.',
    reference: 'Type the reference of the case',
    referenceDiffers: (reference: string) => `Type ${reference} to confirm.`,
    act: 'Destroy for good',
    cancel: 'Do not destroy',
    done: 'The personal details are destroyed.',
    certificate: (name: string, day: string) => `Destroyed by ${name} on ${day}.`,
    download: 'Save the proof',
    proof: 'Proof',
  },
} satisfies typeof nl
