import { defineConfig } from 'wxt';

/** Law 8: the pages of the extension talk to GitHub and to nobody else. */
const connectSrc = "connect-src 'self' https://api.github.com https://raw.githubusercontent.com";

export default defineConfig({
  modules: ['@wxt-dev/module-react'],
  imports: false,
  manifest: ({ browser, manifestVersion }) => {
    const policy = `script-src 'self'; object-src 'none'; base-uri 'none'; form-action 'none'; ${connectSrc}`;
    return {
      name: '__MSG_name__',
      description: '__MSG_description__',
      default_locale: 'en',
      permissions: ['storage', 'contextMenus', 'alarms', ...(browser === 'firefox' ? [] : ['sidePanel'])],
      host_permissions: ['https://github.com/*', 'https://api.github.com/*', 'https://raw.githubusercontent.com/*'],
      content_security_policy: manifestVersion === 2 ? policy : { extension_pages: policy },
      action: { default_title: '__MSG_open__' },
      commands: {
        // Not P: Chromium keeps Alt+Shift+P for itself and would leave the command without a key.
        'open-panel': { suggested_key: { default: 'Alt+Shift+L' }, description: '__MSG_open__' },
      },
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
