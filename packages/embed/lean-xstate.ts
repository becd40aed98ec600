import type { Unneeded } from './lean-libraries.ts';

/*
 * XState also writes running machines down and reads them back, describes them, lets others watch them, remembers
 * which state was left, starts machines out of actions, and explains at length what is wrong with a map. Our map is
 * fixed and tested, and names its states by their keys.
 */

/** Actors and the steps of a machine. */
export const xstateCore: Unneeded = {
  unread: {
    Actor: ['select', 'attachDevTools', 'toJSON', 'getPersistedSnapshot'],
    '{}': [
      ...['inspect', 'get', 'getAll', '_set', 'getSnapshot', '_sendInspectionEvent', 'start'],
      ...['toJSON', 'tags', 'hasTag', 'getMeta', 'meta', 'description'],
    ],
  },
  settled: {
    // No state is a memory of another one.
    'isHistoryNode(s)': 'false',
    'isHistoryNode(stateNode)': 'false',
    'isHistoryNode(targetNode)': 'false',
    'isHistoryNode(initialState)': 'false',
    'isHistoryNode(child)': 'false',
    'getChildren(stateNode).filter(sn => !isHistoryNode(sn))': 'getChildren(stateNode)',
    'getChildren(anc).filter(sn => !isHistoryNode(sn))': 'getChildren(anc)',
    // No state is named by an id, and no event by a part of its name.
    'isStateId(target)': 'false',
    "typeof target !== 'string'": 'false',
    "typeof stateValue === 'string' && isStateId(stateValue)": 'false',
    "!descriptor.endsWith('.*')": 'true',
    '!match': 'true',
    // Nothing was written down that could be read back.
    '(options?.snapshot && options.snapshot.scheduler) ?? {}': '{}',
    'persistedState ? this.logic.restoreSnapshot ? this.logic.restoreSnapshot(persistedState, this._actorScope) : persistedState : this.logic.getInitialSnapshot(this._actorScope, this.options?.input)':
      'this.logic.getInitialSnapshot(this._actorScope, this.options?.input)',
    'snapshot.machine.options?.maxIterations ?? Infinity': 'Infinity',
    'isMachineSnapshot(stateValue)': 'false',
  },
  idle: [
    // Nobody watches.
    ...['const sendInspectionEvent', 'const inspectionObservers', 'system._sendInspectionEvent('],
    ...['this.system._sendInspectionEvent(', 'this._actorScope.system._sendInspectionEvent('],
    ...['actorScope.system._sendInspectionEvent(', 'if (inspect && !parent)', 'if (this.options.devTools)'],
    // Actors have no names of their own, and none follows another one's snapshots.
    ...['const keyedActors', 'const reverseKeyedActors', 'const systemId', 'if (systemId'],
    ...[
      'if (this.systemId)',
      'this.systemId',
      'if (this._syncSnapshot)',
      'if (!this._parent) { this.system.start(',
    ],
    ...['if (invokeDef.onSnapshot)', 'unregisterRecursively('],
    ...['for (const exitStateNode of statesToExit)', "if (child.type === 'history')"],
    // Mistakes that a map could have.
    ...['if (child._parent !== this)', 'if (!isInline && !resolved)', "if (typeof resolved !== 'function')"],
    ...['if (descriptor === NULL_EVENT)', 'if (!resolvedTarget && _target)', 'if (isStateId(stateKey))'],
    ...['if (!stateNode.states)', "if (typeof statePath === 'string' && isStateId", 'if (iterationCount >'],
    "if (typeof eventOrExpr === 'string')",
    ...['throw new Error(`Invalid transition', 'throw new Error(`Invalid target', 'if (!result) { throw'],
    ...['if (!childStateNode) { throw', 'if (this._parent) { throw'],
  ],
};

/** A machine and its states. */
export const xstateMachine: Unneeded = {
  unread: {
    StateNode: ['definition', 'toJSON', 'on', 'events', 'ownEvents'],
    StateMachine: [
      ...['provide', 'resolveState', 'microstep', 'definition', 'toJSON', 'getPersistedSnapshot'],
      ...['restoreSnapshot', 'getStateNodeById'],
    ],
    '{}': ['toJSON'],
  },
  settled: {
    "this.config.history ? 'history' : 'atomic'": "'atomic'",
    // What a question throws needs no words around it.
    "new Error(`Unable to evaluate guard ${guardType ? `'${guardType}' ` : ''}in transition for event '${eventType}' in state node '${this.id}':\\n${err.message}`)":
      'err',
  },
  idle: [
    ...['this.history', 'this.meta', 'this.description', 'this.tags', 'this.version', 'this.schemas'],
    ...[
      'this.options = ',
      'this.states = void 0',
      'this.states = this.root',
      'this.events',
      'formatRouteTransitions(',
    ],
    ...[
      'this.getPersistedSnapshot',
      'this.restoreSnapshot',
      "if (this.type === 'compound' && !this.config.initial)",
    ],
  ],
};

/** Assigning, which could also start actors. */
export const xstateAssign: Unneeded = {
  settled: {
    'createSpawner(actorScope, snapshot, actionArgs.event, spawnedChildren)': 'undefined',
    'Object.keys(spawnedChildren).length ? { ...snapshot.children, ...spawnedChildren } : snapshot.children':
      'snapshot.children',
  },
  idle: ['const spawnedChildren', 'if (!snapshot.context)'],
};

/** Actions: all that is sent goes to the parent, at once. */
export const xstateActions: Unneeded = {
  settled: {
    'resolvedTarget === SpecialTargets.Parent': 'true',
    "typeof delay === 'string'": 'false',
    "typeof delay === 'function' ? delay(args, actionParams) : delay": 'undefined',
    "typeof delay === 'number'": 'false',
    'event.type === XSTATE_ERROR ? createErrorActorEvent(actorScope.self.id, event.data) : event': 'event',
  },
  idle: ["if (typeof eventOrExpr === 'string')", 'if (!targetActorRef)'],
};

/** Promises as actors. */
export const xstatePromise: Unneeded = { unread: { '{}': ['getPersistedSnapshot', 'restoreSnapshot'] } };

/** The glossary, which takes only its own words. */
export const xstate: Unneeded = { unread: { '{}': ['log', 'enqueueActions', 'extend', 'createAction'] } };
