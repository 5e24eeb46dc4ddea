import type { TFunction } from 'i18next';
import { createContext, useContext, useSyncExternalStore } from 'react';
import { useTranslation } from 'react-i18next';
import type { Language, Text } from '../../src/rules/text';
import type { PaneState, PaneStore } from '../store/pane-store';
import type { View } from './views';

export interface PaneSetting {
  readonly store: PaneStore;
  readonly language: Language;
}

/** The places to which a view can lead. */
export interface PaneActions {
  readonly showView: (view: View) => void;
  readonly beginGuide: () => void;
  /** Has the HZ formulas written again that the host does not know; null where it knows them from the start. */
  readonly mendNames: (() => void) | null;
}

export const PaneActionsContext = createContext<PaneActions | null>(null);

export function usePaneActions(): PaneActions {
  const actions = useContext(PaneActionsContext);
  if (!actions) throw new Error('A view of the pane stands outside the pane');
  return actions;
}

export const PaneContext = createContext<PaneSetting | null>(null);

function usePaneSetting(): PaneSetting {
  const setting = useContext(PaneContext);
  if (!setting) throw new Error('A view of the pane stands outside the pane');
  return setting;
}

export const usePaneStore = (): PaneStore => usePaneSetting().store;

export function usePaneState(): PaneState {
  const { snapshot, subscribe } = usePaneStore();
  return useSyncExternalStore(subscribe, snapshot);
}

export interface PaneWords {
  readonly language: Language;
  /** Words of the pane. */
  readonly t: TFunction;
  /** Words of the policies, the rules and their readings. */
  readonly say: (text: Text) => string;
}

export function usePaneWords(): PaneWords {
  const { language } = usePaneSetting();
  const { t } = useTranslation('pane');
  return { language, t, say: (text) => text[language] };
}
