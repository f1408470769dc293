import { HostObject, type Core } from '../core';

/** https://learn.microsoft.com/javascript/api/excel/excel.application */
export class ApplicationObject extends HostObject {
  readonly className = 'Application';
  get CalculationMode(): string {
    return this.book.calculationMode;
  }
  set CalculationMode(value: unknown) {
    this.book.calculationMode = String(value);
  }
  get CalculationState(): string {
    return 'Done';
  }
  Calculate(_type: string): void {
    // Formulas are always calculated when they are read.
  }
  SuspendApiCalculationUntilNextSync(): void {
    // Values are computed on reading, so there is nothing to suspend.
  }
  SuspendScreenUpdatingUntilNextSync(): void {
    // There is no screen.
  }
  CreateWorkbook(base64?: string): WorkbookCreatedObject {
    return new WorkbookCreatedObject(this.core, base64 ?? '');
  }
}

export class WorkbookCreatedObject extends HostObject {
  readonly className = 'WorkbookCreated';
  private readonly content: string;
  constructor(core: Core, content: string) {
    super(core);
    this.content = content;
  }
  override identity(): string {
    return 'created';
  }
  Open(): void {
    this.book.opened.push(this.content);
  }
}

export class RuntimeObject extends HostObject {
  readonly className = 'Runtime';
  get EnableEvents(): boolean {
    return this.core.eventsEnabled;
  }
  set EnableEvents(value: unknown) {
    this.core.eventsEnabled = value === true;
  }
}
