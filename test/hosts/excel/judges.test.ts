import { bookToModel } from '../../support/excel/to-model';
import { needTool } from '../../support/need';
import { needOoxml, ooxmlErrors } from '../../support/ooxml';
import { samplePlan } from '../../support/plans';
import { compareWithLibreOffice } from '../../support/recalculated';
import { modelOf, Scene } from './scene';

const PLAN = samplePlan(25, 9);

/** A calendar in Excel that people have worked on. */
async function worked(): Promise<Scene> {
  const scene = new Scene();
  await scene.plant();
  await scene.draw(PLAN);
  await scene.user.type('年度计划', 'W6', 4321.5);
  await scene.user.insertRows('年度计划', 7);
  await scene.user.sortTable('tblYearPlan', [{ key: 2 }]);
  await scene.user.deleteRows('年度计划', 12);
  return scene;
}

needOoxml()('Microsoft’s Open XML SDK', () => {
  it('has nothing against the workbook drawn and worked on in Excel', async () => {
    expect(ooxmlErrors(await (await worked()).save())).toEqual([]);
  });
});

needTool('soffice')('LibreOffice', () => {
  it('recalculates the workbook drawn and worked on in Excel to the same values', async () => {
    const { book } = (await worked()).bench;
    const { formulas, differences } = await compareWithLibreOffice({ worked: bookToModel(book, modelOf(PLAN).properties) });
    expect(differences).toEqual([]);
    expect(formulas).toBeGreaterThan(1000);
  }, 120_000);
});
