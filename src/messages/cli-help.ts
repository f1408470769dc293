import type { Lang } from './lang';

const ZH: Readonly<Record<string, string>> = {
  uyp: `工会年历（uyp）：把工会年度工作计划变成年度计划总表，并按工会经费规定校核。不联网。

用法：uyp 命令 [文件] [选项]

命令
  read     列出从计划里读到的活动          uyp read 计划.txt --year 2027
  build    生成工作簿（.xlsx）             uyp build 计划.docx --year 2027 --out 年历.xlsx
  check    按工会经费规定校核              uyp check 年历.xlsx --province SX --members 120
  export   导出上报稿、日历、表格          uyp export 年历.xlsx --format report --out 上报稿.xlsx
  explain  解释一条规则及其出处            uyp explain N17 --on 2027-05-01
  schema   打印导出 JSON 的结构定义
  serve    在本机打开网页版（npm start）

可读文件：.txt .md .csv .tsv .docx .xlsx .xls，以及本程序生成的工作簿。
各命令的选项：uyp 命令 --help。语言：--lang zh-CN（默认）或 en。
退出码：0 完成；1 完成，但有违规；2 无法完成（原因写在标准错误输出）。
`,
  read: `uyp read 文件 [--year 年份] [--json]

列出读到的活动：月份、负责、人数、金额、科目，以及没有看懂的地方。
  --year Y        计划年度；不写时取计划里写的年份，再不然取明年
  --json          输出 JSON（起止位置为 UTF-16 偏移，半开区间）
  --columns 列    手工指定表格列，例如 “时间=3,活动名称=2”（列号从 1 起）
  --sheet 名称    工作簿里要读的工作表
`,
  build: `uyp build 文件 --out 输出.xlsx [选项]

生成七张表的工作簿：年度计划、月度资金、月份总览、经费预算、合规检查、读取说明、设置。
  --out 文件      输出文件（必填）
  --year Y        计划年度；不写时取计划里写的年份，再不然取明年
  --unit 名称     单位名称
  --province 代码 省份代码，例如 SX（山西），用于省级标准
  --members N     会员人数
  --onto 旧.xlsx  在已有工作簿上更新，保留填写过的内容
  --force         覆盖已有的输出文件
  --columns、--sheet 同 read
`,
  check: `uyp check 文件 [--province 代码] [--members N] [--year Y] [--json] [--all]

按工会经费规定校核计划或工作簿，给出现值、限额、文件和条款。有违规时退出码为 1。
  --province 代码 省份代码，例如 SX（山西）
  --members N     会员人数
  --json          输出 JSON
  --all           连同“符合”的条目一起列出
`,
  export: `uyp export 文件 --format 格式 --out 输出 [选项]

  --format report     上报稿（.xlsx）：活动计划表、收支预算表、合规自查表、编制说明
           execution  执行情况表（.xlsx）
           poster     月份总览挂图（.xlsx，A3）
           ics        日历（.ics）
           csv        表格（.csv，UTF-8；--encoding gb18030 可改）
           docx       年度工作计划表（.docx）
           json       计划数据（.json，结构见 uyp schema）
           html       打印页（.html）
           pdf        上报稿 PDF（需要本机有 LibreOffice 或 Chromium）
  --out 文件          输出文件（必填）
  --force             覆盖已有的输出文件
  --group quarter|subject   上报稿按季度或按科目分组
  --paper A4|A3             纸张
  --formulas                上报稿保留公式（默认只有数值）
  --no-compliance           不附合规自查表
  --fields 栏目,栏目        上报稿要列出的栏目（no,title,subject,lead,support,months,place,audience,people,
                            unitPrice,quantity,budget,source,spent,status,remark）
  --encoding utf-8|gb18030  csv 编码
  --month-only span|todo    只有月份的活动在 ics 中占整月，或列为待办
  --remind N                ics 提前 N 天提醒
  --date 日期               上报日期，例如 2027-01-15；不写时留空待填
  --year、--unit、--province、--members 同 build
`,
  explain: `uyp explain 规则编号 [--on 日期] [--province 代码] [--json]

打印一条规则、它在各时期的数值，以及每个数值的文件、文号、条款和核实情况。
`,
  schema: `uyp schema

打印 uyp export --format json 所用的 JSON Schema。
`,
  'lint-rules': `uyp lint-rules

检查规则数据：缺少出处、日期重叠或倒置、未知校核法、未知科目、数值没有单位。
`,
  serve: `uyp serve [--port N] [--no-open] [--dist 文件夹]

在本机（localhost）打开构建好的网页版；不对外提供服务。
`,
};

const EN: Readonly<Record<string, string>> = {
  uyp: `Union Year Planner (uyp): turns a union's yearly work plan into one master table and checks it against the rules on union funds. No network.

Usage: uyp COMMAND [FILE] [options]

Commands
  read     list the activities found in a plan     uyp read plan.txt --year 2027
  build    make the workbook (.xlsx)               uyp build plan.docx --year 2027 --out year.xlsx
  check    check fund use against the rules        uyp check year.xlsx --province SX --members 120
  export   clean copy, calendar, tables            uyp export year.xlsx --format report --out report.xlsx
  explain  a rule and its sources                  uyp explain N17 --on 2027-05-01
  schema   the JSON Schema of the JSON export
  serve    the page on this machine (npm start)

Reads .txt .md .csv .tsv .docx .xlsx .xls and its own workbooks.
Options of a command: uyp COMMAND --help. Language: --lang zh-CN (default) or en.
Exit codes: 0 done; 1 done, with violations; 2 cannot (the reason is on standard error).
`,
  read: `uyp read FILE [--year Y] [--json]

Lists the activities found, with months, owners, people, money and subject, and what was not understood.
  --year Y        plan year; else the year the plan names, else next year
  --json          JSON (offsets are UTF-16, half-open)
  --columns MAP   columns of a table by hand, e.g. "时间=3,活动名称=2" (counting from 1)
  --sheet NAME    sheet of a workbook
`,
  build: `uyp build FILE --out OUT.xlsx [options]

Makes the workbook of seven sheets.
  --out FILE      output (required)
  --year Y        plan year; else the year the plan names, else next year
  --unit NAME     name of the unit
  --province CODE province code, e.g. SX (Shanxi), for provincial values
  --members N     number of members
  --onto OLD.xlsx update an existing workbook and keep what people typed
  --force         overwrite the output
  --columns, --sheet as for read
`,
  check: `uyp check FILE [--province CODE] [--members N] [--year Y] [--json] [--all]

Checks a plan or workbook against the rules on union funds: value, limit, document and article. Exit code 1 when there is a violation.
  --province CODE province code, e.g. SX (Shanxi)
  --members N     number of members
  --json          JSON
  --all           list what passes as well
`,
  export: `uyp export FILE --format FORMAT --out OUT [options]

  --format report     clean copy for the superior union (.xlsx)
           execution  planned against done (.xlsx)
           poster     twelve-box overview (.xlsx, A3)
           ics        calendar (.ics)
           csv        table (.csv, UTF-8; --encoding gb18030)
           docx       work plan table (.docx)
           json       plan data (.json, see uyp schema)
           html       print page (.html)
           pdf        clean copy as PDF (needs LibreOffice or Chromium here)
  --out FILE          output (required)
  --force             overwrite the output
  --group quarter|subject, --paper A4|A3, --formulas, --no-compliance,
  --fields no,title,subject,lead,support,months,place,audience,people,unitPrice,quantity,budget,source,spent,status,remark
  --encoding utf-8|gb18030, --month-only span|todo, --remind N, --date YYYY-MM-DD
  --year, --unit, --province, --members as for build
`,
  explain: `uyp explain RULE [--on DATE] [--province CODE] [--json]

Prints a rule, its values by date, and document, number, article and verification state of each value.
`,
  schema: `uyp schema

Prints the JSON Schema of uyp export --format json.
`,
  'lint-rules': `uyp lint-rules

Checks the rule data: missing citation, overlapping or unordered dates, unknown check, unknown subject, value without unit.
`,
  serve: `uyp serve [--port N] [--no-open] [--dist FOLDER]

Serves the built page on this machine (localhost) only.
`,
};

/** The help text of a command; `uyp` is the overview. */
export function cliHelp(command: string, lang: Lang): string {
  const texts = lang === 'en' ? EN : ZH;
  return texts[command] ?? texts['uyp'] ?? '';
}

/** What `serve` prints once the page is there. */
export function served(address: string, lang: Lang): string {
  return lang === 'en'
    ? `Union Year Planner is at ${address}\nEverything stays on this machine. Stop with Ctrl+C.\n`
    : `工会年历已就绪：${address}\n数据只留在本机。按 Ctrl+C 结束。\n`;
}
