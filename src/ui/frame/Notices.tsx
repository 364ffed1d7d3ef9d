import { Button } from 'react-aria-components';
import { notify } from '../../state/notice-actions.ts';
import { words } from '../../words/words.ts';
import { Icon } from '../bits/Icon.tsx';
import { useAct, useApp } from '../use-app.ts';
import './Notices.css';

/** The notices, newest first, over the top of the picture. A screen reader announces each new one. */
export function Notices() {
  const notices = useApp((state) => state.notices);
  const act = useAct();
  return (
    <div className="notices" role="status" aria-atomic="false">
      {notices.map(({ topic, text }) => (
        <div key={topic} className="notice">
          <p>{text}</p>
          <Button
            className="tool notice-dismiss"
            aria-label={words.frame.dismiss}
            onPress={() => act(notify(topic, null))}
          >
            <Icon name="close" />
          </Button>
        </div>
      ))}
    </div>
  );
}
