import { startRouter } from './lib/router.js';
import { loadSession, session } from './lib/session.js';
import { drawShell } from './ui/shell.js';
import { drawSignIn } from './ui/sign-in.js';
import { problemPanel } from './ui/states.js';
import { routes, home } from './routes.js';

const main = document.getElementById('main');

async function start() {
  try {
    await loadSession();
    drawShell();
    if (session.user) startRouter(main, routes, home);
    else drawSignIn();
  } catch (error) {
    main.replaceChildren(problemPanel(error, { retry: start }));
  }
}

start();
