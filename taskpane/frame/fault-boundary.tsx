import { Component, type ReactNode } from 'react';
import { FailureNotice } from './state-notice';

interface FaultBoundaryProps {
  /** A new value makes the views try again: the next row may work. */
  readonly attempt: unknown;
  readonly children: ReactNode;
}

interface FaultBoundaryState {
  readonly fault: string | null;
  readonly attempt: unknown;
}

/** A boundary that reports a view that cannot be drawn, instead of leaving an empty pane. */
export class FaultBoundary extends Component<FaultBoundaryProps, FaultBoundaryState> {
  override state: FaultBoundaryState = { fault: null, attempt: this.props.attempt };

  static getDerivedStateFromError(error: unknown): Partial<FaultBoundaryState> {
    if (!(error instanceof Error)) return { fault: String(error) };
    return { fault: error.name === 'ChunkLoadError' ? NOT_LOADED : error.message };
  }

  static getDerivedStateFromProps(
    { attempt }: FaultBoundaryProps,
    state: FaultBoundaryState,
  ): Partial<FaultBoundaryState> | null {
    return attempt === state.attempt ? null : { attempt, fault: null };
  }

  override render(): ReactNode {
    const { fault } = this.state;
    return fault === null ? this.props.children : <FailureNotice kind="fault" failure={fault} />;
  }
}

/** Views are named by their content: those of the build before are gone once a new one is published. */
const NOT_LOADED =
  '此页面的脚本未能加载。如杭策刚刚更新，请关闭全部 Excel 窗口后重新打开。 The script of this view did not load. ' +
  'If Hangce was just updated, close all windows of Excel and open it again.';
