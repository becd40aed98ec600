interface ImportMetaEnv {
  readonly VITE_KASSE_GATEWAY?: string;
  readonly VITE_KASSE_SESSION?: string;
}
