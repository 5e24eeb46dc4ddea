import {
  Button,
  makeStyles,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
} from '@fluentui/react-components';
import { tokens } from '@fluentui/react-components';
import { useEffect, useState } from 'react';
import { a1 } from '../../src/formulas/cell-names';
import { text, type Text } from '../../src/rules/text';
import type { CellAddress, NamesMended } from '../../workbook/workbook';
import { usePaneStore, usePaneWords } from './pane-context';

type State = { readonly done: number } | { readonly mended: NamesMended } | { readonly failure: string };

/** Has the HZ formulas written again that Excel does not know, and says how many there were. */
export default function NamesMending({ onClose }: { readonly onClose: () => void }) {
  const store = usePaneStore();
  const { t, say } = usePaneWords();
  const styles = useStyles();
  const [state, setState] = useState<State>({ done: 0 });
  useEffect(() => {
    const ending = new AbortController();
    const { signal } = ending;
    const told = (next: State): void => {
      if (!signal.aborted) setState(next);
    };
    store.host.workbook
      .mendNames?.({ signal, onCells: (done) => told({ done }) })
      .then((mended) => {
        told({ mended });
        return store.refresh();
      })
      .catch((error: unknown) => told({ failure: error instanceof Error ? error.message : String(error) }));
    return () => ending.abort();
  }, [store]);
  const [intent, sentences] = said(state);
  return (
    <MessageBar intent={intent} layout="multiline" className={styles.notice} data-names>
      <MessageBarBody>
        {sentences.map((sentence, at) => (
          <p key={at} className={styles.sentence}>
            {say(sentence)}
          </p>
        ))}
      </MessageBarBody>
      <MessageBarActions>
        <Button size="small" onClick={onClose}>
          {t('commands.close')}
        </Button>
      </MessageBarActions>
    </MessageBar>
  );
}

function said(state: State): ['info' | 'success' | 'warning' | 'error', readonly Text[]] {
  if ('failure' in state) return ['error', [text(state.failure, state.failure)]];
  if ('done' in state) {
    const { done } = state;
    return ['info', [text(`正在重新写入，已写 ${done} 个单元格…`, `Writing again: ${done} cells so far…`)]];
  }
  const { written, unknown, refused } = state.mended;
  if (written === 0 && refused.length === 0) return ['info', [NONE]];
  return [
    unknown.length + refused.length > 0 ? 'warning' : 'success',
    [
      text(
        `已重新写入 ${written} 个单元格的 HZ 公式。`,
        `HZ formulas of ${written} cells were written again.`,
      ),
      ...(unknown.length > 0 ? [stillUnknown(unknown)] : []),
      ...(refused.length > 0 ? [notWritten(refused)] : []),
    ],
  ];
}

const NONE = text('没有 Excel 不认识的 HZ 公式。', 'There is no HZ formula that Excel does not know.');

const stillUnknown = (cells: readonly CellAddress[]): Text =>
  text(
    `其中 ${cells.length} 个仍显示 #NAME?（${place(cells[0])} 等）：` +
      '请在“开始 → 加载项”中再次选择杭策，稍候再重新写入；仍不恢复时核对函数名。',
    `${cells.length} of them still show #NAME? (${place(cells[0])} first): choose Hangce once more ` +
      'under Home → Add-ins, wait a moment and write again; if they stay so, check the names of the functions.',
  );

const notWritten = (refused: NamesMended['refused']): Text =>
  text(
    `${refused.length} 个单元格未能写入（${place(refused[0]?.at)} 等）：${refused[0]?.why ?? ''}`,
    `${refused.length} cells could not be written (${place(refused[0]?.at)} first): ${refused[0]?.why ?? ''}`,
  );

const place = (at: CellAddress | undefined): string => (at ? `${at.sheet}!${a1(at.row, at.column)}` : '');

const useStyles = makeStyles({
  notice: { marginBottom: tokens.spacingVerticalM },
  sentence: { margin: 0 },
});
