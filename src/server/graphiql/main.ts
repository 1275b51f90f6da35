import { takeKeyFromAddress } from './requests/key-in-address';

// The key leaves the address bar before anything large is loaded: GraphiQL comes as a second script.
const key = takeKeyFromAddress();
const { renderPage } = await import('./page');
renderPage(key);
