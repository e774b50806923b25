import type { Sized, UpToThree } from './limits.ts';

/** What goes to `POST /{phone_number_id}/messages`, besides the addressee. The types are the limits. */
export type WireMessage =
  | { type: 'text'; text: { body: Sized<4096>; preview_url: false } }
  | { type: 'interactive'; interactive: Interactive }
  | { type: 'document'; document: { id: string; filename: string; caption?: Sized<1024> } }
  | { type: 'image'; image: { id: string } }
  | { type: 'template'; template: Template };

export type Interactive =
  | { type: 'button'; body: { text: Sized<1024> }; action: { buttons: UpToThree<ReplyButton> } }
  | { type: 'list'; body: { text: Sized<1024> }; action: { button: Sized<20>; sections: [{ rows: ListRow[] }] } }
  | {
      type: 'cta_url';
      body: { text: Sized<1024> };
      action: { name: 'cta_url'; parameters: { display_text: Sized<20>; url: string } };
    };

export interface ReplyButton {
  type: 'reply';
  reply: { id: Sized<256>; title: Sized<20> };
}

export interface ListRow {
  id: Sized<200>;
  title: Sized<24>;
  description?: Sized<72>;
}

export interface Template {
  name: string;
  language: { policy: 'deterministic'; code: 'fr' | 'en' };
  components: { type: 'body'; parameters: { type: 'text'; text: string }[] }[];
}

/** Before its bytes are with WhatsApp, a document is named by where we have it. */
export type Outgoing = WireMessage | { type: 'file'; from: FileSource; name: string };

/** A paper of the insurer behind its sealed address, or a file of the conversation. */
export type FileSource = { is: 'paper'; path: string } | { is: 'file'; id: string };
