import type { RequestDetail, RequestView } from '../../desk/deskView.ts';
import { CommandPalette, type PaletteCommand } from './CommandPalette.tsx';
import { Dialog } from './Dialog.tsx';
import type { DeskApi } from './deskApi.ts';
import type { DeskWords } from './deskWords.ts';
import { FinishDialog, type FinishProps } from './FinishDialog.tsx';
import { MoveDialog } from './MoveDialog.tsx';
import { TransferDialog, type TransferProps } from './TransferDialog.tsx';
import type { DeskData } from './useDesk.ts';
import { VerdictDialog } from './VerdictDialog.tsx';

export type DialogName = 'transfer' | 'finish' | 'help' | 'palette' | { move: RequestView } | { verdict: string };

export interface ConsoleDialogsProps {
  open: DialogName | null;
  detail: RequestDetail | null;
  words: DeskWords;
  api: DeskApi;
  guarded: DeskData['guarded'];
  self: string;
  now: number;
  commands(): readonly PaletteCommand[];
  typedCommands(text: string): readonly PaletteCommand[];
  onClose(): void;
  onOpen(requestId: string): void;
  onTransfer: TransferProps['onTransfer'];
  onFinish: FinishProps['onFinish'];
  onMove(request: RequestView, start: number): void;
}

/** The one dialog that stands before the desk, if any. */
export function ConsoleDialogs(props: ConsoleDialogsProps) {
  const { open, detail, words, api, guarded, onClose } = props;
  if (open === null) return null;
  if (open === 'help')
    return (
      <Dialog title={words('console.help')} words={words} onClose={onClose}>
        <p>{words('console.help.text')}</p>
      </Dialog>
    );
  if (open === 'palette')
    return <CommandPalette commands={props.commands()} typed={props.typedCommands} words={words} onClose={onClose} />;
  if (typeof open === 'object' && 'verdict' in open)
    return (
      <VerdictDialog
        {...{ words, api, guarded, onClose }}
        reference={open.verdict}
        onOpen={(id) => {
          onClose();
          props.onOpen(id);
        }}
      />
    );
  if (typeof open === 'object')
    return (
      <MoveDialog
        {...{ words, api, guarded, onClose }}
        request={open.move}
        now={props.now}
        onMove={(start) => {
          onClose();
          props.onMove(open.move, start);
        }}
      />
    );
  if (detail === null) return null;
  if (open === 'finish')
    return (
      <FinishDialog
        {...{ words, onClose }}
        onFinish={(end) => {
          onClose();
          props.onFinish(end);
        }}
      />
    );
  return (
    <TransferDialog
      {...{ words, api, guarded, onClose }}
      self={props.self}
      team={detail.request.team}
      onTransfer={(to) => {
        onClose();
        props.onTransfer(to);
      }}
    />
  );
}
