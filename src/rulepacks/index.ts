import N01 from './national/N01.json';
import N02 from './national/N02.json';
import N03 from './national/N03.json';
import N04 from './national/N04.json';
import N05 from './national/N05.json';
import N06 from './national/N06.json';
import N07 from './national/N07.json';
import N08 from './national/N08.json';
import N09 from './national/N09.json';
import N10 from './national/N10.json';
import N11 from './national/N11.json';
import N12 from './national/N12.json';
import N13 from './national/N13.json';
import N14 from './national/N14.json';
import N15 from './national/N15.json';
import N16 from './national/N16.json';
import N17 from './national/N17.json';
import N18 from './national/N18.json';
import N19 from './national/N19.json';
import N20 from './national/N20.json';
import N21 from './national/N21.json';
import N22 from './national/N22.json';
import N23 from './national/N23.json';
import N24 from './national/N24.json';
import N25 from './national/N25.json';
import N26 from './national/N26.json';
import N27 from './national/N27.json';
import N28 from './national/N28.json';
import N29 from './national/N29.json';
import N30 from './national/N30.json';
import N31 from './national/N31.json';
import N32 from './national/N32.json';
import N33 from './national/N33.json';
import N34 from './national/N34.json';
import N35 from './national/N35.json';
import N36 from './national/N36.json';
import N37 from './national/N37.json';
import N38 from './national/N38.json';
import N39 from './national/N39.json';
import N40 from './national/N40.json';
import BJ from './provinces/BJ.json';
import TJ from './provinces/TJ.json';
import HE from './provinces/HE.json';
import SX from './provinces/SX.json';
import NM from './provinces/NM.json';
import LN from './provinces/LN.json';
import HL from './provinces/HL.json';
import SH from './provinces/SH.json';
import JS from './provinces/JS.json';
import ZJ from './provinces/ZJ.json';
import AH from './provinces/AH.json';
import FJ from './provinces/FJ.json';
import JX from './provinces/JX.json';
import SD from './provinces/SD.json';
import HA from './provinces/HA.json';
import HB from './provinces/HB.json';
import HN from './provinces/HN.json';
import GD from './provinces/GD.json';
import SC from './provinces/SC.json';
import CQ from './provinces/CQ.json';
import GZ from './provinces/GZ.json';
import SN from './provinces/SN.json';
import NX from './provinces/NX.json';
import XJ from './provinces/XJ.json';
import { loadRules, type RuleFile } from '../rules/load';
import type { Rule } from '../rules/rule';

/**
 * Every rule file. A national rule has a file of its own; a province is one file, because its values come from one or two documents and
 * are replaced together when the province issues new ones.
 */
export const RULE_FILES: readonly RuleFile[] = [
  { file: 'national/N01.json', data: N01 },
  { file: 'national/N02.json', data: N02 },
  { file: 'national/N03.json', data: N03 },
  { file: 'national/N04.json', data: N04 },
  { file: 'national/N05.json', data: N05 },
  { file: 'national/N06.json', data: N06 },
  { file: 'national/N07.json', data: N07 },
  { file: 'national/N08.json', data: N08 },
  { file: 'national/N09.json', data: N09 },
  { file: 'national/N10.json', data: N10 },
  { file: 'national/N11.json', data: N11 },
  { file: 'national/N12.json', data: N12 },
  { file: 'national/N13.json', data: N13 },
  { file: 'national/N14.json', data: N14 },
  { file: 'national/N15.json', data: N15 },
  { file: 'national/N16.json', data: N16 },
  { file: 'national/N17.json', data: N17 },
  { file: 'national/N18.json', data: N18 },
  { file: 'national/N19.json', data: N19 },
  { file: 'national/N20.json', data: N20 },
  { file: 'national/N21.json', data: N21 },
  { file: 'national/N22.json', data: N22 },
  { file: 'national/N23.json', data: N23 },
  { file: 'national/N24.json', data: N24 },
  { file: 'national/N25.json', data: N25 },
  { file: 'national/N26.json', data: N26 },
  { file: 'national/N27.json', data: N27 },
  { file: 'national/N28.json', data: N28 },
  { file: 'national/N29.json', data: N29 },
  { file: 'national/N30.json', data: N30 },
  { file: 'national/N31.json', data: N31 },
  { file: 'national/N32.json', data: N32 },
  { file: 'national/N33.json', data: N33 },
  { file: 'national/N34.json', data: N34 },
  { file: 'national/N35.json', data: N35 },
  { file: 'national/N36.json', data: N36 },
  { file: 'national/N37.json', data: N37 },
  { file: 'national/N38.json', data: N38 },
  { file: 'national/N39.json', data: N39 },
  { file: 'national/N40.json', data: N40 },
  { file: 'provinces/BJ.json', data: BJ },
  { file: 'provinces/TJ.json', data: TJ },
  { file: 'provinces/HE.json', data: HE },
  { file: 'provinces/SX.json', data: SX },
  { file: 'provinces/NM.json', data: NM },
  { file: 'provinces/LN.json', data: LN },
  { file: 'provinces/HL.json', data: HL },
  { file: 'provinces/SH.json', data: SH },
  { file: 'provinces/JS.json', data: JS },
  { file: 'provinces/ZJ.json', data: ZJ },
  { file: 'provinces/AH.json', data: AH },
  { file: 'provinces/FJ.json', data: FJ },
  { file: 'provinces/JX.json', data: JX },
  { file: 'provinces/SD.json', data: SD },
  { file: 'provinces/HA.json', data: HA },
  { file: 'provinces/HB.json', data: HB },
  { file: 'provinces/HN.json', data: HN },
  { file: 'provinces/GD.json', data: GD },
  { file: 'provinces/SC.json', data: SC },
  { file: 'provinces/CQ.json', data: CQ },
  { file: 'provinces/GZ.json', data: GZ },
  { file: 'provinces/SN.json', data: SN },
  { file: 'provinces/NX.json', data: NX },
  { file: 'provinces/XJ.json', data: XJ },
];

let loaded: readonly Rule[] | null = null;

/**
 * All rules, national ones first. Checked against the schema on first use, not on import, so that the lint can look at broken data:
 * that throws a `RuleDataError` here, naming file and key.
 */
export function allRules(): readonly Rule[] {
  return (loaded ??= loadRules(RULE_FILES));
}

/** The national rules and those of one province (two-letter code); only the national ones for null. */
export function rulesFor(province: string | null): readonly Rule[] {
  return allRules().filter(
    ({ jurisdiction }) => jurisdiction.provinces.length === 0 || (province !== null && jurisdiction.provinces.includes(province)),
  );
}
