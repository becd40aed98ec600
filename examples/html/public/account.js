const picker = document.getElementById('account');
const dialog = document.getElementById('sign-in');
const problem = document.getElementById('sign-in-problem');

const send = (method, path, body) =>
  fetch(path, { method, headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) });

/** Gets a token for an account from this site's own server, which holds the secret key. */
export async function session(account) {
  const response = await send('POST', '/session', { account });
  if (!response.ok) throw new Error((await response.json()).message);
  const { token } = await response.json();
  return token;
}

/** Signs in with an account of the demo, or out with none. Says whether the server took it. */
async function signIn(account) {
  try {
    return (await (account ? send('POST', '/account', { account }) : send('DELETE', '/account'))).ok;
  } catch {
    return false;
  }
}

/** Calls the listener with the account of this visit, and again whenever another one is chosen. */
export function watchAccount(listener) {
  let account = picker.value;
  let turn = Promise.resolve();
  const change = async (chosen) => {
    const isTaken = await signIn(chosen);
    if (isTaken) listener((account = chosen));
    // Whom the server did not hear, for example without a network, stays who they were.
    picker.value = account;
    return isTaken;
  };
  // One after the other, so that the last choice is the one that stays.
  const inTurn = (chosen) => (turn = turn.then(() => change(chosen)));
  picker.addEventListener('change', () => inTurn(picker.value));
  dialog.addEventListener('submit', async (event) => {
    const chosen = event.submitter?.value;
    if (!chosen) return;
    event.preventDefault();
    problem.textContent = '';
    if (await inTurn(chosen)) dialog.close();
    else problem.textContent = problem.dataset.text;
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
