import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { chromium } from '@playwright/test';

const root = path.resolve(import.meta.dirname, '..');

/** What Chromium and Chrome are called. The first is the same engine without a window, and a third quicker here. */
const names = [
  'chromium-headless-shell',
  'chromium',
  'chromium-browser',
  'google-chrome',
  'google-chrome-stable',
  'chrome',
];
/** Where the operating systems keep them. */
const programFiles = [process.env.PROGRAMFILES, process.env['PROGRAMFILES(X86)'], process.env.LOCALAPPDATA];
/** @type {Partial<Record<NodeJS.Platform, string[]>>} */
const usualPlaces = {
  linux: ['/usr/bin', '/usr/local/bin', '/snap/bin', '/opt/google/chrome', '/usr/lib/chromium'].flatMap(
    (folder) => names.map((name) => path.join(folder, name)),
  ),
  darwin: ['/Applications', path.join(process.env.HOME ?? '', 'Applications')].flatMap((folder) => [
    path.join(folder, 'Chromium.app/Contents/MacOS/Chromium'),
    path.join(folder, 'Google Chrome.app/Contents/MacOS/Google Chrome'),
  ]),
  win32: programFiles
    .filter((folder) => folder !== undefined)
    .flatMap((folder) => [
      path.join(folder, 'Chromium/Application/chrome.exe'),
      path.join(folder, 'Google/Chrome/Application/chrome.exe'),
    ]),
};
const namesOnPath = process.platform === 'win32' ? ['chromium.exe', 'chrome.exe'] : names;

/**
 * Is a browser behind this path? A stub that only tells how to install one does not count.
 * @param {string} file
 */
function works(file) {
  if (!existsSync(file)) return false;
  if (process.platform === 'win32') return true; // there, asking for the version opens a window
  return spawnSync(file, ['--version'], { timeout: 20_000, stdio: 'ignore' }).status === 0;
}

function onSystem() {
  const folders = (process.env.PATH ?? '').split(path.delimiter).filter(Boolean);
  const candidates = [
    ...(usualPlaces[process.platform] ?? []),
    ...folders.flatMap((folder) => namesOnPath.map((name) => path.join(folder, name))),
  ];
  return [...new Set(candidates)].find(works);
}

function ofPlaywright() {
  const file = chromium.executablePath();
  return file && works(file) ? file : undefined;
}

const installed = () => onSystem() ?? ofPlaywright();

/**
 * @param {string} command
 * @param {string[]} args
 */
function run(command, args) {
  console.log(`browser: ${[command, ...args].join(' ')}`);
  return (
    spawnSync(command, args, { cwd: root, stdio: ['ignore', 'inherit', 'inherit'], timeout: 900_000 })
      .status === 0
  );
}

function fromPlaywright() {
  return run(process.execPath, ['node_modules/@playwright/test/cli.js', 'install', 'chromium']);
}

function fromDistribution() {
  if (process.platform !== 'linux' || spawnSync('apt-get', ['--version'], { stdio: 'ignore' }).status !== 0)
    return false;
  const isRoot = process.getuid?.() === 0;
  if (!isRoot && spawnSync('sudo', ['-n', 'true'], { stdio: 'ignore' }).status !== 0) return false;
  /** @param {string[]} args */
  const apt = (args) => {
    const line = ['env', 'DEBIAN_FRONTEND=noninteractive', 'apt-get', ...args];
    return isRoot ? run('env', line.slice(1)) : run('sudo', ['-n', ...line]);
  };
  apt(['update']);
  return names.slice(0, 2).some((name) => apt(['install', '-y', '--no-install-recommends', name]));
}

/**
 * The path of a Chromium or Chrome: the one CHROMIUM_PATH names, else one on the system, else Playwright's own; and if
 * there is none, one is installed, and said so.
 * @returns {string}
 */
export function findBrowser() {
  const asked = process.env.CHROMIUM_PATH;
  if (asked) {
    if (works(asked)) return asked;
    throw new Error(`CHROMIUM_PATH is ${asked}, and no browser answers there.`);
  }
  let found = installed();
  if (found === undefined) {
    console.log('browser: no Chromium or Chrome here, so one is being installed for the tests.');
    fromPlaywright();
    found = installed();
    if (found === undefined) {
      console.log("browser: Playwright's own could not be had; trying the distribution's packages.");
      fromDistribution();
      found = installed();
    }
  }
  if (found === undefined)
    throw new Error(
      'No Chromium or Chrome was found or could be installed. Install one, or set CHROMIUM_PATH to its path.',
    );
  // Whoever this process starts need not search again.
  process.env.CHROMIUM_PATH = found;
  return found;
}

/** How the tests and the pictures start it: quiet, with no traffic of its own. */
export const browserArguments = [
  ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
  '--disable-gpu',
  // Without a window, letters are set as in a window.
  '--font-render-hinting=none',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];
