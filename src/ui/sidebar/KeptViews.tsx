import { type FormEvent, useEffect, useId, useRef, useState } from 'react';
import { Button } from 'react-aria-components';
import { copyLink } from '../../effects/copy-link.ts';
import { newId } from '../../effects/new-id.ts';
import { openBookmark } from '../../effects/open-bookmark.ts';
import { describeView } from '../../lens/view/describe-view.ts';
import {
  keepView,
  LONGEST_NAME,
  removeBookmark,
  renameBookmark,
  restoreBookmark,
} from '../../state/bookmark-actions.ts';
import type { Bookmark } from '../../state/state.ts';
import { trail } from '../../words/trail.ts';
import { useAct, useApp, useStoreOfPage } from '../use-app.ts';

/** The bookmarks stored in this browser: to open, rename, copy and remove. */
export function KeptViews() {
  const bookmarks = useApp((state) => state.bookmarks);
  const fault = useApp((state) => state.keptViewsFault);
  const heading = useRef<HTMLHeadingElement>(null);
  const focusHeading = () => heading.current?.focus();
  return (
    <>
      <h3 className="rubric" ref={heading} tabIndex={-1}>
        {trail.kept}
      </h3>
      <KeepForm />
      {fault !== null && <p className="trail-note">{fault}</p>}
      {bookmarks.length === 0 && <p className="trail-note">{trail.noneKept}</p>}
      <ul className="kept" aria-label={trail.kept}>
        {bookmarks.map((bookmark) => (
          <Kept key={bookmark.id} bookmark={bookmark} />
        ))}
      </ul>
      <RemovedNote onUndone={focusHeading} />
    </>
  );
}

/** A form that adds a bookmark of the present View. Proposes its name in the trail. */
function KeepForm() {
  const library = useApp((state) => state.library);
  const graph = useApp((state) => state.graph);
  const lines = useApp((state) => state.lines);
  const view = useApp((state) => state.view);
  const [typed, setTyped] = useState('');
  const act = useAct();
  const id = useId();
  const proposed = describeView({ library, graph, lines }, view);
  const keep = (event: FormEvent) => {
    event.preventDefault();
    act(keepView(newId(), typed.trim() === '' ? proposed : typed));
    setTyped('');
  };
  return (
    <form className="keep" onSubmit={keep}>
      <label htmlFor={id}>{trail.name}</label>
      <input
        id={id}
        className="keep-name"
        value={typed}
        placeholder={proposed}
        maxLength={LONGEST_NAME}
        autoComplete="off"
        onChange={(event) => setTyped(event.target.value)}
      />
      <Button type="submit" className="tool tool-worded">
        {trail.keep}
      </Button>
    </form>
  );
}

function Kept({ bookmark }: { bookmark: Bookmark }) {
  const [renaming, setRenaming] = useState(false);
  const renamer = useRef<HTMLButtonElement>(null);
  const store = useStoreOfPage();
  const act = useAct();
  const { id, name, address } = bookmark;
  const stopRenaming = () => {
    setRenaming(false);
    renamer.current?.focus();
  };
  return (
    <li>
      {renaming ? (
        <RenameForm bookmark={bookmark} onDone={stopRenaming} />
      ) : (
        <Button className="crumb" aria-label={trail.open(name)} onPress={() => void openBookmark(store, id)}>
          {name}
        </Button>
      )}
      <div className="kept-tools">
        <Button
          ref={renamer}
          className="kept-tool"
          aria-label={trail.rename(name)}
          aria-expanded={renaming}
          onPress={() => setRenaming(!renaming)}
        >
          {trail.short.rename}
        </Button>
        <Button
          className="kept-tool"
          aria-label={trail.copy(name)}
          onPress={() => void copyLink(store, address)}
        >
          {trail.short.copy}
        </Button>
        <Button className="kept-tool" aria-label={trail.remove(name)} onPress={() => act(removeBookmark(id))}>
          {trail.short.remove}
        </Button>
      </div>
    </li>
  );
}

function RenameForm({ bookmark, onDone }: { bookmark: Bookmark; onDone: () => void }) {
  const [typed, setTyped] = useState(bookmark.name);
  const input = useRef<HTMLInputElement>(null);
  useEffect(() => {
    input.current?.focus();
    input.current?.select();
  }, []);
  const act = useAct();
  const save = (event: FormEvent) => {
    event.preventDefault();
    act(renameBookmark(bookmark.id, typed));
    onDone();
  };
  return (
    <form className="keep" onSubmit={save}>
      <input
        ref={input}
        className="keep-name"
        aria-label={trail.newName(bookmark.name)}
        value={typed}
        maxLength={LONGEST_NAME}
        autoComplete="off"
        onChange={(event) => setTyped(event.target.value)}
        onKeyDown={(event) => {
          if (event.key === 'Escape') onDone();
        }}
      />
      <Button type="submit" className="tool tool-worded">
        {trail.save}
      </Button>
    </form>
  );
}

/** Says which bookmark was removed, and receives the focus of the button that disappeared. */
function RemovedNote({ onUndone }: { onUndone: () => void }) {
  const removed = useApp((state) => state.removed);
  const act = useAct();
  const button = useRef<HTMLButtonElement>(null);
  const seen = useRef(removed);
  useEffect(() => {
    if (removed && removed !== seen.current) button.current?.focus();
    seen.current = removed;
  }, [removed]);
  const undo = () => {
    act(restoreBookmark);
    onUndone();
  };
  return (
    <div role="status">
      {removed && (
        <p className="trail-note">
          {trail.removed(removed.bookmark.name)}{' '}
          <Button ref={button} className="tool tool-worded" onPress={undo}>
            {trail.undo}
          </Button>
        </p>
      )}
    </div>
  );
}
