/** Usual surnames that begin no usual word of plans, then those that do and count only before two more characters. */
const SURNAMES =
  '王李张刘陈杨赵黄吴徐孙胡朱林何郭罗郑梁谢宋唐许邓冯韩曹曾彭萧蔡潘袁于余叶蒋杜苏魏吕丁沈姚卢姜崔谭陆汪廖贾韦邹熊孟秦邱侯尹薛闫陶贺郝顾龚邵覃钱戴莫孔汤苗尤乔葛冉晏柯喻黎佟阮庞倪樊俞殷聂翁耿巩柴裴涂瞿骆岑褚邢邬祁鲍翟穆詹霍岳符牛兰冼谌匡敖闵饶卞缪甄蔺娄窦钮郗仝璩蒙缑桓丘冀刁卜傅仇奚姬戚滕牟竺糜胥臧芦苟荆虞赖郁郜郎鄢阎阚靳鞠颜隋邸芮艾屠茅稽施邰佘隗郦荣纪丛';
const LOOSE_SURNAMES =
  '周夏董田程付史毛严段钟范石武龙雷方任高万金江马白温向文常康柳凌华关申舒季齐包鲁景焦甘谷童祝蓝盛卓屈梅桑桂燕辛柏宫庄迟封惠苗安包农费尚宁欧池楚储谈仲卫单';

/** Every surname, also of those that begin usual words; for places where nothing but a name stands. */
export const ANY_SURNAME = `[${SURNAMES}${LOOSE_SURNAMES}]`;

/** Words that look like names. */
const NO_NAME =
  '汤圆|牛奶|牛羊?肉|黄豆|黄酒|张贴|余款|余额|许可|林[区场地业]|马拉松|文化[宫馆站]|孔雀|胡同|叶[片子]|于[周月年会节下]|江[边滩]|万元|高[温级中考职校]|石榴|白[糖酒]|毛[巾毯笔]|方[案式便]|常[规年见]|苗[木圃]|温[馨暖]|龙[舟头]|武[术警]|雷锋|金[秋额]|马[上路]|童话|安[全排置装康]|包[粽饺车括干]|农[民村业林]|费[用心]|尚[未有无]|宁[可静]|储[蓄备]|谈[心话]|仲裁|卫[生健]|单[位独项打]|艾[草叶灸]|茅台|稽[查核]|郎中|施[工行救]|荣[誉获军休光]|纪[念律检委实要录元]';
/** A person's name, as a source for a pattern. */
export const PERSON = `(?!${NO_NAME})(?:[${SURNAMES}][\\u4e00-\\u9fff](?:(?![抓办管盯跟负牵承协配审采拟]|经手|联系)[\\u4e00-\\u9fff])?|[${LOOSE_SURNAMES}](?![一二三四五六日末年令季])[\\u4e00-\\u9fff](?![抓办管盯跟负牵承协配审采拟]|经手|联系)[\\u4e00-\\u9fff])`;

/** 方丽: a surname that begins usual words with one more character, which counts only where nothing but names stands. */
export const SHORT_PERSON = `(?!${NO_NAME})[${LOOSE_SURNAMES}](?![一二三四五六日末年令季体化艺明字具件案式法向面便温级中层等考校新额融属利价质权产秋奖牌路上车力达术装警汉器士兵员位项独间辆队天全排置康食底长期月晚内外初节会费用本班组委])[\\u4e00-\\u9fff]`;
