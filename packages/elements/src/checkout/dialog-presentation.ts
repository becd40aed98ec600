/** The element that is presented. */
interface Presented {
  open: boolean;
}

/** Shows a checkout in a native dialog: modal while something is chosen, a page over the window afterwards. */
export class DialogPresentation {
  private readonly host: Presented;
  private readonly dialog: () => HTMLDialogElement | null;
  private opener: Element | null = null;

  constructor(host: Presented, dialog: () => HTMLDialogElement | null) {
    this.host = host;
    this.dialog = dialog;
  }

  /** Remembers what has the focus, so that it gets it back. */
  rememberOpener(): void {
    this.opener = document.activeElement;
  }

  /** Gives the focus back to what opened the dialog. */
  returnFocus(): void {
    if (this.opener instanceof HTMLElement) this.opener.focus();
    this.opener = null;
  }

  /** Brings the dialog into the state that is wanted: closed, modal, or a page. Says whether that moved the focus into it. */
  present(open: boolean, isPage: boolean): boolean {
    const dialog = this.dialog();
    if (!dialog || (dialog.open === open && (!open || dialog.matches(':modal') !== isPage))) return false;
    if (dialog.open) dialog.close();
    if (open && isPage) dialog.show();
    else if (open) dialog.showModal();
    return open;
  }

  /** Follows Escape, which closes a dialog by itself; one that a page replaces is open again by then. */
  readonly follow = (): void => {
    if (!this.dialog()?.open) this.host.open = false;
  };
}
