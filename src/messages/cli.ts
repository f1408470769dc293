import type { Lang } from './lang';

export type CliRefusalCode =
  | 'unknown-command'
  | 'unknown-option'
  | 'doubled-option'
  | 'bad-option-value'
  | 'missing-option'
  | 'missing-file-name'
  | 'too-many-files'
  | 'bad-year'
  | 'bad-number'
  | 'bad-language'
  | 'bad-province'
  | 'bad-format'
  | 'bad-date'
  | 'bad-choice'
  | 'bad-columns'
  | 'unknown-rule'
  | 'no-such-file'
  | 'not-a-file'
  | 'empty-file'
  | 'file-too-large'
  | 'unreadable-file'
  | 'output-exists'
  | 'output-is-folder'
  | 'output-not-writable'
  | 'no-activity'
  | 'not-our-workbook'
  | 'not-built'
  | 'port-taken'
  | 'internal';

type Params = Readonly<Record<string, string | number>>;
type Sentence = (params: Params) => string;

const ZH: Readonly<Record<CliRefusalCode, Sentence>> = {
  'unknown-command': ({ command }) => `没有“${command}”这个命令。可用的命令见 uyp --help。`,
  'unknown-option': ({ option }) => `没有“${option}”这个选项。可用的选项见该命令的 --help。`,
  'doubled-option': ({ option }) => `选项 ${option} 写了不止一次，请只保留一个。`,
  'bad-option-value': ({ option }) => `选项 ${option} 的写法不对：缺少值，或不该带值。`,
  'missing-option': ({ option, command }) => `${command} 需要选项 ${option}。`,
  'missing-file-name': ({ command }) => `${command} 需要一个文件名，例如：uyp ${command} 计划.txt。`,
  'too-many-files': ({ file }) => `一次只能处理一个文件，多出了“${file}”。文件名带空格时请加引号。`,
  'bad-year': ({ value, min, max }) => `年份“${value}”不对，应为 ${min}–${max} 之间的四位数字，例如 --year 2027。`,
  'bad-number': ({ option, value }) => `选项 ${option} 的值“${value}”不是整数。`,
  'bad-language': ({ value }) => `不支持语言“${value}”，可用 zh-CN 或 en。`,
  'bad-province': ({ value, known }) => `没有省份代码“${value}”。可用的代码：${known}。`,
  'bad-format': ({ value, known }) => `不支持格式“${value}”。可用的格式：${known}。`,
  'bad-date': ({ value }) => `日期“${value}”不对，应写成 2027-01-31 这样。`,
  'bad-choice': ({ option, value, known }) => `选项 ${option} 的值“${value}”不对，可用：${known}。`,
  'bad-columns': ({ value }) => `--columns “${value}”看不懂，应写成 “时间=3,活动名称=2”（列号从 1 起）。`,
  'unknown-rule': ({ rule }) => `没有编号为“${rule}”的规则。`,
  'no-such-file': ({ file }) => `找不到文件“${file}”，请检查名称和所在文件夹。`,
  'not-a-file': ({ file }) => `“${file}”不是文件。`,
  'empty-file': ({ file }) => `文件“${file}”是空的，没有可读的内容。`,
  'file-too-large': ({ file, megabytes, limit }) => `文件“${file}”有 ${megabytes} MB，超过 ${limit} MB 的上限。请只留下计划部分再试。`,
  'unreadable-file': ({ file }) => `文件“${file}”读不出来，可能没有权限或正被占用。`,
  'output-exists': ({ file }) => `“${file}”已经存在，没有覆盖。要覆盖请加 --force。`,
  'output-is-folder': ({ file }) => `“${file}”是文件夹，请给出文件名。`,
  'output-not-writable': ({ file }) => `无法写入“${file}”，请检查文件夹权限、磁盘空间，或文件是否正被打开。`,
  'no-activity': ({ file }) => `在“${file}”里没有读到任何活动，没有生成文件。请确认这是工作计划；内容在图片里时请先转成文字。`,
  'not-our-workbook': ({ file }) => `“${file}”不是工会年历生成的工作簿。请先用 uyp build 生成。`,
  'not-built': () => '网页还没有构建，请先运行 npm run build。',
  'port-taken': ({ port }) => `端口 ${port} 已被占用，请用 --port 换一个，例如 --port 3001。`,
  internal: ({ detail }) => `程序内部出错，没有写出任何文件（${detail}）。请把这句话和所用的文件反馈给我们。`,
};

const EN: Readonly<Record<CliRefusalCode, Sentence>> = {
  'unknown-command': ({ command }) => `There is no command "${command}". See uyp --help.`,
  'unknown-option': ({ option }) => `There is no option "${option}". See the command's --help.`,
  'doubled-option': ({ option }) => `Option ${option} is given more than once; keep one.`,
  'bad-option-value': ({ option }) => `Option ${option} lacks its value, or has one where none belongs.`,
  'missing-option': ({ option, command }) => `${command} needs the option ${option}.`,
  'missing-file-name': ({ command }) => `${command} needs a file name, for example: uyp ${command} plan.txt.`,
  'too-many-files': ({ file }) => `One file at a time, please; "${file}" is one too many. Quote names that hold spaces.`,
  'bad-year': ({ value, min, max }) => `"${value}" is no plan year; use four digits from ${min} to ${max}, for example --year 2027.`,
  'bad-number': ({ option, value }) => `The value "${value}" of ${option} is not a whole number.`,
  'bad-language': ({ value }) => `Language "${value}" is not available; use zh-CN or en.`,
  'bad-province': ({ value, known }) => `There is no province code "${value}". Known codes: ${known}.`,
  'bad-format': ({ value, known }) => `Format "${value}" is not available. Known formats: ${known}.`,
  'bad-date': ({ value }) => `"${value}" is no date; write it like 2027-01-31.`,
  'bad-choice': ({ option, value, known }) => `"${value}" is no value of ${option}. Choose one of: ${known}.`,
  'bad-columns': ({ value }) => `--columns "${value}" cannot be read; write "时间=3,活动名称=2" (columns count from 1).`,
  'unknown-rule': ({ rule }) => `There is no rule "${rule}".`,
  'no-such-file': ({ file }) => `There is no file "${file}"; check its name and folder.`,
  'not-a-file': ({ file }) => `"${file}" is not a file.`,
  'empty-file': ({ file }) => `The file "${file}" is empty.`,
  'file-too-large': ({ file, megabytes, limit }) =>
    `The file "${file}" has ${megabytes} MB, over the limit of ${limit} MB. Keep only the plan and try again.`,
  'unreadable-file': ({ file }) => `The file "${file}" cannot be read; permissions, or another program holds it.`,
  'output-exists': ({ file }) => `"${file}" exists already and was not overwritten. Add --force to overwrite it.`,
  'output-is-folder': ({ file }) => `"${file}" is a folder; give a file name.`,
  'output-not-writable': ({ file }) => `"${file}" cannot be written; check permissions, disk space, or whether it is open.`,
  'no-activity': ({ file }) =>
    `No activity was found in "${file}", so no file was made. Is it a work plan? Text inside pictures must be turned into text first.`,
  'not-our-workbook': ({ file }) => `"${file}" is not a workbook of Union Year Planner. Make one with uyp build first.`,
  'not-built': () => 'The page is not built yet; run npm run build first.',
  'port-taken': ({ port }) => `Port ${port} is taken; choose another, for example --port 3001.`,
  internal: ({ detail }) => `Internal error; no file was written (${detail}). Please report this sentence with the file you used.`,
};

/** The one sentence on stderr for a refusal of the command line. */
export function cliRefusal(code: CliRefusalCode, params: Params, lang: Lang): string {
  return (lang === 'en' ? EN : ZH)[code](params);
}
