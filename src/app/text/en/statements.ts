import type { statements as nl } from '../nl/statements.ts'

export const statements = {
  back: 'Back to Dijkwacht',
  contact: 'Contact',
  contactNone: 'Get in touch with the privacy officer of your organisation.',
  phone: (phone: string) => `Telephone: ${phone}.`,
  accessibility: {
    title: 'Accessibility statement',
    intro:
      'Everybody must be able to report and handle a data breach, also with a keyboard, a screen reader or enlarged text. For this we follow the international standard WCAG 2.2, levels A and AA (in Europe: EN 301 549).',
    statusTitle: 'Status',
    status: 'Partially compliant (status B).',
    statusWhy:
      'We examine every change ourselves. There is no independent audit of the whole product yet. So we do not say that everything complies.',
    doneTitle: 'What we do',
    done: [
      'Every screen is examined by a program (axe) at every change, in light and dark. Not one fault may remain.',
      'The whole handling of a case is gone through with the keyboard alone, every time.',
      'For every screen and dialog a program looked at what a browser gives to a screen reader: the names of buttons, fields and tables, the headings and the announcements. What was missing has been mended.',
      'On every screen we measured with the Tab key whether you can see where you are, on an ordinary screen and at 400 % zoom. We also measured whether buttons are large enough: 24 by 24 pixels, or enough room around them.',
      'When a form, a dialog or a line goes away, the keyboard goes on at a place you expect.',
      'All screens work at 400 % zoom, with the high contrasts of the system, and without motion.',
      'Every colour also has a word. In the house style of an organisation, too, the contrast is checked.',
      'A screen reader hears the term at 24, 4 and 1 hour only, and when it is over.',
    ],
    limitsTitle: 'What is not right yet',
    limits: [
      'Files that others send along, such as photos and PDFs, are often not accessible. The officer can describe them to you.',
      'On a screen 320 pixels wide, large tables scroll sideways within their own area.',
      'With more room between letters, words and lines, a long name or summary is sometimes cut short with three dots. On a screen of 320 pixels the address list of a letter can then stick out a little. The settings have not been examined this way yet.',
      'We read what a screen reader is given, but have not listened with NVDA, JAWS or VoiceOver yet. Nor has the product been used by speech control.',
      'The product has not been tried by users with a disability yet.',
    ],
    reportTitle: 'Is there something you cannot use?',
    report:
      'Let us know. We answer within five working days and help you at once in another way, for instance by telephone. If you are not content with the answer, you can go to the National Ombudsman.',
    dated: 'This statement belongs to the version that you are using now.',
  },
  privacy: {
    title: 'Privacy',
    intro: 'What Dijkwacht keeps about you, why, and for how long.',
    parts: [
      [
        'If you report a breach',
        'We keep what you write and, if you wish, your name, telephone number and e-mail address. We use these only to handle your report and to answer you. You may report anonymously.',
      ],
      [
        'If you use Dijkwacht for your work',
        'Every act carries your name and the time, because a decision must be open to review later. Who read a case is kept as well.',
      ],
      [
        'Why this is allowed',
        'The GDPR obliges organisations to handle data breaches and to record them in a register (article 33). It is a task in the public interest.',
      ],
      [
        'For how long',
        'A closed case usually stays for five years. Then names and texts are destroyed. Facts and decisions stay in the register.',
      ],
      ['Who sees it', 'Only colleagues who work on data breaches. Nothing goes to advertisers or other companies.'],
      [
        'Cookies',
        'One cookie keeps you signed in; two remember your language and appearance. Nobody is followed or measured.',
      ],
      [
        'Your rights',
        'You may ask what we have about you, and ask to correct or erase it. A complaint can also go to the Autoriteit Persoonsgegevens.',
      ],
    ],
  },
} satisfies typeof nl
