import { FluentProvider } from '@fluentui/react-components';
import { lazy, Suspense, useEffect, useMemo, useRef, useState, useSyncExternalStore, type ReactNode } from 'react';
import { PANE_WORDS } from '../../messages/pane';
import type { Room } from '../actions/run';
import type { LookSource } from '../effects/look';
import { RoomProvider, usePane, useRoom, useWords } from './context';
import { DropTarget } from './drop-target';
import { Header } from './header';
import { useGlobalKeys } from './global-keys';
import { JobBar, NoticeBar } from './notices';
import { SafetyNet } from './safety-net';
import { StatusBar } from './status-bar';
import { StepNav } from './step-nav';
import { StepView } from './step-view';
import { themeOf } from './themes';

const Tour = lazy(async () => ({ default: (await import('./tour')).Tour }));

/** The pane: frame around the step in hand. */
export function App({ room, look }: { readonly room: Room; readonly look: LookSource }): ReactNode {
  return (
    <RoomProvider room={room}>
      <Themed look={look} />
    </RoomProvider>
  );
}

function Themed({ look }: { readonly look: LookSource }): ReactNode {
  const outside = useSyncExternalStore(look.subscribe, look.get);
  const colours = useSyncExternalStore(look.subscribe, look.contrast);
  const choice = usePane((state) => state.theme);
  const lang = usePane((state) => state.lang);
  const shown = choice === 'auto' || outside === 'contrast' ? outside : choice;
  useEffect(() => {
    document.title = PANE_WORDS[lang].product;
    document.documentElement.lang = lang;
    document.documentElement.dataset['look'] = shown;
  }, [lang, shown]);
  const theme = useMemo(() => themeOf(shown, colours), [shown, colours]);
  return (
    <FluentProvider theme={theme} className="provider" lang={lang}>
      <Frame />
    </FluentProvider>
  );
}

function Frame(): ReactNode {
  const { services } = useRoom();
  const words = useWords();
  const step = usePane((state) => state.step);
  const [firstStep] = useState(step);
  useGlobalKeys();
  return (
    <div className="pane" data-shell={services.shell} data-step={step}>
      <a className="skip" href="#main">
        {words.skip}
      </a>
      <Header />
      <StepNav />
      <NoticeBar />
      <JobBar />
      <Main key={step} moved={step !== firstStep} />
      <LazyTour />
      <StatusBar />
      <DropTarget />
    </div>
  );
}

/** The step's own region; takes the focus when the step changes, so that the keyboard goes on inside it. */
function Main({ moved }: { readonly moved: boolean }): ReactNode {
  const words = useWords();
  const step = usePane((state) => state.step);
  const ref = useRef<HTMLElement>(null);
  useEffect(() => {
    if (moved && !document.activeElement?.closest('nav')) ref.current?.focus();
  }, [moved]);
  return (
    <main id="main" ref={ref} tabIndex={-1} aria-label={words.steps[step]} className={`main step-${step}`}>
      <SafetyNet>
        <StepView step={step} />
      </SafetyNet>
    </main>
  );
}

function LazyTour(): ReactNode {
  const running = usePane((state) => state.tour !== null);
  return running ? (
    <Suspense fallback={null}>
      <Tour />
    </Suspense>
  ) : null;
}
