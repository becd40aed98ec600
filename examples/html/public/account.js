const picker = document.getElementById('account');
const dialog = document.getElementById('sign-in');
const problem = document.getElementById('sign-in-problem');

/** Gets a token for an account from this site's own server, which holds the secret key. */
export async function session(account) {
  const response = await fetch('/session', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ account }),
  });
  if (!response.ok) throw new Error((await response.json()).message);
  const { token } = await response.json();
  return token;
}

/** Calls the listener with the account of this visit, and again whenever another one is chosen. */
export function watchAccount(listener) {
  picker.addEventListener('change', async () => {
    if (picker.value === '') await fetch('/session', { method: 'DELETE' });
    listener(picker.value);
  });
  dialog.addEventListener('submit', async (event) => {
    const account = event.submitter?.value;
    if (!account) return;
    event.preventDefault();
    problem.textContent = '';
    try {
      await session(account);
    } catch {
      problem.textContent = problem.dataset.text;
      return;
    }
    picker.value = account;
    dialog.close();
    listener(account);
  });
  listener(picker.value);
}

/** Opens the site's own sign-in, above whatever is open. */
export function askToSignIn() {
  problem.textContent = '';
  // By the next frame the checkout has drawn its own question and put the focus there. Opened before, the dialog would
  // remember the pressed button, which is gone by the time that it gives the focus back.
  requestAnimationFrame(() => {
    if (!dialog.open) dialog.showModal();
  });
}
