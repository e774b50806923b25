/** A short tone made here: no file, no request. */
export function playTone(): void {
  try {
    const audio = new AudioContext();
    const tone = audio.createOscillator();
    const level = audio.createGain();
    tone.frequency.value = 660;
    level.gain.setValueAtTime(0.12, audio.currentTime);
    level.gain.exponentialRampToValueAtTime(0.001, audio.currentTime + 0.35);
    tone.connect(level).connect(audio.destination);
    tone.start();
    tone.stop(audio.currentTime + 0.35);
    tone.onended = () => void audio.close();
  } catch {
    // No sound device: the words on the screen say the same.
  }
}

/** Without a customer in it: desktops show notices on locked screens too. */
export function notifyDesktop(words: string): void {
  if (!('Notification' in globalThis) || Notification.permission !== 'granted') return;
  new Notification(words, { tag: 'desk' });
}

/** True when the browser lets us. */
export async function askForDesktop(): Promise<boolean> {
  if (!('Notification' in globalThis)) return false;
  return (await Notification.requestPermission()) === 'granted';
}
