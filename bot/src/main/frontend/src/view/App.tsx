import { useEffect, useState } from "preact/hooks";
import * as api from "../api.ts";
import { personOf, unreadIn } from "../state/questions.ts";
import { words } from "../words.ts";
import { ActionsContext } from "./actions.ts";
import { ClockBar } from "./ClockBar.tsx";
import { Column } from "./Column.tsx";
import { Hints } from "./Hints.tsx";
import { Modal } from "./Modal.tsx";
import { PeopleList } from "./PeopleList.tsx";
import { Tabs } from "./Tabs.tsx";
import { type Opened, TaskDialog } from "./TaskDialog.tsx";
import { Tour } from "./Tour.tsx";
import { TopBar } from "./TopBar.tsx";
import { useDeeds } from "./useDeeds.ts";
import { useFocusOnFront } from "./useFocusOnFront.ts";
import { useNarrow } from "./useNarrow.ts";
import { usePage } from "./usePage.ts";

/** The whole page. */
export function App() {
  const [page, tell] = usePage();
  const [dialog, setDialog] = useState<Opened>();
  const [choosing, setChoosing] = useState(false);
  const narrow = useNarrow();
  const actions = useDeeds(tell, setDialog);
  const shown = page ? (narrow ? page.open.filter((chat) => chat === page.front) : page.open) : [];

  useEffect(() => {
    const visitors = shown.flatMap((chat) => (page && personOf(page, chat)) ?? []);
    visitors.forEach((person) => void api.visit(person.id));
  }, [shown.join()]);

  useFocusOnFront(page?.front);

  const toRead = page ? shown.filter((chat) => unreadIn(page, chat) > 0).join() : "";
  useEffect(() => {
    if (toRead) {
      toRead.split(",").forEach((chat) => void api.markRead(chat));
    }
  }, [toRead]);

  if (!page) {
    return <main class="loading"><p role="status">Opening the school…</p></main>;
  }
  const pick = (chat: string) => {
    actions.open(chat);
    setChoosing(false);
  };
  return (
    <ActionsContext.Provider value={actions}>
      <div class="page">
        <TopBar school={page.school} connected={page.connected} onPeople={() => setChoosing(true)} />
        <ClockBar page={page} />
        <Hints page={page} visible={(chat) => shown.includes(chat)} narrow={narrow} />
        {narrow && page.open.length > 1 && <Tabs page={page} />}
        {!narrow && (
          <nav class="rail" aria-label="People">
            <h2>Who do you want to be?</h2>
            <PeopleList page={page} onPick={pick} />
          </nav>
        )}
        <main class="columns">
          {!page.connected && <p class="lost">{words.lost}</p>}
          {shown.map((chat) => (
            <Column key={chat} page={page} chat={chat} />
          ))}
          {!narrow && shown.length === 1 && <Tour />}
          {shown.length === 0 && <p class="empty">No chat is open. Choose who you want to be.</p>}
        </main>
        {choosing && narrow && (
          <Modal title="Who do you want to be?" onClose={() => setChoosing(false)}>
            <PeopleList page={page} onPick={pick} />
          </Modal>
        )}
        {dialog && (
          <TaskDialog
            key={dialog.message.id}
            opened={dialog}
            onClose={(sent) => {
              setDialog(undefined);
              if (sent) {
                tell({ type: "note", message: dialog.message.id, note: { text: words.sent, bad: false } });
              }
            }}
          />
        )}
      </div>
    </ActionsContext.Provider>
  );
}
