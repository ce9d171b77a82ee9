// An Electron with nothing in it but a line of text: what a start takes at least.
import { app, BrowserWindow } from 'electron';

function openEmptyWindow() {
  const window = new BrowserWindow({ width: 1440, height: 900, show: false, webPreferences: { sandbox: true } });
  window.once('ready-to-show', () => window.show());
  void window.loadURL('data:text/html,<p>Empty</p>');
}

app.on('window-all-closed', () => app.quit());
void app.whenReady().then(openEmptyWindow);
