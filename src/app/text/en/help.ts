import type { HelpShape } from '../helpShape.ts'

export const help = {
  title: (screen) => `Help: ${screen}`,
  keys: 'All keyboard shortcuts',
  accessibility: 'Accessibility',
  privacy: 'Privacy',
  screens: {
    inbox: {
      name: 'Reports',
      items: [
        [
          'What do I do here?',
          'You read what somebody reported and choose an outcome: open a case, join a case, no breach, park it, or ask the reporter. Then the next report opens by itself.',
        ],
        [
          'Does parking stop the clock?',
          'No. The 72 hours go on. You always see until when you have, also for a parked report.',
        ],
        ['Chose wrongly?', 'Choose “Undo” in the bar at the bottom, or press Ctrl+Z while the bar is there.'],
      ],
    },
    phone: {
      name: 'Phone report',
      items: [
        [
          'How does it work?',
          'The questions stand in the order of a conversation. Enter goes on, a digit takes an answer. Everything is saved at each pause.',
        ],
        ['The caller does not know?', 'Skip the question. Only “What happened?” is needed.'],
        ['And then?', 'You get a sentence to say and a reference to give. The report is then in the list.'],
      ],
    },
    fastLane: {
      name: 'Fast lane',
      items: [
        [
          'What is this for?',
          'For one letter or mail to one wrong recipient. At most nine questions, from report to register.',
        ],
        ['It turns out bigger?', 'Choose “full treatment”. What you filled in comes along.'],
        [
          'Who decides?',
          'You do. The advice follows from your answers; you may decide otherwise if you give the reason.',
        ],
      ],
    },
    worklist: {
      name: 'Worklist',
      items: [
        [
          'How is the list ordered?',
          'By urgency: late, today, within 24 hours, later, and cases without a fixed term. The bar in each row is the gauge: the water rises from awareness to the deadline.',
        ],
        ['What is a next step?', 'What is needed now to get on. The rules say so, not a colleague.'],
        ['Do I see everything?', 'Above the list stands which filters are on, and how many late cases they hide.'],
      ],
    },
    case: {
      name: 'Case',
      items: [
        [
          'In which order do I work?',
          'Any order. Containing the leak and identifying the data can begin at once. On the left you see what is done and what is missing.',
        ],
        [
          'Must I save?',
          'No, that happens by itself. At the top stands when it was last saved. A decision you record yourself.',
        ],
        ['Can a decision be taken back?', 'Yes, on the same day, while nothing was sent. You then give a reason.'],
        [
          'What did we know then?',
          'Choose “Chronology” and slide to an earlier moment. You see the case as it was then.',
        ],
        [
          'Does the AP ask for documents?',
          'Choose “More” and then “Make the case file”. You get everything about the case in one document, with what was known at each decision.',
        ],
      ],
    },
    awareness: {
      name: 'Awareness',
      items: [
        [
          'What is awareness?',
          'The moment at which your organisation was reasonably certain that there was a breach. The 72 hours count from then, weekends included.',
        ],
        [
          'What if we do not know yet?',
          'Then the clock counts from the first report. That is the safe side. You can record it later.',
        ],
      ],
    },
    containment: {
      name: 'Containment',
      items: [
        [
          'What is containment?',
          'Seeing to it that the leak is closed and the harm stays small: getting back, erasing, changing a password, calling the recipient.',
        ],
        ['When is it closed?', 'When nobody can see or use the data any longer. Write down how you know.'],
      ],
    },
    breachedData: {
      name: 'Identify the data',
      items: [
        [
          'What do I fill in?',
          'Which kinds of data and of how many people. Never the data themselves: no names or numbers.',
        ],
        ['I do not know exactly?', 'Choose an estimate or “unknown”. The advice then counts with the safe side.'],
      ],
    },
    risk: {
      name: 'Risk to people',
      items: [
        [
          'Where does the score come from?',
          'From the method of ENISA: the kind of data, how easily somebody is recognised, and what happened. The sum stands beside it.',
        ],
        ['Must I follow the advice?', 'No. You judge yourself. If you differ, you write down why.'],
      ],
    },
    dpoAdvice: {
      name: 'DPO advice',
      items: [
        ['Who advises?', 'The data protection officer (DPO), who is independent and does not handle the case.'],
        [
          'Can I change the advice?',
          'No. It stands under the name of the DPO. You decide, and explain what you did with it.',
        ],
      ],
    },
    authority: {
      name: 'Decision AP',
      items: [
        [
          'When to notify the AP?',
          'Always, unless a risk to people is unlikely. It must be done within 72 hours of awareness.',
        ],
        ['I do not know everything yet?', 'Notify in time what you do know. Supplement later.'],
        ['Who sends the notification?', 'You do, on the website of the AP. Dijkwacht lays out the answers to copy.'],
      ],
    },
    subjects: {
      name: 'Decision people',
      items: [
        ['When to inform people?', 'With a high risk, as soon as possible. The law names no hours.'],
        [
          'What do I tell them?',
          'What happened, what it can mean, what you did and what they can do themselves. In plain language.',
        ],
      ],
    },
    lessons: {
      name: 'Cause and lessons',
      items: [
        ['Why fill this in?', 'The register asks for the cause, and with the lessons you prevent the next breach.'],
      ],
    },
    closing: {
      name: 'Close',
      items: [
        [
          'What happens at closing?',
          'The case is fixed and complete in the register. It can be reopened, with a reason.',
        ],
        [
          'When are data destroyed?',
          'After the retention period, case by case, by an officer. Facts and decisions stay; names go.',
        ],
      ],
    },
    chronology: {
      name: 'Chronology',
      items: [
        [
          'Why two times?',
          'An event has the time at which it happened and the time at which it was recorded. They can differ.',
        ],
        ['Can I erase something?', 'No. A correction is a new entry. So it stays visible what you knew when.'],
      ],
    },
    register: {
      name: 'Register',
      items: [
        ['What stands here?', 'All breaches, notified or not. The GDPR asks for it in article 33(5).'],
        ['How do I show it to the AP?', 'Export the list or print a case. Somebody else can check the export.'],
      ],
    },
    monitoring: {
      name: 'Monitoring',
      items: [
        ['What do the numbers mean?', 'Each number is a link to the cases that it counts.'],
        ['Why sometimes “3 of 4”?', 'With small numbers a percentage says little.'],
      ],
    },
    calculators: {
      name: 'Calculators',
      items: [['Is this saved?', 'No. You calculate freely here, with the same rules as in a case.']],
    },
    settings: {
      name: 'Settings',
      items: [
        [
          'Who may change what?',
          'Your own settings you change yourself. Those of the organisation an administrator changes.',
        ],
        ['Do you work by voice?', 'Switch single letters as shortcuts off. Then no word starts anything by accident.'],
        [
          'Why does mail not leave?',
          'Look under Jobs: there stands what waits or failed, and why. You can try again there.',
        ],
        [
          'What do people get to read from us?',
          'All texts stand under Messages, with an example. An administrator changes them.',
        ],
      ],
    },
  },
} satisfies HelpShape
