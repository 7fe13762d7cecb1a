import { defineConfig } from 'wxt';

/** Law 8: the pages of the extension talk to GitHub and to nobody else. */
const connectSrc = "connect-src 'self' https://api.github.com https://raw.githubusercontent.com";
/** No picture, font, frame or film comes from anywhere else either: loading one tells its server who looks. */
const othersSrc = "img-src 'self'; font-src 'self'; media-src 'none'; frame-src 'none'; manifest-src 'none'";

export default defineConfig({
  modules: ['@wxt-dev/module-react'],
  imports: false,
  manifest: ({ browser, manifestVersion }) => {
    const policy = `script-src 'self'; object-src 'none'; base-uri 'none'; form-action 'none'; ${othersSrc}; ${connectSrc}`;
    return {
      name: '__MSG_name__',
      description: '__MSG_description__',
      default_locale: 'en',
      // What is kept is kept in IndexedDB, which needs no permission.
      permissions: ['contextMenus', 'alarms', ...(browser === 'firefox' ? [] : ['sidePanel'])],
      host_permissions: ['https://github.com/*', 'https://api.github.com/*', 'https://raw.githubusercontent.com/*'],
      content_security_policy: manifestVersion === 2 ? policy : { extension_pages: policy },
      action: { default_title: '__MSG_open__' },
      commands: {
        // Not P: Chromium keeps Alt+Shift+P for itself and would leave the command without a key.
        'open-panel': { suggested_key: { default: 'Alt+Shift+L' }, description: '__MSG_open__' },
      },
      // The side panel opens from code, and a request ends by either of two signals, since this one.
      ...(browser !== 'firefox' && { minimum_chrome_version: '116' }),
      ...(browser === 'firefox' && {
        browser_specific_settings: {
          gecko: {
            id: 'plumbline@plumbline.example',
            strict_min_version: '140.0',
            data_collection_permissions: { required: ['none'] },
          },
          gecko_android: { strict_min_version: '142.0' },
        },
      }),
    };
  },
  zip: { name: 'plumbline', excludeSources: ['test/**'] },
});
