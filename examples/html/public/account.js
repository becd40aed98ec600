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

/** Says whether nobody is signed in any more. */
async function signOut() {
  try {
    return (await fetch('/session', { method: 'DELETE' })).ok;
  } catch {
    return false;
  }
}

/** Calls the listener with the account of this visit, and again whenever another one is chosen. */
export function watchAccount(listener) {
  let account = picker.value;
  picker.addEventListener('change', async () => {
    // Who cannot be signed out, for example without a network, stays signed in.
    const isOut = picker.value !== '' || (await signOut());
    if (!isOut) picker.value = account;
    else if (account !== picker.value) listener((account = picker.value));
  });
  dialog.addEventListener('submit', async (event) => {
    const chosen = event.submitter?.value;
    if (!chosen) return;
    event.preventDefault();
    problem.textContent = '';
    try {
      await session(chosen);
    } catch {
      problem.textContent = problem.dataset.text;
      return;
    }
    picker.value = chosen;
    account = chosen;
    dialog.close();
    listener(account);
  });
  listener(account);
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
