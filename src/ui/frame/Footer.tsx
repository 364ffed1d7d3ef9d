import { useRef } from 'react';
import { Button } from 'react-aria-components';
import { openMenu, redo, tidyUp, undo } from '../../state/actions.ts';
import { placeKey, shownGraphOf } from '../../state/derive.ts';
import { selectedTarget } from '../../state/target.ts';
import { words } from '../../words/words.ts';
import { Icon, type IconName } from '../bits/Icon.tsx';
import { lazily } from '../lazily.ts';
import { useAct, useApp, useDrawing, useStoreOfPage } from '../use-app.ts';
import { FormSwitch } from './FormSwitch.tsx';
import { Guarded } from './Guarded.tsx';
import { HiddenNote } from './HiddenNote.tsx';
import './Footer.css';

/** The bar below the picture: form, direction and depth of the highlight, and the camera. */
export function Footer() {
  return (
    <footer className="footer">
      <FormSwitch />
      <HiddenNote />
      <ReachPlace />
      <CameraTools />
    </footer>
  );
}

/** The controls of the highlight. The first picture does not need them while nothing is selected or asked. */
export const Reach = lazily(() => import('./Reach.tsx').then((module) => module.Reach));

function ReachPlace() {
  const isIdle = useApp(({ view }) => view.selection === null && view.question === null);
  const filtering = useApp((state) => shownGraphOf(state) !== state.graph);
  if (isIdle) return filtering ? null : <p className="reach-hint">{words.frame.hint}</p>;
  return (
    <Guarded part={words.frame.tools} meanwhile={<div className="reach" />}>
      <Reach />
    </Guarded>
  );
}

function CameraTools() {
  const drawing = useDrawing();
  const drawn = useApp((state) => state.view.form === 'graph');
  const moved = useApp((state) => Object.keys(state.moved[placeKey(state)] ?? {}).length > 0);
  const act = useAct();
  return (
    <div className="camera">
      {drawn && moved && (
        <Button className="tool tool-worded" onPress={() => act(tidyUp)}>
          <Icon name="tidy" />
          {words.frame.tidyUp}
        </Button>
      )}
      <TrailButtons />
      <MoreButton />
      {drawn && (
        <>
          <CameraButton icon="minus" label={words.frame.zoomOut} onPress={() => drawing.zoomBy(0.8)} />
          <CameraButton icon="plus" label={words.frame.zoomIn} onPress={() => drawing.zoomBy(1.25)} />
          <CameraButton icon="fit" label={words.frame.fit} onPress={drawing.fit} />
        </>
      )}
    </div>
  );
}

/** Opens the context menu for viewers who do not or cannot right-click. */
function MoreButton() {
  const store = useStoreOfPage();
  const button = useRef<HTMLButtonElement>(null);
  const open = () => {
    const box = button.current?.getBoundingClientRect();
    const target = selectedTarget(store.getState());
    store.setState(openMenu({ target, at: { x: box?.left ?? 0, y: box?.top ?? 0 } }));
  };
  return (
    <Button ref={button} className="tool" aria-label={words.frame.more} aria-haspopup="menu" onPress={open}>
      <Icon name="more" />
    </Button>
  );
}

/** Buttons for the previous and the next step of the trail. */
function TrailButtons() {
  const { steps, at } = useApp((state) => state.trail);
  const act = useAct();
  return (
    <>
      <Button className="tool" aria-label={words.frame.undo} isDisabled={at === 0} onPress={() => act(undo)}>
        <Icon name="undo" />
      </Button>
      <Button
        className="tool"
        aria-label={words.frame.redo}
        isDisabled={at + 1 >= steps.length}
        onPress={() => act(redo)}
      >
        <Icon name="redo" />
      </Button>
    </>
  );
}

function CameraButton({ icon, label, onPress }: { icon: IconName; label: string; onPress: () => void }) {
  return (
    <Button className="tool" aria-label={label} onPress={onPress}>
      <Icon name={icon} />
    </Button>
  );
}
