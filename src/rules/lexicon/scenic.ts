import { words } from './list';

/**
 * Scenic areas of the 2014 list (两办), which forbids meetings of party and government bodies there. Nobody here has seen the list itself,
 * so a hit is a caution shown as 待核.
 */
export const SCENIC_WORDS: readonly string[] = words(
  '八达岭 十三陵 避暑山庄 外八庙 五台山 太湖 普陀山 黄山 九华山 武夷山 庐山 泰山 嵩山 武当山 武陵源',
  '张家界 白云山 漓江 三亚 峨眉山 乐山大佛 九寨沟 黄龙景区 黄果树 西双版纳 华山',
);

/** What follows a place name that is only part of a street, firm, school or dish. 例: 香港路, 泰山学院, 黄山毛峰. */
export const NOT_A_DESTINATION =
  /^(?:中|东|西|南|北)?(?:口|务|州|路|街|大道|大街|巷|花园|小区|社区|酒店|宾馆|饭店|大厦|广场|学院|大学|中学|小学|医院|学者|茶|毛峰|石|杯|牌|号|籍|回归|同胞|史|片|电影|美食|茶餐厅|豆捞|风味|料理|菜|式|文化节|区|街道|县|新村|村|流域|制药|药业|集团|公司|体育馆|体育中心|基金|经济|问题|职工|客户|项目|业务|市场|工程|员工|分公司|代表|大湾区|工业园|产业园|园区|烤肉|餐|图片展|纪录片|友人|专家|留学|学生|人)/;
