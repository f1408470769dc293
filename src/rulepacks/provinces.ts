/** A province with the code of the rule packs; also those for which no figure has been found. */
export interface Province {
  readonly code: string;
  readonly name: string;
}

const CODES =
  'BJ 北京 TJ 天津 HE 河北 SX 山西 NM 内蒙古 LN 辽宁 JL 吉林 HL 黑龙江 SH 上海 JS 江苏 ZJ 浙江 AH 安徽 FJ 福建 JX 江西 SD 山东 HA 河南 HB 湖北 HN 湖南 GD 广东 GX 广西 HI 海南 CQ 重庆 SC 四川 GZ 贵州 YN 云南 XZ 西藏 SN 陕西 GS 甘肃 QH 青海 NX 宁夏 XJ 新疆 BT 新疆兵团';

/** Every province level union, in the order of the administrative codes. 兵团 has no two-letter code of its own: BT is ours. */
export const PROVINCES: readonly Province[] = CODES.split(' ').flatMap((code, index, all) =>
  index % 2 === 0 ? [{ code, name: all[index + 1] ?? code }] : [],
);
