/**
 * start.js, the first script of the pane's page. It is built for the oldest browsers: where no other script of the
 * page can be read, or two of them are of different versions, there are words instead of a blank pane.
 */
(function start() {
  interface StartedPage {
    /** What each of the two scripts says of the build that it is of (webpack.config.js). */
    readonly hangceFunctions?: string;
    readonly hangcePane?: string;
  }

  /** Chinese and English, as no language is settled here. */
  const OLD = [
    '无法打开杭策',
    '这台电脑上 Excel 用来显示加载项的浏览器组件过旧。' +
      'Windows：请安装 Microsoft Edge WebView2 运行时，然后重新启动 Excel；' +
      'Mac：请更新到 macOS 12.3 或更高版本。Excel 须为 Microsoft 365 或 2021 及更高版本。',
    'Hangce cannot be opened. The browser component with which Excel shows add-ins is too old. ' +
      'Windows: install the Microsoft Edge WebView2 Runtime and restart Excel; ' +
      'Mac: update to macOS 12.3 or later. Excel must be of Microsoft 365, or 2021 or later.',
    'https://developer.microsoft.com/microsoft-edge/webview2/',
  ];
  const MIXED = [
    '杭策已更新，请重新启动 Excel',
    'Excel 还保留着上一版的部分文件，两个版本不能一起运行。' +
      '请关闭全部 Excel 窗口后重新打开；' +
      '仍然如此，请清除 Office 加载项缓存。',
    'Hangce was updated, and Excel still keeps some files of the version before; the two do not run together. ' +
      'Close all windows of Excel and open it again; if that does not help, clear the cache of Office add-ins.',
    'https://learn.microsoft.com/office/dev/add-ins/testing/clear-cache',
  ];
  const MISSING = [
    '杭策的脚本未能加载',
    '请检查网络后重新打开窗格；自行部署的，请检查服务器上的 functions.js 和 taskpane.js。',
    'A script of Hangce did not load. Check the network and open the pane again; on a server of your own, check ' +
      'functions.js and taskpane.js.',
  ];

  function wordsFor(page: StartedPage): readonly string[] | null {
    // The newest thing without which the scripts do not run: WebView2 and Safari 15.4 have it, nothing older does.
    if (typeof Object.hasOwn !== 'function') return OLD;
    if (!page.hangceFunctions || !page.hangcePane) return MISSING;
    return page.hangceFunctions === page.hangcePane ? null : MIXED;
  }

  function paragraph(name: string, words: string): HTMLElement {
    const element = document.createElement(name);
    element.appendChild(document.createTextNode(words));
    return element;
  }

  // All scripts of the page have run by then.
  document.addEventListener('DOMContentLoaded', () => {
    const words = wordsFor(window as unknown as StartedPage);
    const pane = document.getElementById('pane');
    if (!words || !pane) return;
    const notice = document.createElement('div');
    notice.className = 'notice';
    for (let at = 0; at < words.length; at += 1)
      notice.appendChild(paragraph(at === 0 ? 'h1' : 'p', words[at] || ''));
    while (pane.firstChild) pane.removeChild(pane.firstChild);
    pane.appendChild(notice);
  });
})();
