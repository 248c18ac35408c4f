/** Something that is loaded when it is first asked for. */
interface LoadedOnce<Loaded> {
  /** Loads it, or gives what has been loaded. */
  readonly get: () => Promise<Loaded>;
  readonly isLoaded: () => boolean;
}

/**
 * Loads something once. A failure is not kept: whoever asks next has it tried again.
 * @param tell is told of the first failure only
 */
export function loadOnce<Loaded>(load: () => Promise<Loaded>, tell: (error: unknown) => void): LoadedOnce<Loaded> {
  let loading: Promise<Loaded> | undefined;
  let isLoaded = false;
  let isTold = false;
  const succeed = (loaded: Loaded) => {
    isLoaded = true;
    return loaded;
  };
  const fail = (error: unknown): never => {
    loading = undefined;
    if (!isTold) tell(error);
    isTold = true;
    throw error;
  };
  return {
    get: () => {
      loading ??= load().then(succeed, fail);
      return loading;
    },
    isLoaded: () => isLoaded,
  };
}
