import type { Lang } from './lang';

const zh = {
  title: '第一次使用？',
  does: [
    '读：把工作计划的文字、表格读成一项项活动，每一项都标明出自哪句话。',
    '排：排成全年十二个月的年历，带负责人和经费，随改随算。',
    '查：按工会经费的规定逐条对照，再导出表格、上报稿、日历。',
  ],
  stays: '计划、姓名、金额都留在这台电脑上：没有服务器，不需要账号，不向任何地方发送。',
  permission:
    '它在Excel里要“读取和写入文档”的权限，用来读您选的单元格、工作表，把年历写进这个工作簿；别的文件碰不到，您自己的工作表不改动，写入后可以恢复。',
  tour: '两分钟看一遍',
  enough: '知道了',
};

/** Words of the card for a first visit. */
export type WelcomeWords = typeof zh;

const en: WelcomeWords = {
  title: 'Here for the first time?',
  does: [
    'It reads the text or tables of a work plan into activities, each with the sentence it came from.',
    'It lays them out over the twelve months, with owners and money; every change counts at once.',
    'It holds them against the rules for union funds and makes the workbook, the report and a calendar.',
  ],
  stays: 'Plans, names and amounts stay on this computer: no server, no account, nothing is sent anywhere.',
  permission:
    'Inside Excel it asks to “read and write the document”: to read the cells or sheets you choose and to write the calendar into this workbook. It reaches no other file, leaves your own sheets alone, and a writing can be taken back.',
  tour: 'A two-minute tour',
  enough: 'Got it',
};

export const WELCOME_WORDS: Readonly<Record<Lang, WelcomeWords>> = { 'zh-CN': zh, en };
