/**
 * 国务院办公厅 notices on the holidays of a year; years without an entry have arrangements whose notice was not looked up.
 * The numbers of 2021–2026 were compared on 2026-11-20 with public tables that cite the notices (issued 2020-11-25, 2021-10-25,
 * 2022-12-08, 2023-10-25, 2024-11-12, 2025-11-04); the notice of 2026 was read in the press, number apart. 2020 is not compared.
 */
export const HOLIDAY_NOTICES: Readonly<Record<number, string>> = {
  2020: '国务院办公厅关于2020年部分节假日安排的通知（国办发明电〔2019〕16号）',
  2021: '国务院办公厅关于2021年部分节假日安排的通知（国办发明电〔2020〕27号）',
  2022: '国务院办公厅关于2022年部分节假日安排的通知（国办发明电〔2021〕11号）',
  2023: '国务院办公厅关于2023年部分节假日安排的通知（国办发明电〔2022〕16号）',
  2024: '国务院办公厅关于2024年部分节假日安排的通知（国办发明电〔2023〕7号）',
  2025: '国务院办公厅关于2025年部分节假日安排的通知（国办发明电〔2024〕12号）',
  2026: '国务院办公厅关于2026年部分节假日安排的通知（国办发明电〔2025〕7号）',
};

/** The regulation that fixes which days are holidays before the yearly notice moves weekends about. */
export const HOLIDAY_REGULATION = '全国年节及纪念日放假办法（国务院令第270号，2024年11月修订）';
