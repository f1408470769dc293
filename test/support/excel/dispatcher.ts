import { HostCollection, HostObject, type Core } from './core';
import { fail } from './errors';
import { RangeObject } from './objects/range';
import { WorkbookObject } from './objects/workbook';
import { ACTION, pascal, PATH, type ActionInfo, type ActionResult, type Batch, type PathInfo } from './protocol';

/** Says whether the profile has a member: set name and version, or null when the typings name none. */
export type Requires = (className: string, member: string) => { set: string; version: string } | null;

/** Told of each member used, for the undo list and the tests. */
export type OnMember = (className: string, member: string, kind: 'get' | 'set' | 'call') => void;

/** Walks the object paths of a batch and runs its actions on the in-memory workbook. */
export class Dispatcher {
  private readonly core: Core;
  private readonly references = new Map<string, RangeObject>();
  private nextReference = 1;
  private readonly requires: Requires;
  private readonly onMember: OnMember;
  private readonly scalars: (className: string) => readonly string[];

  constructor(core: Core, requires: Requires, scalars: (className: string) => readonly string[], onMember: OnMember) {
    this.core = core;
    this.requires = requires;
    this.scalars = scalars;
    this.onMember = onMember;
  }

  /** Ranges the client still tracks; they move with their sheet. */
  tracked(): Iterable<RangeObject> {
    return this.references.values();
  }

  /** Keeps a range so that an event can hand it over. */
  keepReference(range: RangeObject): string {
    const id = `R${this.nextReference++}`;
    this.references.set(id, range);
    return id;
  }

  /** Runs actions from `from` to `to`; an error carries its action's index. */
  run(batch: Batch, objects: Map<number, HostObject | null>, from: number, to: number, results: ActionResult[]): void {
    for (let index = from; index < to; index++) {
      const action = batch.Actions[index];
      if (!action) continue;
      try {
        const value = this.act(batch, objects, action);
        if (value !== undefined) results.push({ ActionId: action.Id, Value: value });
      } catch (error) {
        throw Object.assign(error instanceof Error ? error : new Error(String(error)), { actionIndex: index });
      }
    }
  }

  private act(batch: Batch, objects: Map<number, HostObject | null>, action: ActionInfo): unknown {
    // The client waits for an answer to its trace marks: event handlers are joined then.
    if (action.ActionType === ACTION.trace) return null;
    const target = this.resolve(batch, objects, action.ObjectPathId);
    switch (action.ActionType) {
      case ACTION.instantiate:
        return this.instantiated(target, batch.ObjectPaths[String(action.ObjectPathId)]);
      case ACTION.query:
        return target ? this.queried(target, action.QueryInfo?.Select ?? []) : null;
      case ACTION.method: {
        if (action.Name === '_RemoveReference') {
          this.references.delete(String(action.ArgumentInfo?.Arguments?.[0]));
          return undefined;
        }
        // The client tracks every range a run makes, null objects too; Excel lets that pass.
        if (action.Name === '_KeepReference' && !target) return undefined;
        if (!target) return fail('InvalidOperation', `«${action.Name}» was called on a null object.`);
        const value = this.call(target, action.Name, this.args(batch, objects, action.ArgumentInfo));
        return value === undefined ? null : value;
      }
      case ACTION.set: {
        if (!target) return fail('InvalidOperation', `«${action.Name}» was set on a null object.`);
        this.member(target, action.Name, 'set');
        const [value] = this.args(batch, objects, action.ArgumentInfo);
        if (!Reflect.set(target, action.Name, value)) fail('InvalidOperation', `${target.className}.${action.Name} is read-only.`);
        return undefined;
      }
      default:
        return fail('BenchUnknownAction', `Action type ${action.ActionType} is not known to the bench.`);
    }
  }

  private instantiated(target: HostObject | null, path: PathInfo | undefined): unknown {
    if (!target) return null;
    if (target instanceof RangeObject && path?.ObjectPathType !== PATH.reference) {
      if (path?.D === true) return {};
      return { _ReferenceId: this.keepReference(target) };
    }
    const id = target.identity();
    return id === null ? {} : { _Id: id };
  }

  private resolve(batch: Batch, objects: Map<number, HostObject | null>, id: number): HostObject | null {
    if (objects.has(id)) return objects.get(id) ?? null;
    const path = batch.ObjectPaths[String(id)] ?? fail('GeneralException', `Object path ${id} is missing.`);
    const found = this.walk(batch, objects, path);
    objects.set(id, found);
    return found;
  }

  private walk(batch: Batch, objects: Map<number, HostObject | null>, path: PathInfo): HostObject | null {
    if (path.ObjectPathType === PATH.root) return new WorkbookObject(this.core);
    if (path.ObjectPathType === PATH.nothing) return null;
    if (path.ObjectPathType === PATH.reference) {
      return this.references.get(path.Name) ?? fail('InvalidReference', 'The object is not tracked any more.');
    }
    if (path.ObjectPathType === PATH.create) return fail('ApiNotFound', `The bench has no ${path.Name}.`);
    const parent = this.resolve(batch, objects, path.ParentObjectPathId ?? 0);
    if (!parent) return null;
    const args = this.args(batch, objects, path.ArgumentInfo);
    let found: unknown;
    if (path.ObjectPathType === PATH.property) found = this.read(parent, path.Name);
    else if (path.ObjectPathType === PATH.method) found = this.call(parent, path.Name, args);
    else if (parent instanceof HostCollection) found = parent.GetItem(args[0]);
    else found = this.call(parent, 'GetItem', args);
    if (found === null || found instanceof HostObject) return found;
    return fail('BenchUnknownMember', `${parent.className}.${path.Name} does not give an object.`);
  }

  private call(target: HostObject, name: string, args: readonly unknown[]): unknown {
    this.member(target, name, 'call');
    if (name === '_GetRangeForEventByReferenceId' || name === '_GetRangeOrNullObjectForEventByReferenceId') {
      return this.references.get(String(args[0])) ?? null;
    }
    if (name.startsWith('_Register') || name.startsWith('_Unregister')) {
      const key = `${target.className}:${target.identity() ?? ''}:${name.replace(/^_(Un)?[rR]egister/, '')}`;
      if (name.startsWith('_Register')) this.core.registered.add(key);
      else this.core.registered.delete(key);
      return undefined;
    }
    const method: unknown = Reflect.get(target, name);
    if (typeof method !== 'function') return fail('BenchUnknownMember', `${target.className}.${name} is no method of the bench.`);
    return Reflect.apply(method, target, [...args]);
  }

  private read(target: HostObject, name: string): unknown {
    this.member(target, name, 'get');
    return Reflect.get(target, name);
  }

  /** Refuses members the bench does not know and members the profile does not have. */
  private member(target: HostObject, name: string, kind: 'get' | 'set' | 'call'): void {
    const ours = name.startsWith('_GetRange') || name === '_KeepReference';
    if (!/^_?[A-Z]/.test(name) || (!ours && !(name in target) && !name.startsWith('_Register') && !name.startsWith('_Unregister'))) {
      fail('BenchUnknownMember', `The bench does not know ${target.className}.${name}.`);
    }
    const needed = this.requires(target.className, name.charAt(0).toLowerCase() + name.slice(1));
    if (needed && !this.core.supports(needed.set, needed.version)) {
      fail('ApiNotFound', `${target.className}.${name} needs ${needed.set} ${needed.version}.`);
    }
    this.onMember(target.className, name, kind);
  }

  private args(batch: Batch, objects: Map<number, HostObject | null>, info: PathInfo['ArgumentInfo']): unknown[] {
    const ids = info?.ReferencedObjectPathIds ?? [];
    return (info?.Arguments ?? []).map((value, index) => {
      const id = ids[index];
      if (typeof id === 'number' && id !== 0 && value === id) return this.resolve(batch, objects, id);
      return value;
    });
  }

  private queried(target: HostObject, select: readonly string[]): unknown {
    const wanted = select.filter((name) => name !== '$none');
    if (wanted.length === 0 && select.length === 0) return this.defaults(target);
    const result: Record<string, unknown> = {};
    if (target instanceof HostCollection) return this.collection(target, wanted);
    const id = target.identity();
    if (id !== null) result['_Id'] = id;
    const nested = new Map<string, string[]>();
    for (const name of wanted) {
      const [first = '', ...rest] = name.split('/');
      const known = nested.get(pascal(first)) ?? [];
      if (rest.length > 0) known.push(rest.join('/'));
      nested.set(pascal(first), known);
    }
    for (const [name, rest] of nested) {
      const value = this.read(target, name);
      result[name] = value instanceof HostObject ? this.queried(value, rest) : value;
    }
    return result;
  }

  private collection(target: HostCollection<HostObject>, select: readonly string[]): unknown {
    const inner = select.filter((name) => name !== 'items').map((name) => name.replace(/^items\//i, ''));
    const counted = inner.filter((name) => name === 'count');
    const items = target.items().map((item) => {
      const value = inner.length > counted.length ? this.queried(item, inner) : this.defaults(item);
      return value;
    });
    return counted.length > 0 ? { Count: items.length, _Items: items } : { _Items: items };
  }

  /** `load()` without names: every scalar the bench has and the profile knows. */
  private defaults(target: HostObject): unknown {
    if (target instanceof HostCollection) return this.collection(target, []);
    const result: Record<string, unknown> = {};
    const id = target.identity();
    if (id !== null) result['_Id'] = id;
    for (const name of this.scalars(target.className)) {
      if (!(name in target)) continue;
      const needed = this.requires(target.className, name.charAt(0).toLowerCase() + name.slice(1));
      if (!needed || this.core.supports(needed.set, needed.version)) result[name] = Reflect.get(target, name);
    }
    return result;
  }
}
