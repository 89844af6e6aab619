import type { MessageKind } from '../../../domain/messages/message.ts'
import type { Template } from '../../../domain/messages/template.ts'

/** The messages as they come, in plain English. */
export const templatesEn: Readonly<Record<MessageKind, Template>> = {
  acknowledgement: {
    subject: 'Your report to {organisation} has arrived',
    text: `Dear reader,

Thank you for your report. We received it on {received}.
Your reference is {reference}. Please mention it when you call or write to us.

What you can do now
- Do not share the leak or the data with others.
- Do not send the data themselves to us.
- Keep what you have until we tell you what should happen with it.

What we do
First we make sure that the leak is closed. Then we find out whom it concerns and whom we must warn. If we have a question, we will contact you.

You can also call us: {phone}
{hours}

Kind regards,
{organisation}`,
  },
  question: {
    subject: 'A question about your report {reference}',
    text: `Dear reader,

On {received} you reported something to us. We have a question about it:

{question}

You can answer this e-mail. Please leave the reference {reference} in the subject.
Do not send the data themselves.

You can also call us: {phone}
{hours}

Kind regards,
{organisation}`,
  },
  destructionRequest: {
    subject: 'Please destroy a message that was not meant for you',
    text: `Dear reader,

You received data from us that were not meant for you. That is our mistake. We ask for your help.

Would you please do this?
1. Do not read the message any further, and do not pass it on.
2. Delete it, also from your bin. Is it on paper? Destroy it, or ask us to collect it.
3. Tell us that you have done so, on this page:

{link}

It takes about a minute. You need not sign in.

Using or spreading the data is not allowed. If need be we will report it to the police.

Do you have a question? Call us: {phone}
{hours}
Please mention the reference {reference}.

Thank you for your help.

Kind regards,
{organisation}`,
  },
  destructionReminder: {
    subject: 'Reminder: please destroy the message',
    text: `Dear reader,

On {asked} we asked you to destroy data that were not meant for you. We have not heard from you yet.

Would you please tell us that you have destroyed them? It takes about a minute:

{link}

Did you pass them on, or can you not destroy them? Then please call us: {phone}
{hours}
Please mention the reference {reference}.

Kind regards,
{organisation}`,
  },
}
