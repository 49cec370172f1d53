/**
 * What a request through a proxy needs of undici, put together as its index does it: two exports and
 * the dispatchers' methods. The package as a whole weighs a third more.
 */
Object.assign(require("github:undici/lib/dispatcher/dispatcher").prototype, require("github:undici/lib/api"));
exports.fetch = require("github:undici/lib/web/fetch").fetch;
exports.ProxyAgent = require("github:undici/lib/dispatcher/proxy-agent");
