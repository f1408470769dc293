import type { ConditionalModel, SheetModel, ValidationModel } from '../../sheets/model';
import type { Pen } from './pen';

/** Validations and conditional formats. `formula` turns the model's references into those of the workbook. */
export function drawRules(pen: Pen, model: Pick<SheetModel, 'validations' | 'conditionals'>, formula: (text: string) => string): void {
  for (const validation of model.validations) drawValidation(pen, validation, formula);
  // The newest rule comes first in Excel, the first of the model wins: draw from the last to the first.
  for (const conditional of [...model.conditionals].reverse()) drawConditional(pen, conditional, formula);
}

const STYLES = { stop: 'Stop', warning: 'Warning', information: 'Information' } as const;

function drawValidation(pen: Pen, { at, rule, error, prompt }: ValidationModel, formula: (text: string) => string): void {
  const validation = pen.range(at).dataValidation;
  validation.rule = ruleOf(rule, formula);
  validation.errorAlert = {
    showAlert: true,
    style: STYLES[error.style],
    title: error.title.slice(0, 32),
    message: error.message.slice(0, 255),
  };
  if (prompt) validation.prompt = { showPrompt: true, title: prompt.title.slice(0, 32), message: prompt.message.slice(0, 255) };
}

function ruleOf(rule: ValidationModel['rule'], formula: (text: string) => string): Excel.DataValidationRule {
  switch (rule.kind) {
    case 'list':
      return { list: { inCellDropDown: true, source: rule.values.join(',') } };
    case 'list-range':
      return { list: { inCellDropDown: true, source: `=${formula(rule.formula)}` } };
    case 'date':
      return { date: { formula1: rule.min, formula2: rule.max, operator: 'Between' } };
    case 'whole':
      return { wholeNumber: between(rule.min, rule.max) };
    case 'decimal':
      return { decimal: between(rule.min, rule.max) };
  }
}

function between(min: number | null, max: number | null): Excel.BasicDataValidation {
  if (min !== null && max !== null) return { formula1: min, formula2: max, operator: 'Between' };
  if (min !== null) return { formula1: min, operator: 'GreaterThanOrEqualTo' };
  return { formula1: max ?? 0, operator: 'LessThanOrEqualTo' };
}

function drawConditional(pen: Pen, model: ConditionalModel, formula: (text: string) => string): void {
  const format = pen.range(model.at).conditionalFormats.add('Custom');
  format.custom.rule.formula = `=${formula(model.formula)}`;
  const { fill, color, bold } = model.style;
  if (fill !== undefined) format.custom.format.fill.color = `#${fill}`;
  if (color !== undefined) format.custom.format.font.color = `#${color}`;
  if (bold !== undefined) format.custom.format.font.bold = bold;
}
