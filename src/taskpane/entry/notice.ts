import '../styles/notice.css';
import { EXCEL_WORDS } from '../../messages/excel';
import { LANGS } from '../../messages/lang';
import { PANE_WORDS } from '../../messages/pane';

/** The small window in which a ribbon button says why it did nothing. */
function show(): void {
  const given = new URLSearchParams(window.location.hash.slice(1));
  const lang = LANGS.find((one) => one === given.get('lang')) ?? 'zh-CN';
  document.documentElement.lang = lang;
  document.title = PANE_WORDS[lang].product;
  const root = document.getElementById('root');
  if (root === null) return;
  const title = document.createElement('h1');
  title.textContent = PANE_WORDS[lang].product;
  const text = document.createElement('p');
  text.setAttribute('role', 'alert');
  text.textContent = given.get('text') ?? '';
  const close = document.createElement('button');
  close.type = 'button';
  close.textContent = EXCEL_WORDS[lang].understood;
  close.hidden = true;
  root.replaceChildren(title, text, close);
  offerClosing(close);
}

/** The button closes the window through Office.js; until that has come, the window's own cross does. */
function offerClosing(button: HTMLButtonElement): void {
  const address = document.querySelector<HTMLMetaElement>('meta[name="office-js"]')?.content ?? '';
  const script = document.createElement('script');
  script.src = address;
  script.onload = () => {
    void Office.onReady(() => {
      button.hidden = false;
      button.onclick = () => Office.context.ui.messageParent('close');
      button.focus();
    });
  };
  document.head.append(script);
}

show();
