import type { Action } from '../../cards/action.ts';

/**
 * The part of Adaptive Cards 1.5 that the website chat shows well. What is missing is missing on purpose: Web Chat
 * drops Action.Execute, logs an error for Action.ToggleVisibility, and no picture may come from another origin.
 */
export type ContainerStyle = 'default' | 'emphasis' | 'accent' | 'good' | 'warning' | 'attention';
export type TextColor = 'default' | 'accent' | 'good' | 'warning' | 'attention';

/** `text` is markdown: see renderText.ts. */
export interface TextBlock {
  type: 'TextBlock';
  text: string;
  wrap: true;
  style?: 'heading';
  size?: 'default' | 'medium' | 'large';
  weight?: 'default' | 'bolder';
  color?: TextColor;
  isSubtle?: boolean;
  spacing?: Spacing;
  horizontalAlignment?: 'left' | 'right';
}

export type Spacing = 'none' | 'small' | 'default' | 'medium';

export interface Container {
  type: 'Container';
  style?: ContainerStyle;
  spacing?: Spacing;
  separator?: boolean;
  items: CardElement[];
}

export interface Column {
  type: 'Column';
  width: 'auto' | 'stretch' | number;
  style?: ContainerStyle;
  minHeight?: `${number}px`;
  verticalContentAlignment?: 'top' | 'center';
  items: CardElement[];
}

/** One or two columns: a third does not fit a phone. */
export interface ColumnSet {
  type: 'ColumnSet';
  separator?: boolean;
  spacing?: Spacing;
  columns: [Column] | [Column, Column];
}

export interface FactSet {
  type: 'FactSet';
  facts: { title: string; value: string }[];
}

export interface InputDate {
  type: 'Input.Date';
  id: string;
  label: string;
  isRequired: true;
  errorMessage: string;
  min?: string;
  max?: string;
}

export interface ActionSet {
  type: 'ActionSet';
  spacing?: Spacing;
  actions: CardAction[];
}

/** A picture that travels inside the card: `url` is a data address. */
export interface Picture {
  type: 'Image';
  url: `data:image/svg+xml;base64,${string}`;
  altText: string;
  width: `${number}px`;
  horizontalAlignment: 'center';
}

export type CardElement = TextBlock | Picture | Container | ColumnSet | FactSet | InputDate | ActionSet;

export type ActionStyle = 'default' | 'positive' | 'destructive';

export type CardAction =
  | { type: 'Action.Submit'; title: string; style?: ActionStyle; data: Action }
  | { type: 'Action.OpenUrl'; title: string; style?: ActionStyle; url: string }
  | { type: 'Action.ShowCard'; title: string; card: AdaptiveCard };

export interface AdaptiveCard {
  type: 'AdaptiveCard';
  version: '1.5';
  speak?: string;
  fallbackText?: string;
  body: CardElement[];
  actions?: CardAction[];
}
