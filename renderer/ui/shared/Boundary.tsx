/**
 * Catches what a part of the interface throws while it draws: the part shows a message with ways on, the rest of the
 * window stays. Expected failures never come here; they are results.
 */
import { Component, type ErrorInfo, type ReactNode } from 'react';
import { errorActions, errorText } from '../../text-zh/errors.ts';
import { Button } from './Button.tsx';
import { ErrorNotice } from './ErrorNotice.tsx';

export interface BoundaryProps {
  readonly children: ReactNode;
  /** Another value means other content: an error of the former is forgotten. */
  readonly resetKey?: string | null;
}

interface BoundaryState {
  readonly error: Error | null;
  readonly resetKey: string | null;
}

/** An error boundary with 重试 and 重新载入. */
export class Boundary extends Component<BoundaryProps, BoundaryState> {
  override state: BoundaryState = { error: null, resetKey: this.props.resetKey ?? null };

  static getDerivedStateFromError(error: unknown): Partial<BoundaryState> {
    return { error: error instanceof Error ? error : new Error(String(error)) };
  }

  static getDerivedStateFromProps(props: BoundaryProps, state: BoundaryState): BoundaryState | null {
    const resetKey = props.resetKey ?? null;
    return resetKey === state.resetKey ? null : { error: null, resetKey };
  }

  override componentDidCatch(error: unknown, info: ErrorInfo): void {
    console.error(error, info.componentStack);
  }

  override render(): ReactNode {
    const { error } = this.state;
    if (error === null) return this.props.children;
    return (
      <ErrorNotice words={errorText.crashed} detail={`${error.name}: ${error.message}`}>
        <Button variant="primary" onPress={() => this.setState({ error: null })}>
          {errorActions.retry}
        </Button>
        <Button onPress={() => window.location.reload()}>{errorActions.reload}</Button>
      </ErrorNotice>
    );
  }
}
