import { STYLES } from './styles.js';

/**
 * The part of the page that a viewer owns: one child of the given element, with a shadow root of its own, so that
 * neither the page's style sheet nor the viewer's reaches the other.
 * @typedef {object} Shell
 * @property {HTMLElement} host
 * @property {(tag: string, className: string) => HTMLElement} add appends an element
 * @property {(text: string | null) => void} say covers the viewer with words, or uncovers it
 * @property {() => void} remove
 */

/**
 * @param {HTMLElement} element what the viewer shall fill
 * @param {string} [extraStyles] style sheet text of this viewer alone
 * @returns {Shell}
 * @throws {TypeError} when there is no element
 */
export function createShell(element, extraStyles = '') {
    if (!(element instanceof Element)) {
        throw new TypeError(`A viewer needs the HTML element that it shall fill; it was given ${element}.`);
    }

    const host = document.createElement('div');
    const root = host.attachShadow({ mode: 'open' });
    const style = document.createElement('style');
    style.textContent = STYLES + extraStyles;
    root.append(style);

    const add = (tag, className) => {
        const part = document.createElement(tag);
        part.className = className;
        root.append(part);
        return part;
    };

    let message = null;
    element.append(host);
    return {
        host,
        add,
        say(text) {
            message ??= add('div', 'message');
            message.setAttribute('role', 'status');
            message.hidden = text === null;
            message.textContent = text ?? '';
        },
        remove() {
            host.remove();
        },
    };
}
