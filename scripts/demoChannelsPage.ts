/** One page with a WhatsApp and a Teams chat side by side; it asks for what is new twice a second. */
export function demoChannelsPage(assistant: string): string {
  return `<!doctype html>
<html lang="fr">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>WhatsApp et Teams, joués</title>
<style>
  body { margin: 0; font: 1rem/1.5 system-ui, sans-serif; background: #f4f6f9; color: #16212e; }
  header, main { max-width: 72rem; margin: auto; padding: 1rem; }
  main { display: grid; grid-template-columns: repeat(auto-fit, minmax(19rem, 1fr)); gap: 1rem; }
  section { background: #fff; border: 1px solid #7b8794; border-radius: 8px; display: flex; flex-direction: column; height: 75vh; }
  h2 { margin: 0; padding: .75rem 1rem; font-size: 1.25rem; border-bottom: 1px solid #d9dfe6; }
  ol { list-style: none; margin: 0; padding: 1rem; flex: 1; overflow: auto; }
  li { margin-bottom: .75rem; white-space: pre-wrap; overflow-wrap: anywhere; }
  li.me { text-align: right; }
  li p { display: inline-block; margin: 0; padding: .5rem .75rem; border-radius: 14px; background: #f4f6f9; text-align: left; max-width: 90%; }
  li.me p { background: #e3eff4; }
  button, input { font: inherit; padding: .5rem .75rem; min-height: 44px; border: 1px solid #7b8794; border-radius: 8px; background: #fff; color: inherit; }
  li button { display: block; margin-top: .25rem; color: #0b4f6c; }
  form { display: flex; gap: .5rem; padding: .75rem; border-top: 1px solid #d9dfe6; }
  form input { flex: 1; min-width: 0; }
</style>
</head>
<body>
<header>
  <h1>WhatsApp et Teams, joués</h1>
  <p>Vous êtes le client de chaque canal. Le site web&nbsp;: <a href="${assistant}">${assistant}</a>. Les codes par SMS&nbsp;: <a href="${assistant}/demo/mailbox">boîte de démonstration</a>.</p>
</header>
<main>
${chat('whatsapp', 'WhatsApp')}
${chat('teams', 'Teams')}
</main>
<script>
  const seen = { whatsapp: -1, teams: -1 };
  const send = (channel, does, words) =>
    fetch('/', { method: 'POST', body: JSON.stringify({ channel, does, words }) }).then(show);
  for (const form of document.forms) {
    form.onsubmit = (event) => {
      event.preventDefault();
      const words = form.words.value.trim();
      if (words !== '') send(form.dataset.channel, 'says', words);
      form.words.value = '';
    };
    form.photo.onclick = () => send(form.dataset.channel, 'sendsPhoto', '');
  }
  async function show() {
    const lines = await (await fetch('/lines')).json();
    for (const channel of Object.keys(lines)) {
      if (lines[channel].length === seen[channel]) continue;
      seen[channel] = lines[channel].length;
      const list = document.getElementById(channel);
      list.replaceChildren(...lines[channel].map((line) => {
        const item = document.createElement('li');
        item.className = line.from;
        const words = document.createElement('p');
        words.textContent = line.text;
        item.append(words);
        for (const title of line.buttons) {
          const button = document.createElement('button');
          button.textContent = title;
          button.onclick = () => send(channel, 'presses', title);
          item.append(button);
        }
        for (const { title, url } of line.links) {
          const link = document.createElement('a');
          link.textContent = title;
          link.href = url;
          link.target = '_blank';
          link.rel = 'noopener';
          item.append(document.createElement('br'), link);
        }
        return item;
      }));
      list.scrollTop = list.scrollHeight;
    }
  }
  setInterval(show, 500);
  show();
</script>
</body>
</html>
`;
}

function chat(channel: string, name: string): string {
  return `<section aria-label="${name}">
  <h2>${name}</h2>
  <ol id="${channel}" aria-live="polite"></ol>
  <form data-channel="${channel}">
    <input name="words" aria-label="Votre message dans ${name}" autocomplete="off">
    <button>Envoyer</button>
    <button type="button" name="photo">Photo</button>
  </form>
</section>`;
}
