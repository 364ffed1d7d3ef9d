import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { chromium } from '@playwright/test';

const root = path.resolve(import.meta.dirname, '..');

/**
 * The names of the executables of Chromium and Chrome. The headless shell is the same engine without a
 * window; the journeys take a third less time in it.
 */
const names = [
  'chromium-headless-shell',
  'chromium',
  'chromium-browser',
  'google-chrome',
  'google-chrome-stable',
  'chrome',
];
/** Where the operating systems install them. */
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
 * Whether a file is a working browser. A stub that only explains how to install one does not count.
 * @param {string} file
 */
function works(file) {
  if (!existsSync(file)) return false;
  if (process.platform === 'win32') return true; // on Windows, asking for the version would open a window
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
 * Returns the path of a Chromium or Chrome: CHROMIUM_PATH, else one on the system, else Playwright's own. If
 * there is none, installs one and logs that. Throws if CHROMIUM_PATH is not a working browser, or if none can
 * be installed.
 * @returns {string}
 */
export function findBrowser() {
  const asked = process.env.CHROMIUM_PATH;
  if (asked) {
    if (works(asked)) return asked;
    throw new Error(`CHROMIUM_PATH is ${asked}, but there is no working browser at that path.`);
  }
  let found = installed();
  if (found === undefined) {
    console.log('browser: found no Chromium or Chrome, installing one for the tests.');
    fromPlaywright();
    found = installed();
    if (found === undefined) {
      console.log("browser: could not install that of Playwright; trying the distribution's packages.");
      fromDistribution();
      found = installed();
    }
  }
  if (found === undefined)
    throw new Error(
      'No Chromium or Chrome was found or could be installed. Install one, or set CHROMIUM_PATH to its path.',
    );
  // Child processes need not search again.
  process.env.CHROMIUM_PATH = found;
  return found;
}

/**
 * The arguments with which tests and pictures start the browser: no dialogs and no network traffic of its
 * own.
 */
export const browserArguments = [
  ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
  '--disable-gpu',
  // With this flag two builds of the headless shell agree on the shape of text. Chromium with windows still
  // differs slightly from them.
  '--font-render-hinting=none',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];
