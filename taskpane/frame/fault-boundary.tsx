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
    return { fault: error instanceof Error ? error.message : String(error) };
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
