import { useState } from 'react';
import {
  Button,
  Dialog,
  Heading,
  Modal,
  ModalOverlay,
  Tab,
  TabList,
  TabPanel,
  Tabs,
} from 'react-aria-components';
import { copyText } from '../../effects/clipboard.ts';
import { notices } from '../../effects/notices.ts';
import { openAbout } from '../../state/actions.ts';
import type { About } from '../../state/state.ts';
import { about } from '../../words/about.ts';
import { formatDate } from '../../words/format-date.ts';
import { Icon } from '../bits/Icon.tsx';
import { useAct, useApp } from '../use-app.ts';
import { SourcesPage } from './SourcesPage.tsx';
import './HelpDialog.css';
import './AboutDialog.css';

/** The dialog about the Atlas: what it is, who made it, its edition, and all its sources. */
export function AboutDialog() {
  const open = useApp((state) => state.about);
  const act = useAct();
  const close = () => act(openAbout(null));
  return (
    <ModalOverlay
      className="help-backdrop"
      isOpen={open !== null}
      isDismissable
      onOpenChange={(wanted) => !wanted && close()}
    >
      <Modal className="help-frame about-frame">
        <Dialog className="help">
          <div className="help-head">
            <Heading slot="title" level={2}>
              {about.label}
            </Heading>
            <Button className="tool" aria-label={about.close} onPress={close}>
              <Icon name="close" />
            </Button>
          </div>
          {open && <Pages open={open} onPage={(page) => act(openAbout({ ...open, page }))} />}
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}

interface PagesProps {
  open: About;
  onPage: (page: About['page']) => void;
}

function Pages({ open, onPage }: PagesProps) {
  return (
    <Tabs selectedKey={open.page} onSelectionChange={(key) => onPage(key as About['page'])}>
      <TabList className="about-tabs" aria-label={about.label}>
        {(['about', 'sources'] as const).map((page) => (
          <Tab key={page} id={page} className="about-tab">
            {about.pages[page]}
          </Tab>
        ))}
      </TabList>
      <TabPanel id="about" className="about-page">
        <AboutPage />
      </TabPanel>
      <TabPanel id="sources" className="about-page">
        <SourcesPage start={open.source} />
      </TabPanel>
    </Tabs>
  );
}

function AboutPage() {
  const { edition } = useApp((state) => state.library.overview);
  return (
    <>
      <p>{about.what}</p>
      <p>
        <b>{about.affiliation}</b>
      </p>
      <p>{about.texts}</p>
      <p>{about.offline}</p>
      <h3>{about.edition}</h3>
      <p>
        {about.version(edition.version)}, {about.asOf(formatDate(edition.asOf))}
      </p>
      <h3>{about.licence}</h3>
      <p>{about.licenceText}</p>
      <Report version={edition.version} asOf={edition.asOf} issues={edition.issues} />
      <h3>{about.notices}</h3>
      <p className="help-note">{about.noticesLead}</p>
      {notices.map(({ name, paragraphs }) => (
        <details key={name} className="about-notice">
          <summary>{name}</summary>
          {paragraphs.map(({ text, quoted }) =>
            quoted ? <blockquote key={text}>{text}</blockquote> : <p key={text}>{text}</p>,
          )}
        </details>
      ))}
    </>
  );
}

/** A report for the maintainers that the viewer copies by hand. Nothing is sent from here. */
function Report({ version, asOf, issues }: { version: string; asOf: string; issues?: string | undefined }) {
  const [text, setText] = useState(() => about.reportText(version, asOf, window.location.href));
  const [message, setMessage] = useState<string | null>(null);
  const copy = () => copyText(text).then((copied) => setMessage(copied ? about.copied : about.notCopied));
  return (
    <>
      <h3>{about.report}</h3>
      <p className="help-note">{about.reportLead}</p>
      <textarea
        className="about-report"
        aria-label={about.reportField}
        rows={8}
        value={text}
        onChange={(event) => setText(event.target.value)}
      />
      <p className="about-copy">
        <Button className="tool tool-worded" onPress={() => void copy()}>
          {about.copy}
        </Button>
        {issues && <Outside url={issues}>{about.issues}</Outside>}
        <span role="status">{message}</span>
      </p>
    </>
  );
}

function Outside({ url, children }: { url: string; children: string }) {
  return (
    <a href={url} target="_blank" rel="noopener noreferrer">
      {children} <span aria-hidden="true">↗</span>
      <span className="unseen"> {about.opensInNewTab}</span>
    </a>
  );
}
