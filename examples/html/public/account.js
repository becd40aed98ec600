const picker = document.getElementById('account');
const dialog = document.getElementById('sign-in');
const problem = document.getElementById('sign-in-problem');

const send = (method, body, path = '/account') =>
  fetch(path, {
    method,
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
    signal: AbortSignal.timeout(8000),
  });

/** Gets a token for an account from this site's own server, which holds the secret key. */
export async function session(account) {
  const response = await send('POST', { account }, '/session');
  if (!response.ok) throw new Error((await response.json()).message);
  const { token } = await response.json();
  return token;
}

/** Signs in with an account of the demo, or out with none. Says whether the server took it. */
async function signIn(account) {
  try {
    return (await (account ? send('POST', { account }) : send('DELETE'))).ok;
  } catch {
    return false;
  }
}

/** Calls the listener with the account of this visit, and again after every sign-in and sign-out. */
export function watchAccount(listener) {
  let account = picker.value;
  let turn = Promise.resolve();
  let isSent = false;
  const change = async (chosen) => {
    const isTaken = await signIn(chosen);
    if (!isTaken) return false;
    if (chosen) dialog.close();
    listener((account = chosen));
    return true;
  };
  // One after the other, so that the last choice is the one that stays.
  const inTurn = async (chosen) => {
    const own = (turn = turn.then(() => change(chosen)));
    const isTaken = await own;
    // Whatever the server did not confirm, the page stays with whom it had.
    if (own === turn) picker.value = account;
    return isTaken;
  };
  picker.addEventListener('change', async () => {
    picker.setCustomValidity('');
    if (await inTurn(picker.value)) return;
    picker.setCustomValidity(problem.dataset.text);
    picker.reportValidity();
  });
  dialog.addEventListener('submit', async (event) => {
    const chosen = event.submitter?.value;
    if (!chosen) return;
    event.preventDefault();
    if (isSent) return;
    isSent = true;
    problem.textContent = '';
    if (!(await inTurn(chosen))) problem.textContent = problem.dataset.text;
    isSent = false;
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
