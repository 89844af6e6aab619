/** What a new organisation still has to set up. */
export const leftToSetUp = {
  title: 'Nog in te richten',
  intro: 'Deze lijst gaat weg als alles klaar is.',
  states: { done: 'klaar', toDo: 'te doen', optional: 'hoeft niet' },
  steps: {
    details: 'Adres, KvK en FG-nummer voor de AP',
    desk: 'Telefoonnummer en uren voor melders',
    mailbox: 'Meldingen per e-mail laten binnenkomen',
    colleagues: 'Iemand die zaken behandelt',
    secondReader: 'Een tweede behandelaar, die meeleest',
    duty: 'Iemand die dienst heeft',
  },
}
